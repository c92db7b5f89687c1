import { whereContactIsVisible } from '../contact/index.ts';
import { noneWithId, throwIssues, uuidOfInput } from '../../values/failures.ts';
import { type Issue } from '../../values/issues.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { jsonInput } from '../../store/index.ts';
import { ActionType } from './action.ts';
import { actionInputFields, checkAction } from './input.ts';

defineMutation('updateAction', {
  description: 'Changes an action: only the given fields.',
  scope: 'contacts:write',
  errors: ['NotFoundError'],
  input: (t) => ({
    id: t.id({ required: true, description: 'The action: its global id or UUID.' }),
    type: t.string({ description: 'What is done, in the words of the agent. 1 to 100 characters.' }),
    ...actionInputFields(t),
  }),
  resolve: async ({ id, ...input }, { store, viewer }) => {
    const issues: Issue[] = [];
    const checked = checkAction(input, ['input'], issues);
    throwIssues(issues);
    const { params, ...others } = checked;
    const data = {
      version: { increment: 1 },
      ...others,
      ...(params === undefined ? {} : { params: jsonInput(params) }),
    };
    const [action] = await store.prisma.action.updateManyAndReturn({
      where: { ...whereContactIsVisible(viewer), id: uuidOfInput('Action', 'action', id) },
      data,
    });
    if (action === undefined) throw noneWithId('action', id);
    return { action };
  },
  success: (t) => ({ action: t.expose('action', { type: ActionType, description: 'The action as it is now.' }) }),
});
