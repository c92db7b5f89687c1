import { contactsOfBatch, JobType, wakeJobs } from '../../jobs/index.ts';
import { targetFields } from '../../external-ids/index.ts';
import { defineMutation, deletedIds } from '../../../graphql/mutation.ts';
import { breakViewsUsing } from '../views-using-field.ts';
import { countValues } from '../contact/contact-values.ts';
import { customFieldExternalIds } from '../external-ids.ts';
import { removeInBatches } from './remove-values-job.ts';
import { countFieldChange, lockField } from './write-field.ts';

/** The success of deleteCustomField; views add what the deletion means to them. */
export const DeleteCustomFieldSuccess = defineMutation('deleteCustomField', {
  description:
    'Deletes a custom field, and its values from all contacts; each of them is one contact.updated event. Views that use the field stay, broken.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: targetFields,
  resolve: async (input, context) => {
    const { store, viewer } = context;
    const uuid = await customFieldExternalIds.idOf(input, context);
    const max = contactsOfBatch[store.kind];
    const deleted = await store.transaction(async (transaction) => {
      const field = await lockField(transaction, viewer.workspace.id, uuid);
      if (field === null) throw customFieldExternalIds.notFound(input);
      const changedContactCount = await countValues(transaction, field);
      const job = await removeInBatches(transaction, field, { total: changedContactCount, max });
      const brokenViews = await breakViewsUsing(transaction, field.workspaceId, field.key);
      await transaction.prisma.customField.delete({
        where: { workspaceId_id: { workspaceId: field.workspaceId, id: field.id } },
      });
      await countFieldChange(transaction, field.workspaceId);
      return { uuid, changedContactCount, job, brokenViewIds: brokenViews.map((view) => view.id) };
    });
    if (deleted.job !== null) wakeJobs(store);
    return deleted;
  },
  success: (t) => ({
    ...deletedIds(t, 'CustomField', 'custom field'),
    changedContactCount: t.exposeInt('changedContactCount', {
      description:
        'How many contacts of the workspace had a value. None is shown any more, but they may still be being removed: see job.',
    }),
    job: t.expose('job', {
      type: JobType,
      nullable: true,
      description:
        'What removes the values in batches, with the events; null where they were few, and are removed. Until it is done, no field can be created with the key.',
    }),
  }),
});
