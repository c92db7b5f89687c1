import { noneWithId, throwIssues, uuidOfInput } from '../../../values/failures.ts';
import { defineMutation } from '../../../graphql/mutation.ts';
import { asName } from '../../../values/index.ts';
import { lockViews } from '../known-ids.ts';
import { customFieldKeysUsed, viewData, viewFields, viewIssues, type ViewInput } from './view-input.ts';
import { ViewType } from '../view.ts';
import { keptBy } from '../selection.ts';

defineMutation('updateView', {
  description: 'Changes a smart list. Absent fields stay, null clears.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({
    id: t.id({ required: true, description: 'The global id or the UUID.' }),
    name: t.string({
      description: 'The new name: 1 to 100 characters, blanks around them not counted. Absent: unchanged.',
    }),
    ...viewFields(t),
  }),
  resolve: async ({ id, ...input }, context) => {
    throwIssues(await viewIssues(input, ['input'], context));
    const uuid = uuidOfInput('View', 'view', id);
    const { workspace } = context.viewer;
    return context.store.transaction(async (transaction) => {
      const view = (await lockViews(transaction, workspace.id)).find((one) => one.id === uuid);
      if (view === undefined) throw noneWithId('view', id);
      // The source of another filter would no longer be true.
      const said = {
        ...(input.filter === undefined ? {} : { filterSource: null }),
        ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
      };
      const after: ViewInput = { ...view, ...keptBy(view), ...said };
      const data = {
        version: { increment: 1 },
        name: asName(after.name ?? view.name),
        ...viewData(after, await customFieldKeysUsed(after, view.customFieldKeys, context)),
      };
      return {
        view: await transaction.prisma.view.update({
          where: { workspaceId_id: { workspaceId: workspace.id, id: uuid } },
          data,
        }),
      };
    });
  },
  success: (t) => ({ view: t.expose('view', { type: ViewType, description: 'The view as it is now.' }) }),
});
