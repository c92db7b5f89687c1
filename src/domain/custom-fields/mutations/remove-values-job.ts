import { defineContactsJob, insertJob } from '../../jobs/index.ts';
import { ConflictFailure } from '../../../values/failures.ts';
import { formatValue } from '../../../values/issues.ts';
import { sql, type CustomField, type Job, type Queryable } from '../../../store/index.ts';
import { contactsWithValue, removeValues } from '../contact/contact-values.ts';
import { countFieldChange } from './write-field.ts';

const kind = 'REMOVE_CUSTOM_VALUES';

/** The field whose values a job removes. */
function fieldOf({ workspaceId, payload }: Job): { workspaceId: string; key: string } {
  return { workspaceId, key: (payload as { key: string }).key };
}

defineContactsJob(kind, {
  // After those that are done, then whatever came under the key meanwhile by a merge.
  find: async (store, job, max) => {
    const later = await contactsWithValue(store, fieldOf(job), job.cursor, max);
    return later.length > 0 || job.cursor === null ? later : contactsWithValue(store, fieldOf(job), null, max);
  },
  change: (transaction, job, contactIds) => removeValues(transaction, fieldOf(job), contactIds),
  finish: async (transaction, job) => {
    const { workspaceId, key } = fieldOf(job);
    await transaction.query(sql`
      UPDATE workspace w SET removed_custom_field_keys = array_remove(w.removed_custom_field_keys, ${key}::text)
      WHERE w.id = ${workspaceId}::uuid`);
    await countFieldChange(transaction, workspaceId);
  },
});

/**
 * Removes the values of a field that is being deleted, and keeps them from being shown until then: at once where they are few.
 * @param max how many are few
 * @returns the job that removes them; null where they are removed
 */
export async function removeInBatches(
  transaction: Queryable,
  field: CustomField,
  { total, max }: { total: number; max: number },
): Promise<Job | null> {
  const { workspaceId, key } = field;
  if (total <= max) {
    await removeValues(transaction, field);
    return null;
  }
  await transaction.query(sql`
    UPDATE workspace w SET removed_custom_field_keys = w.removed_custom_field_keys || ${key}::text
    WHERE w.id = ${workspaceId}::uuid`);
  return insertJob(transaction, { workspaceId, kind, payload: { key }, total });
}

/**
 * Refuses a new field with the key of one whose values are still being removed, and new options where others are: they would be
 * taken for one another. To be asked after the insert, which waits for a deletion in progress, or with the field locked.
 * @param argument which one is refused
 */
export async function assertValuesAreRemoved(
  transaction: Queryable,
  { workspaceId, key }: CustomField,
  argument: 'key' | 'options',
): Promise<void> {
  const job = await transaction.prisma.job.findFirst({
    where: {
      workspaceId,
      kind: { in: [kind, 'REMOVE_OPTIONS'] },
      status: { not: 'DONE' },
      payload: { path: ['key'], equals: key },
    },
    select: { id: true, status: true },
  });
  if (job === null) return;
  const values = `values that contacts had under the key ${formatValue(key)}`;
  throw new ConflictFailure(
    job.status === 'FAILED'
      ? `the job ${job.id}, which was to remove ${values}, has failed: it has to be done first`
      : `the job ${job.id} still removes ${values}: wait until it is done`,
    ['input', argument],
    { type: 'Job', id: job.id },
  );
}
