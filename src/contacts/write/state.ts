import type { ExternalIdValue } from '../../external-ids/index.ts';
import type { Contact } from '../../store/index.ts';
import { isSameJson } from '../../values/index.ts';

/** The columns of a contact that a write decides. What the store keeps by itself (times, enrichment) is not among them. */
export interface ContactState
  extends Pick<
    Contact,
    | 'name' | 'firstName' | 'lastName' | 'email' | 'emails' | 'phone' | 'phones' | 'phoneKeys' | 'company' | 'notes' | 'source'
    | 'doNotContact' | 'subscriptionStatus' | 'stage' | 'channel' | 'avatarUrl' | 'portalRole' | 'portalRoleId' | 'locationId'
    | 'accountId' | 'assignedToId' | 'visitorIds'
  > {
  externalIds: ExternalIdValue[];
  properties: Record<string, unknown>;
  customValues: Record<string, unknown>;
}

/** The state that a new contact starts from. */
export const blankState: ContactState = {
  name: null, firstName: null, lastName: null, email: null, emails: [], phone: null, phones: [], phoneKeys: [], company: null,
  notes: null, source: null, doNotContact: false, subscriptionStatus: 'SUBSCRIBED', stage: 'SUBSCRIBER', channel: 'Whatsapp',
  avatarUrl: null, portalRole: 'NO_ACCESS', portalRoleId: null, locationId: null, accountId: null, assignedToId: null,
  visitorIds: [], externalIds: [], properties: {}, customValues: {},
};

export const stateFields = Object.keys(blankState) as (keyof ContactState)[];

/** The writable part of a stored row. */
export function stateOf(contact: Contact): ContactState {
  return Object.fromEntries(stateFields.map((field) => [field, contact[field]])) as unknown as ContactState;
}

/** The fields in which two states differ. */
export function changedFields(before: ContactState, after: ContactState): (keyof ContactState)[] {
  return stateFields.filter((field) => !isSameJson(before[field], after[field]));
}
