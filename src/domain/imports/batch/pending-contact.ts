import {
  phoneWriting,
  type CheckedInput,
  type KeyOf,
  type PrimaryList,
  type PrimaryListInput,
  applyPatch,
  defaultState,
  stateOf,
  type ContactState,
} from '../../contacts/index.ts';
import { emailKey } from '../../../values/index.ts';
import { mergedDeeply } from '../row/values/properties.ts';
import type { CheckedRow } from './checked-row.ts';
import type { FoundContact } from './lookup.ts';

/** A contact as the rows of a batch leave it. */
export interface PendingContact {
  id: string;
  /** As it is stored; null for a new contact. */
  stored: FoundContact | null;
  before: ContactState;
  state: ContactState;
  /** Whether a new contact gets the workspace's default portal role. */
  hasDefaultRole: boolean;
  /** The tags that it gets and does not have: names as they are without case (foldCase). */
  newTags: Map<string, string>;
  createdAt: string | null;
  updatedAt: string | null;
  firstSeenAt: string | null;
}

export function pendingOf(stored: FoundContact): PendingContact {
  const before = stateOf(stored);
  return {
    id: stored.id,
    stored,
    before,
    state: before,
    hasDefaultRole: false,
    newTags: new Map(),
    createdAt: null,
    updatedAt: null,
    firstSeenAt: null,
  };
}

/**
 * A new contact. Its source is the import (docs/contracts/values.md, Sources), unless the row says otherwise, or tells when the contact was
 * created: then that was elsewhere.
 * @param assignedToId whose it is before any row says so
 */
export function newPendingContact(id: string, assignedToId: string | null, { row }: CheckedRow): PendingContact {
  const { createdAt, updatedAt, firstSeenAt } = row;
  const before = { ...defaultState, assignedToId, source: createdAt === null ? 'import' : null };
  return {
    id,
    stored: null,
    before,
    state: before,
    hasDefaultRole: true,
    newTags: new Map(),
    createdAt,
    updatedAt,
    firstSeenAt: firstSeenAt ?? createdAt,
  };
}

/** Adds to a list what a row gives; a primary value that the list has already becomes the primary one and replaces none. */
function addedTo(before: PrimaryList, given: PrimaryListInput, keyOf: KeyOf): PrimaryListInput {
  const { primary, all } = given;
  if (before.all.length === 0) return given;
  if (all != null) return { ...given, all: [...before.all, ...all] };
  return primary != null && before.all.some((value) => keyOf(value) === keyOf(primary))
    ? { primary, all: before.all }
    : given;
}

function propertiesOf(before: ContactState, { row, checked: { properties } }: CheckedRow): CheckedInput['properties'] {
  const { given } = properties;
  if (given == null || row.partialProperties.size === 0) return properties;
  const merged = Object.entries(given).map(([key, value]) => [
    key,
    row.partialProperties.has(key) ? mergedDeeply(before.properties[key], value) : value,
  ]);
  return { ...properties, given: Object.fromEntries(merged) as Record<string, unknown> };
}

/** What a row makes of a contact: what it gives replaces what was there, lists are added to. */
export function stateWith(before: ContactState, row: CheckedRow): ContactState {
  const { checked } = row;
  const state = applyPatch(before, {
    ...checked,
    emails: addedTo({ primary: before.email, all: before.emails }, checked.emails, emailKey),
    phones: addedTo({ primary: before.phone, all: before.phones }, checked.phones, phoneWriting),
    properties: propertiesOf(before, row),
  });
  if (checked.externalIds === undefined || before.externalIds.length === 0) return state;
  const known = new Set(before.externalIds.map(({ label, externalId }) => JSON.stringify([label, externalId])));
  return {
    ...state,
    externalIds: [
      ...before.externalIds,
      ...checked.externalIds.filter(({ label, externalId }) => !known.has(JSON.stringify([label, externalId]))),
    ],
  };
}
