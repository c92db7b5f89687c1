import type { Viewer } from '../../../access/viewer.ts';
import {
  type BulkContact,
  type BulkChange,
  updateContacts,
  deleteIdentifiers,
  insertBulk,
  missingFrom,
  identifiersOf,
  ownedBy,
  type OwnedIdentifier,
  changedFields,
} from '../../contacts/index.ts';
import type { Queryable } from '../../../store/index.ts';
import { addTagPairs } from '../../tags/index.ts';
import type { PendingContact } from './pending-contact.ts';

/** What a stored contact's change is, and what it lets go; null where nothing changes. */
function changeOf({
  id,
  before,
  state,
  newTags,
}: PendingContact): { change: BulkChange; released: OwnedIdentifier[] } | null {
  const fields: string[] = changedFields(before, state);
  if (newTags.size > 0) fields.push('tags');
  if (fields.length === 0) return null;
  const [had, has] = [identifiersOf(before), identifiersOf(state)];
  const released = ownedBy(id, missingFrom(had, has));
  return { change: { id, after: state, claimed: missingFrom(has, had), fields }, released };
}

function newContact({ id, state, hasDefaultRole, createdAt, updatedAt, firstSeenAt }: PendingContact): BulkContact {
  return {
    id,
    state: { ...state, portalRole: hasDefaultRole ? null : state.portalRole },
    createdAt,
    updatedAt,
    firstSeenAt,
  };
}

/** Writes what a plan decided, with the events of it, by at most five statements. */
export async function writePendingContacts(
  transaction: Queryable,
  viewer: Viewer,
  pendingContacts: readonly PendingContact[],
): Promise<void> {
  const created = pendingContacts.filter(({ stored }) => stored === null);
  const changed = pendingContacts.filter(({ stored }) => stored !== null).flatMap((pending) => changeOf(pending) ?? []);
  const identifiers = created.flatMap(({ id, state }) => ownedBy(id, identifiersOf(state)));

  await deleteIdentifiers(
    transaction,
    viewer,
    changed.flatMap(({ released }) => released),
  );
  await updateContacts(
    transaction,
    viewer,
    changed.map(({ change }) => change),
  );
  await insertBulk(transaction, viewer, created.map(newContact), identifiers);
  await addTagPairs(
    transaction,
    viewer.workspace.id,
    pendingContacts.flatMap(({ id, newTags }) => [...newTags.values()].map((name) => ({ contactId: id, name }))),
  );
}
