import { contactsOfBatch, defineContactsJob, insertOwnJob, ownJobField, runAtOnce } from '../../jobs/index.ts';
import { targetFields } from '../../external-ids/index.ts';
import { defineMutation, deletedIds } from '../../../graphql/mutation.ts';
import { insertOutboxEventsFrom } from '../../outbox/index.ts';
import { sql, typed, type Job, type Queryable } from '../../../store/index.ts';
import { tagExternalIds } from '../external-ids.ts';

/** Locks the tag, so that no contact gets it any more, and tells whether it exists. */
async function lockTag(transaction: Queryable, workspaceId: string, id: string): Promise<boolean> {
  const rows = await transaction.query(
    sql`SELECT t.id FROM tag t WHERE t.workspace_id = ${workspaceId}::uuid AND t.id = ${id}::uuid FOR UPDATE`,
  );
  return rows.length > 0;
}

/**
 * Deletes the tag, removes it from every contact that still has it, and records `contact.tag_removed` for each, in one
 * statement. Their `updatedAt` stays: to rewrite 100,000 contacts with their indexes took 40 s, this takes 2.
 */
async function deleteTag(transaction: Queryable, workspaceId: string, id: string): Promise<boolean> {
  if (!(await lockTag(transaction, workspaceId, id))) return false;
  await transaction.query(sql`
    WITH deleted AS (DELETE FROM tag t WHERE t.workspace_id = ${workspaceId}::uuid AND t.id = ${id}::uuid RETURNING t.id, t.name),
      removed AS (DELETE FROM contact_tag ct WHERE ct.workspace_id = ${workspaceId}::uuid AND ct.tag_id = ${id}::uuid
        RETURNING ct.contact_id)
    ${insertOutboxEventsFrom(workspaceId, 'contact.tag_removed', sql`${removedOf} removed CROSS JOIN deleted`)}`);
  return true;
}

const removedOf = sql`
  SELECT removed.contact_id, jsonb_build_object('tag', jsonb_build_object('id', deleted.id, 'name', deleted.name)) AS payload
  FROM`;

/** Takes the tag off these contacts, and records it as the deletion does. */
async function removeFrom(
  transaction: Queryable,
  workspaceId: string,
  id: string,
  contactIds: readonly string[],
): Promise<number> {
  const [row] = await transaction.query(typed({ contacts: 'integer' })`
    WITH deleted AS (SELECT t.id, t.name FROM tag t WHERE t.workspace_id = ${workspaceId}::uuid AND t.id = ${id}::uuid),
      removed AS (
        DELETE FROM contact_tag ct
        WHERE ct.workspace_id = ${workspaceId}::uuid AND ct.tag_id = ${id}::uuid AND ct.contact_id = ANY(${contactIds}::uuid[])
        RETURNING ct.contact_id),
      recorded AS (${insertOutboxEventsFrom(workspaceId, 'contact.tag_removed', sql`${removedOf} removed CROSS JOIN deleted`)})
    SELECT count(*)::int AS contacts FROM removed`);
  return row?.contacts ?? 0;
}

const idOf = ({ payload }: Job): string => (payload as { id: string }).id;

defineContactsJob('DELETE_TAG', {
  find: async (store, job, max) => {
    const rows = await store.query(typed({ id: 'uuid' })`
      SELECT ct.contact_id AS id FROM contact_tag ct
      WHERE ct.workspace_id = ${job.workspaceId}::uuid AND ct.tag_id = ${idOf(job)}::uuid LIMIT ${max}`);
    return rows.map(({ id }) => id);
  },
  change: (transaction, job, contactIds) => removeFrom(transaction, job.workspaceId, idOf(job), contactIds),
  finish: async (transaction, job) => {
    await deleteTag(transaction, job.workspaceId, idOf(job));
  },
});

defineMutation('deleteTag', {
  description: 'Deletes a tag and takes it off every contact; each of them is one event, and keeps its updatedAt.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: targetFields,
  resolve: async (input, context) => {
    const { store, viewer } = context;
    const workspaceId = viewer.workspace.id;
    const uuid = await tagExternalIds.idOf(input, context);
    const total = await store.prisma.contactTag.count({ where: { workspaceId, tagId: uuid } });
    if (total > contactsOfBatch[store.kind]) {
      const job = await store.transaction((transaction) =>
        insertOwnJob(transaction, { workspaceId, kind: 'DELETE_TAG', payload: { id: uuid }, total }),
      );
      return { uuid, job: await runAtOnce(context, job) };
    }
    if (!(await store.transaction((transaction) => deleteTag(transaction, workspaceId, uuid))))
      throw tagExternalIds.notFound(input);
    return { uuid, job: null };
  },
  success: (t) => ({
    ...deletedIds(t, 'Tag', 'tag'),
    job: t.expose('job', ownJobField),
  }),
});
