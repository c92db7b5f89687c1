import { contactsOfBatch, defineContactsJob, insertOwnJob, type ClaimedJob } from '../../jobs/index.ts';
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

defineContactsJob(kind, {
  find: (store, job, max) => {
    const { options, ...field } = optionsOf(job);
    return contactsWithOption(store, field, options, max);
  },
  change: (transaction, job, contactIds) => {
    const { options, ...field } = optionsOf(job);
    return removeOptions(transaction, field, options, contactIds);
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
