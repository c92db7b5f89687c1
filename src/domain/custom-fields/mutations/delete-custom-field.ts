import { targetFields } from '../../external-ids/index.ts';
import { defineMutation } from '../../../graphql/mutation.ts';
import { breakViewsUsing } from '../views-using-field.ts';
import { removeValues } from '../contact/contact-values.ts';
import { customFieldGlobalId } from '../custom-field.ts';
import { customFieldExternalIds } from '../external-ids.ts';
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
    if (uuid === null) throw customFieldExternalIds.notFound(input);
    return store.transaction(async (transaction) => {
      const field = await lockField(transaction, viewer.workspace.id, uuid);
      if (field === null) throw customFieldExternalIds.notFound(input);
      const changedContactCount = await removeValues(transaction, field);
      const brokenViews = await breakViewsUsing(transaction, field.workspaceId, field.key);
      await transaction.prisma.customField.delete({
        where: { workspaceId_id: { workspaceId: field.workspaceId, id: field.id } },
      });
      await countFieldChange(transaction, field.workspaceId);
      return { uuid, changedContactCount, brokenViewIds: brokenViews.map((view) => view.id) };
    });
  },
  success: (t) => ({
    id: t.id({
      description: 'The global id that the custom field had.',
      resolve: ({ uuid }) => customFieldGlobalId(uuid),
    }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the custom field had.' }),
    changedContactCount: t.exposeInt('changedContactCount', {
      description: 'How many contacts of the workspace lost a value.',
    }),
  }),
});
