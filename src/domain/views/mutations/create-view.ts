import { throwIssues } from '../../../values/failures.ts';
import { newId } from '../../../values/ids.ts';
import { defineMutation } from '../../../graphql/mutation.ts';
import { asName, positionAfter } from '../../../values/index.ts';
import { lockViews } from '../known-ids.ts';
import { makerOf } from './maker.ts';
import { customFieldKeysUsed, viewData, viewFields, viewIssues } from './view-input.ts';
import { ViewType } from '../view.ts';

defineMutation('createView', {
  description: 'Saves a smart list, at the end of the saved order.',
  scope: 'settings:write',
  errors: [],
  input: (t) => ({
    name: t.string({ required: true, description: 'The name: 1 to 100 characters, blanks around them not counted.' }),
    ...viewFields(t),
  }),
  resolve: async (input, context) => {
    throwIssues(await viewIssues(input, ['input'], context));
    const { store, viewer } = context;
    const workspaceId = viewer.workspace.id;
    const customFieldKeys = await customFieldKeysUsed(input, [], context);
    return store.transaction(async (transaction) => {
      const position = positionAfter((await lockViews(transaction, workspaceId)).at(-1)?.position ?? null);
      const data = {
        workspaceId,
        id: newId(),
        name: asName(input.name),
        position,
        createdById: await makerOf(transaction, viewer),
        ...viewData(input, customFieldKeys),
      };
      return { view: await transaction.prisma.view.create({ data }) };
    });
  },
  success: (t) => ({ view: t.expose('view', { type: ViewType, description: 'The new view.' }) }),
});
