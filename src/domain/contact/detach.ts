import type { ViewerContext } from '../../graphql/context.ts';
import { contactsOfBatch, defineJob, insertOwnJob, runAtOnce, type JobKind } from '../jobs/index.ts';
import { insertOutboxEventsFrom } from '../outbox/index.ts';
import { empty, raw, sql, timeOfWrite, typed, type Job, type Queryable, type Sql } from '../../store/index.ts';

/** Locks contacts until the transaction ends, in an order in which two such transactions cannot wait for each other. */
export async function lockContactsById(
  transaction: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  await transaction.query(
    sql`SELECT c.id FROM contact c WHERE c.workspace_id = ${workspaceId}::uuid AND c.id = ANY(${ids}::uuid[]) ORDER BY c.id FOR NO KEY UPDATE`,
  );
}

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
    reset: sql`portal_role_id = NULL, portal_role = (SELECT w.default_portal_role FROM workspace w WHERE w.id = contact.workspace_id)`,
  },
} satisfies Record<string, { jobKind: JobKind; table: string; column: string; fields: string[]; reset: Sql }>;

type Kind = keyof typeof references;

/**
 * Takes all contacts of the workspace off an account, location, member or custom portal role that is to be deleted, or those of these
 * ids, whoever may see them; a contact of the portal role gets the default one of the workspace. By one statement, which
 * records `contact.updated` for each.
 * @returns how many they were
 */
async function detach(
  transaction: Queryable,
  workspaceId: string,
  kind: Kind,
  id: string,
  among: readonly string[] | null = null,
): Promise<number> {
  const { column, fields, reset } = references[kind];
  const ofThese = among === null ? empty : sql` AND id = ANY(${among}::uuid[])`;
  const [row] = await transaction.query(typed({ contacts: 'integer' })`
    WITH detached AS (
      UPDATE contact SET ${reset}, updated_at = ${timeOfWrite()}, version = version + 1 WHERE workspace_id = ${workspaceId}::uuid AND ${raw(column)} = ${id}::uuid${ofThese} RETURNING id),
      recorded AS (${insertOutboxEventsFrom(workspaceId, 'contact.updated', sql`SELECT id AS contact_id, ${JSON.stringify({ fields })}::jsonb AS payload FROM detached`)})
    SELECT count(*)::int AS contacts FROM detached`);
  return row?.contacts ?? 0;
}

/** Detaches the contacts that are left, and deletes. @returns whether there was something to delete */
async function deleteDetached(transaction: Queryable, workspaceId: string, kind: Kind, id: string): Promise<boolean> {
  const target = sql`${raw(references[kind].table)} t WHERE t.workspace_id = ${workspaceId}::uuid AND t.id = ${id}::uuid`;
  // Locked first: a contact that is being pointed there is either seen below, or finds the target gone.
  const found = await transaction.query(sql`SELECT t.id FROM ${target} FOR UPDATE`);
  if (found.length === 0) return false;
  await detach(transaction, workspaceId, kind, id);
  await transaction.query(sql`DELETE FROM ${target}`);
  return true;
}

for (const kind of Object.keys(references) as Kind[]) {
  const { jobKind, column } = references[kind];
  const idOf = ({ payload }: Job): string => (payload as { id: string }).id;
  defineJob(jobKind, {
    next: async (store, job) => {
      const rows = await store.query(typed({ id: 'uuid' })`
        SELECT c.id FROM contact c WHERE c.workspace_id = ${job.workspaceId}::uuid AND c.${raw(column)} = ${idOf(job)}::uuid LIMIT ${contactsOfBatch[store.kind]}`);
      if (rows.length === 0) return null;
      const ids = rows.map((row) => row.id);
      return {
        cursor: null,
        write: async (transaction) => {
          await lockContactsById(transaction, job.workspaceId, ids);
          return detach(transaction, job.workspaceId, kind, idOf(job), ids);
        },
      };
    },
    finish: async (transaction, job) => {
      await deleteDetached(transaction, job.workspaceId, kind, idOf(job));
    },
  });
}

/**
 * Deletes an account, location, member or custom portal role, off which all contacts are taken, whoever may see them: those of many
 * contacts by a job in batches, which the request waits for.
 * @param prepare what comes before, in the first transaction; `inBatches` tells whether there are others
 * @returns the job, null where one transaction did it all; and whether there was something to delete
 */
export async function deleteAndDetach(
  context: ViewerContext,
  kind: Kind,
  id: string,
  prepare: (transaction: Queryable, inBatches: boolean) => Promise<void> = () => Promise.resolve(),
): Promise<{ found: boolean; job: Job | null }> {
  const { store, viewer } = context;
  const workspaceId = viewer.workspace.id;
  const { jobKind, column } = references[kind];
  const [counted] = await store.query(
    typed({
      total: 'integer',
    })`SELECT count(*)::int AS total FROM contact c WHERE c.workspace_id = ${workspaceId}::uuid AND c.${raw(column)} = ${id}::uuid`,
  );
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
