import { createHash } from 'node:crypto';
import { identifierKey, identifiersOf } from '../../contacts/write/identifiers.ts';
import { idMatch, phoneMatch } from './checked-row.ts';
import type { Draft } from './draft.ts';

/**
 * What a dry run would have written by now, so that a row again in the file is found as it would be found in the store.
 * It keeps fingerprints of 53 bits alone: some fifty bytes a contact.
 */
export interface Imagined {
  has(key: string): boolean;
  /** Whether a contact other than this one would have the identifier. */
  isOfAnother(key: string, contactId: string): boolean;
  add(draft: Draft): void;
}

function fingerprint(text: string): number {
  return Number(createHash('sha256').update(text).digest().readBigUInt64BE() >> 11n);
}

/** Nothing is imagined where the store is written. */
export const nothingImagined: Imagined = { has: () => false, isOfAnother: () => false, add: () => undefined };

export function imagine(): Imagined {
  const owners = new Map<number, number>();
  return {
    has: (key) => owners.has(fingerprint(key)),
    isOfAnother(key, contactId) {
      const owner = owners.get(fingerprint(key));
      return owner !== undefined && owner !== fingerprint(contactId);
    },
    add({ id, state }) {
      const owner = fingerprint(id);
      owners.set(fingerprint(idMatch(id)), owner);
      for (const identifier of identifiersOf({ ...state, visitorIds: [] })) owners.set(fingerprint(identifierKey(identifier)), owner);
      for (const key of state.phoneKeys) if (!owners.has(fingerprint(phoneMatch(key)))) owners.set(fingerprint(phoneMatch(key)), owner);
    },
  };
}
