import type { SettableField } from '../../../../query/contact-fields/index.ts';
import type { ExternalIdValue } from '../../../external-ids/index.ts';
import type { Contact } from '../../../../store/index.ts';
import { isSameJson } from '../../../../values/index.ts';
import { stateFields } from './state-columns.ts';

/** The columns of a contact that a write decides (state-columns.ts). What the store keeps by itself (times, enrichment) is not among them. */
export interface ContactState extends Pick<
  Contact,
  | SettableField
  | 'email'
  | 'emails'
  | 'phone'
  | 'phones'
  | 'phoneKeys'
  | 'portalRole'
  | 'portalRoleId'
  | 'locationId'
  | 'accountId'
  | 'assignedToId'
  | 'visitorIds'
> {
  externalIds: ExternalIdValue[];
  properties: Record<string, unknown>;
  customValues: Record<string, unknown>;
}

/** The writable part of a stored row. */
export function stateOf(contact: Contact): ContactState {
  return Object.fromEntries(stateFields.map((field) => [field, contact[field]])) as unknown as ContactState;
}

/** The fields in which two states differ. */
export function changedFields(before: ContactState, after: ContactState): (keyof ContactState)[] {
  return stateFields.filter((field) => !isSameJson(before[field], after[field]));
}
