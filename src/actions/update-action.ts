import { ofVisibleContacts } from '../contacts/index.ts';
import { NotFoundFailure, quoted, throwIssues, type Issue } from '../graphql/failures.ts';
import { bareId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { assignments, sql, type Action } from '../store/index.ts';
import { ActionType } from './action.ts';
import { actionInputFields, checkAction, type ActionContent } from './input.ts';
import { actionColumns } from './loaders.ts';

const types: Record<keyof ActionContent, string> = {
  type: 'text',
  status: '"ActionStatus"',
  description: 'text',
  params: 'jsonb',
  direct: 'boolean',
  requireApproval: 'boolean',
  scheduledAt: 'timestamptz',
};

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
    const [action] = await store.write<Action>(sql`
      UPDATE action a SET ${assignments<ActionContent>(checked, types)}
      WHERE ${ofVisibleContacts(viewer, 'a')} AND a.id = ${bareId('Action', id)}::uuid RETURNING ${actionColumns}`);
    if (action === undefined) throw new NotFoundFailure(`no action has the id ${quoted(id)}`, ['input', 'id']);
    return { action };
  },
  success: (t) => ({ action: t.expose('action', { type: ActionType, description: 'The action as it is now.' }) }),
});
