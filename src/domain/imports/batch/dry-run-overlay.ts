import { identifiersOf, identifierKey } from '../../contacts/index.ts';
import { idMatch, phoneMatch } from './checked-row.ts';
import type { PendingContact } from './pending-contact.ts';
import { fingerprintMap } from './fingerprints.ts';

/** What a dry run would have written by now, so that a row again in the file is found as it would be found in the store. */
export interface DryRunOverlay {
  has(key: string): boolean;
  /** Whether a contact other than this one would have the identifier. */
  isOfAnother(key: string, contactId: string): boolean;
  add(pending: PendingContact): void;
}

/** There is no overlay where the store is written. */
export const emptyOverlay: DryRunOverlay = { has: () => false, isOfAnother: () => false, add: () => undefined };

export function addToOverlay(): DryRunOverlay {
  const owners = fingerprintMap();
  return {
    has: (key) => owners.has(key),
    isOfAnother: (key, contactId) => owners.hasOther(key, contactId),
    add({ id, state }) {
      owners.set(idMatch(id), id);
      for (const identifier of identifiersOf({ ...state, visitorIds: [] })) owners.set(identifierKey(identifier), id);
      for (const key of state.phoneKeys) if (!owners.has(phoneMatch(key))) owners.set(phoneMatch(key), id);
    },
  };
}
