import { lockContactsById } from '../../contact/index.ts';
import { contactsOfBatch, defineJob, insertOwnJob, type ClaimedJob } from '../../jobs/index.ts';
import type { CustomField, Job, Queryable, Store } from '../../../store/index.ts';
import { contactsWithOption, countWithOption, removeOptions } from '../contact/contact-values.ts';

const kind = 'REMOVE_OPTIONS';

interface Options {
  key: string;
  options: string[];
}

function optionsOf({ workspaceId, payload }: Job): Options & { workspaceId: string } {
  return { workspaceId, ...(payload as unknown as Options) };
}

defineJob(kind, {
  next: async (store, job) => {
    const { options, ...field } = optionsOf(job);
    const ids = await contactsWithOption(store, field, options, contactsOfBatch[store.kind]);
    if (ids.length === 0) return null;
    return {
      cursor: null,
      write: async (transaction) => {
        await lockContactsById(transaction, job.workspaceId, ids);
        return removeOptions(transaction, field, options, ids);
      },
    };
  },
});

/**
 * Takes options that a field no longer has off the contacts: at once where they are few, else by a job, which the request
 * does when the transaction is committed.
 */
export async function takeOffOptions(
  transaction: Queryable,
  field: CustomField,
  options: string[],
  store: Pick<Store, 'kind'>,
): Promise<{ changedContactCount: number; job: ClaimedJob | null }> {
  const { workspaceId, key } = field;
  const total = await countWithOption(transaction, field, options);
  if (total <= contactsOfBatch[store.kind])
    return { changedContactCount: await removeOptions(transaction, field, options), job: null };
  const job = await insertOwnJob(transaction, { workspaceId, kind, payload: { key, options }, total });
  return { changedContactCount: total, job };
}
