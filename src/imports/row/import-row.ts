import type { ContactInput } from '../../contacts/write/check-input.ts';
import type { ExternalIdValue } from '../../contacts/contact.ts';
import type { Issue } from '../../graphql/failures.ts';

/** What a row says of a contact. Lists are what is to be added; everything else is as in the mutations: null clears. */
export interface ImportRow {
  /** From 1, the header not counted. */
  row: number;
  /** The UUID that the contact had where it was exported; used where ids are kept or matched by. */
  id: string | null;
  createdAt: string | null;
  firstSeenAt: string | null;
  input: ContactInput;
  emails: string[];
  phones: string[];
  externalIds: ExternalIdValue[];
  /** The label of those that came without one. */
  externalIdLabel: string | null;
  visitorIds: string[];
  tags: string[];
  /** The free properties of which only parts are written, from columns such as properties.plan.name. */
  partialProperties: Set<string>;
  /** What is wrong with the row as far as reading could tell. Paths begin with the name of the target field. */
  issues: Issue[];
}

function saysNothing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value == null || value === false || (typeof value === 'object' && Object.values(value).every(saysNothing));
}

/** Whether a row has no value from which a contact could be made: then it is not one. */
export function isBlank({ id, input, emails, phones, externalIds, visitorIds, tags }: ImportRow): boolean {
  return id === null && saysNothing([input, emails, phones, externalIds, visitorIds, tags]);
}

export function blankRow(row: number): ImportRow {
  return {
    row, id: null, createdAt: null, firstSeenAt: null, input: {}, emails: [], phones: [], externalIds: [], externalIdLabel: null,
    visitorIds: [], tags: [], partialProperties: new Set(), issues: [],
  };
}
