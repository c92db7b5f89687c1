import type { Viewer } from '../../../access/viewer.ts';
import {
  type BulkContact,
  type BulkChange,
  updateContacts,
  releaseIdentifiers,
  insertBulk,
  missingFrom,
  identifiersOf,
  ownedBy,
  type OwnedIdentifier,
  changedFields,
} from '../../contacts/index.ts';
import type { Queryable } from '../../../store/index.ts';
import { addTagPairs } from '../../tags/index.ts';
import type { Draft } from './draft.ts';

/** What a stored contact's change is, and what it lets go; null where nothing changes. */
function changeOf({ id, before, state, newTags }: Draft): { change: BulkChange; released: OwnedIdentifier[] } | null {
  const fields: string[] = changedFields(before, state);
  if (newTags.size > 0) fields.push('tags');
  if (fields.length === 0) return null;
  const [had, has] = [identifiersOf(before), identifiersOf(state)];
  const released = ownedBy(id, missingFrom(had, has));
  return { change: { id, after: state, claimed: missingFrom(has, had), fields }, released };
}

function newContact({ id, state, hasDefaultRole, createdAt, updatedAt, firstSeenAt }: Draft): BulkContact {
  return {
    id,
    state: { ...state, portalRole: hasDefaultRole ? null : state.portalRole },
    createdAt,
    updatedAt,
    firstSeenAt,
  };
}

/** Writes what a plan decided, with the events of it, by at most five statements. */
export async function writeDrafts(transaction: Queryable, viewer: Viewer, drafts: readonly Draft[]): Promise<void> {
  const created = drafts.filter(({ stored }) => stored === null);
  const changed = drafts.filter(({ stored }) => stored !== null).flatMap((draft) => changeOf(draft) ?? []);
  const identifiers = created.flatMap(({ id, state }) => ownedBy(id, identifiersOf(state)));

  await releaseIdentifiers(
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
    drafts.flatMap(({ id, newTags }) => [...newTags.values()].map((name) => ({ contactId: id, name }))),
  );
}
