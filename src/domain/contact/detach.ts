import type { ViewerContext } from '../../graphql/context.ts';
import { contactsOfBatch, defineContactsJob, insertOwnJob, runAtOnce, type JobKind } from '../jobs/index.ts';
import { insertOutboxEventsFrom } from '../outbox/index.ts';
import { empty, raw, sql, timeOfWrite, typed, type Job, type Queryable, type Sql } from '../../store/index.ts';
import { keysOf } from '../../values/objects/tables.ts';

/** What a contact may point to, with its table, the column that points there and the fields that events name. */
const references = {
  account: {
    jobKind: 'DELETE_ACCOUNT',
    table: 'account',
    column: 'account_id',
    fields: ['accountId'],
    reset: sql`account_id = NULL`,
  },
  location: {
    jobKind: 'DELETE_LOCATION',
    table: 'location',
    column: 'location_id',
    fields: ['locationId'],
    reset: sql`location_id = NULL`,
  },
  member: {
    jobKind: 'DELETE_MEMBER',
    table: 'member',
    column: 'assigned_to_id',
    fields: ['assignedToId'],
    reset: sql`assigned_to_id = NULL`,
  },
  portalRole: {
    jobKind: 'DELETE_PORTAL_ROLE',
    table: 'portal_role',
    column: 'portal_role_id',
    fields: ['portalRole', 'portalRoleId'],
    reset: sql`portal_role_id = NULL, portal_role = (SELECT w.default_portal_role FROM workspace w
      WHERE w.id = contact.workspace_id)`,
  },
} satisfies Record<string, { jobKind: JobKind; table: string; column: string; fields: string[]; reset: Sql }>;

/** What contacts may point to. */
export type RelatedKind = keyof typeof references;

/**
 * Resets the reference of all contacts of the workspace that point to an account, location, member or custom portal role, or
 * of those among them with these ids, whoever may see them. A contact of the portal role gets the workspace's default one.
 * One statement, which records `contact.updated` for each.
 * @returns how many contacts it changed
 */
async function detach(
  transaction: Queryable,
  workspaceId: string,
  kind: RelatedKind,
  id: string,
  among: readonly string[] | null = null,
): Promise<number> {
  const { column, fields, reset } = references[kind];
  const events = sql`SELECT id AS contact_id, ${JSON.stringify({ fields })}::jsonb AS payload FROM detached`;
  const ofThese = among === null ? empty : sql` AND id = ANY(${among}::uuid[])`;
  const [row] = await transaction.query(typed({ contacts: 'integer' })`
    WITH detached AS (
        UPDATE contact SET ${reset}, updated_at = ${timeOfWrite()}, version = version + 1
        WHERE workspace_id = ${workspaceId}::uuid AND ${raw(column)} = ${id}::uuid${ofThese} RETURNING id),
      recorded AS (${insertOutboxEventsFrom(workspaceId, 'contact.updated', events)})
    SELECT count(*)::int AS contacts FROM detached`);
  return row?.contacts ?? 0;
}

/** Detaches the contacts that are left, and deletes. @returns whether there was something to delete */
async function deleteDetached(
  transaction: Queryable,
  workspaceId: string,
  kind: RelatedKind,
  id: string,
): Promise<boolean> {
  const target = sql`${raw(references[kind].table)} t WHERE t.workspace_id = ${workspaceId}::uuid AND t.id = ${id}::uuid`;
  // Locked first: a contact that is being pointed there is either seen below, or finds the target gone.
  const found = await transaction.query(sql`SELECT t.id FROM ${target} FOR UPDATE`);
  if (found.length === 0) return false;
  await detach(transaction, workspaceId, kind, id);
  await transaction.query(sql`DELETE FROM ${target}`);
  return true;
}

for (const kind of keysOf(references)) {
  const { jobKind, column } = references[kind];
  const idOf = ({ payload }: Job): string => (payload as { id: string }).id;
  defineContactsJob(jobKind, {
    find: async (store, job, max) => {
      const rows = await store.query(typed({ id: 'uuid' })`
        SELECT c.id FROM contact c
        WHERE c.workspace_id = ${job.workspaceId}::uuid AND c.${raw(column)} = ${idOf(job)}::uuid LIMIT ${max}`);
      return rows.map(({ id }) => id);
    },
    change: (transaction, job, contactIds) => detach(transaction, job.workspaceId, kind, idOf(job), contactIds),
    finish: async (transaction, job) => {
      await deleteDetached(transaction, job.workspaceId, kind, idOf(job));
    },
  });
}

/**
 * Deletes an account, location, member or custom portal role, and resets all contacts that point to it, whoever may see them.
 * If they are many, a job does it in batches, and the request waits for the job.
 * @param prepare runs first, in the first transaction; `inBatches` says whether more transactions follow
 * @returns the job, or null if one transaction did it all; and whether there was something to delete
 */
export async function deleteAndDetach(
  context: ViewerContext,
  kind: RelatedKind,
  id: string,
  prepare: (transaction: Queryable, inBatches: boolean) => Promise<void>,
): Promise<{ found: boolean; job: Job | null }> {
  const { store, viewer } = context;
  const workspaceId = viewer.workspace.id;
  const { jobKind, column } = references[kind];
  const [counted] = await store.query(typed({ total: 'integer' })`
    SELECT count(*)::int AS total FROM contact c WHERE c.workspace_id = ${workspaceId}::uuid AND c.${raw(column)} = ${id}::uuid`);
  const total = counted?.total ?? 0;
  if (total <= contactsOfBatch[store.kind]) {
    const found = await store.transaction(async (transaction) => {
      await prepare(transaction, false);
      return deleteDetached(transaction, workspaceId, kind, id);
    });
    return { found, job: null };
  }
  const job = await store.transaction(async (transaction) => {
    await prepare(transaction, true);
    return insertOwnJob(transaction, { workspaceId, kind: jobKind, payload: { id }, total });
  });
  return { found: true, job: await runAtOnce(context, job) };
}
