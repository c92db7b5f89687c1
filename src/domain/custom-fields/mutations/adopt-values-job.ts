import { contactsOfBatch, defineContactsJob, insertJob } from '../../jobs/index.ts';
import type { CustomField, Job, Queryable, Store } from '../../../store/index.ts';
import { ConflictFailure } from '../../../values/failures.ts';
import { formatValue } from '../../../values/issues.ts';
import { contactsWithValue, replaceValues, valuesUnderKey } from '../contact/contact-values.ts';
import { adoptionOf, type ValueAdoption } from './adopt-values.ts';

const kind = 'ADOPT_CUSTOM_VALUES';

/** The field as it is now; null where it has been deleted meanwhile. */
function fieldOf(queryable: Queryable, { workspaceId, payload }: Job): Promise<CustomField | null> {
  const { fieldId } = payload as { fieldId: string };
  return queryable.prisma.customField.findUnique({ where: { workspaceId_id: { workspaceId, id: fieldId } } });
}

/** Converts what contacts have under the key, all or those of these ids. @returns how many changed */
async function convert(
  transaction: Queryable,
  field: CustomField,
  among: readonly string[] | null = null,
): Promise<number> {
  const { replacements } = adoptionOf(field, await valuesUnderKey(transaction, field, among));
  return replacements.length === 0 ? 0 : replaceValues(transaction, field, replacements, among);
}

defineContactsJob(kind, {
  find: async (store, job, max) => {
    const field = await fieldOf(store, job);
    return field === null ? [] : contactsWithValue(store, field, job.cursor, max);
  },
  change: async (transaction, job, contactIds) => {
    const field = await fieldOf(transaction, job);
    return field === null ? 0 : convert(transaction, field, contactIds);
  },
  // A merge may have brought such a value to a contact that was done.
  finish: async (transaction, job) => {
    const field = await fieldOf(transaction, job);
    if (field !== null) await convert(transaction, field);
  },
});

/**
 * Converts the values that a new field takes over: at once where they are few.
 * @returns the job that converts them; null where they are converted
 */
export async function convertInBatches(
  transaction: Queryable,
  field: CustomField,
  { replacements, convertedCount }: ValueAdoption,
  store: Pick<Store, 'kind'>,
): Promise<Job | null> {
  if (replacements.length === 0) return null;
  if (convertedCount <= contactsOfBatch[store.kind]) {
    await replaceValues(transaction, field, replacements);
    return null;
  }
  const { workspaceId, id } = field;
  return insertJob(transaction, { workspaceId, kind, payload: { fieldId: id }, total: convertedCount });
}

/** Refuses to drop options while values are still converted to them: they would not be counted. To be asked with the field locked. */
export async function assertValuesAreConverted(
  transaction: Queryable,
  { workspaceId, id, key }: CustomField,
): Promise<void> {
  const job = await transaction.prisma.job.findFirst({
    where: { workspaceId, kind, status: { not: 'DONE' }, payload: { path: ['fieldId'], equals: id } },
    select: { id: true },
  });
  if (job === null) return;
  throw new ConflictFailure(
    `the job ${job.id} still converts values that contacts have under the key ${formatValue(key)}: it has to be done first`,
    ['input', 'options'],
    { type: 'Job', id: job.id },
  );
}
