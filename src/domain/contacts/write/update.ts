import type { ViewerContext } from '../../../graphql/context.ts';
import { sql, timeOfWrite, type Queryable, type Sql, typed } from '../../../store/index.ts';
import { namedTags, setContactTags, tagsById } from '../../tags/index.ts';
import { contactColumns, type StoredContact, visibleContacts } from '../../contact/index.ts';
import { checkInput, type CheckedInput, type ContactInput, type InputRules } from './input/check-input.ts';
import { withConflicts } from './conflicts.ts';
import { whileReferencesHold } from './input/references-hold.ts';
import { applyPatch } from './state/apply-patch.ts';
import { changedFields, stateOf, type ContactState } from './state/state.ts';
import { updateContactRow } from './statements.ts';
import { takeVisitorIds } from './visitor-ids.ts';

/** The contact changed, or was deleted, between the read and the write. */
class ContactChangedMeanwhile extends Error {}

/** Reads a contact, and keeps others from changing it until the transaction ends. */
async function lock(transaction: Queryable, id: string, { viewer }: ViewerContext): Promise<StoredContact | null> {
  const [contact] = await transaction.query(typed('Contact')`
      SELECT ${contactColumns} FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = ${id}::uuid FOR NO KEY UPDATE`);
  return contact ?? null;
}

/** Makes the names the only tags of the contact, and tells whether that changed anything. */
async function replaceTags(
  transaction: Queryable,
  contactId: string,
  tagNames: string[],
  { viewer }: ViewerContext,
): Promise<boolean> {
  const workspaceId = viewer.workspace.id;
  const tagged =
    tagNames.length === 0
      ? tagsById(workspaceId, [])
      : namedTags(workspaceId, tagNames, timeOfWrite(), sql`EXISTS (SELECT 1 FROM chosen)`);
  const { added, removed } = await setContactTags(transaction, viewer, [contactId], tagged);
  return added.length + removed.length > 0;
}

/** Writes what the input makes of the contact as it was read. @throws ContactChangedMeanwhile */
async function write(
  queryable: Queryable,
  read: StoredContact,
  checked: CheckedInput,
  context: ViewerContext,
  select?: Sql,
): Promise<StoredContact> {
  const before = stateOf(read);
  const after = applyPatch(before, checked);
  const changed = changedFields(before, after);
  const fields: string[] = [...changed];
  if (checked.tagNames !== undefined && (await replaceTags(queryable, read.id, checked.tagNames, context)))
    fields.push('tags');
  if (fields.length === 0) return read;
  const written = await updateContactRow(
    queryable,
    context.viewer,
    { id: read.id, version: read.version, before, after, written: changed, fields },
    select,
  );
  if (written === null) throw new ContactChangedMeanwhile();
  return written;
}

/**
 * Changes a contact that was read, by one statement (with tags: one transaction), beside those that look up what the input
 * points to. Where somebody else changes it between the read and the write, it is read again under a lock, and the change
 * is made on what it has become, so that no write is lost. What changes nothing writes nothing, and causes no event.
 * @param select what the answer needs of the contact, over `contact c`: the whole row with its tags where absent
 * @returns the contact as it is now; null where it was deleted meanwhile
 * @throws ValidationFailure, ConflictFailure
 */
export async function updateContact(
  found: StoredContact,
  input: ContactInput,
  rules: InputRules,
  context: ViewerContext,
  select?: Sql,
): Promise<StoredContact | null> {
  const { store, viewer } = context;
  return whileReferencesHold(context, async () => {
    const checked = await checkInput(input, rules, context);
    const after = (read: StoredContact): ContactState => applyPatch(stateOf(read), checked);
    let read: StoredContact | null = found;

    const optimistically = (): Promise<StoredContact> =>
      checked.tagNames === undefined
        ? write(store, found, checked, context, select)
        : store.transaction((transaction) => write(transaction, found, checked, context, select));
    const underLock = (movesVisitorIds: boolean): Promise<StoredContact | null> =>
      store.transaction(async (transaction) => {
        if (movesVisitorIds)
          await takeVisitorIds(
            transaction,
            viewer,
            [...(checked.visitorIds ?? []), ...checked.addedVisitorIds],
            found.id,
          );
        read = await lock(transaction, found.id, context);
        return read === null ? null : write(transaction, read, checked, context, select);
      });
    return withConflicts(
      () => after(read ?? found),
      found.id,
      input,
      rules.path,
      context,
      async (movesVisitorIds) => {
        if (movesVisitorIds) return underLock(true);
        try {
          return await optimistically();
        } catch (error) {
          if (!(error instanceof ContactChangedMeanwhile)) throw error;
          return underLock(false);
        }
      },
    );
  });
}
