import { ContactReferenceInput, contactIdOf, noSuchContact, writeOfContact } from '../contact/index.ts';
import { throwIssues } from '../../values/failures.ts';
import { type Issue } from '../../values/issues.ts';
import { newId } from '../../values/ids.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { jsonInput } from '../../store/index.ts';
import { ActionType } from './action.ts';
import { actionInputFields, checkAction } from './input.ts';

defineMutation('createAction', {
  description: 'Records an action for a contact.',
  scope: 'contacts:write',
  errors: ['NotFoundError'],
  input: (t) => ({
    contact: t.field({ type: ContactReferenceInput, required: true, description: 'The contact that it is for.' }),
    type: t.string({
      required: true,
      description: 'What is done, in the words of the agent: send_email, call, … 1 to 100 characters.',
    }),
    ...actionInputFields(t),
  }),
  resolve: async ({ contact, ...input }, context) => {
    const { store, viewer } = context;
    const issues: Issue[] = [];
    const checked = checkAction({ ...input, status: input.status ?? undefined }, ['input'], issues);
    throwIssues(issues);
    const {
      type = input.type,
      description = null,
      params = {},
      direct = false,
      requireApproval = false,
      scheduledAt = null,
    } = checked;
    const { status = requireApproval ? 'PENDING_APPROVAL' : 'SCHEDULED' } = checked;

    const path = ['input', 'contact'];
    const contactId = await contactIdOf(contact, path, context);
    const data = {
      workspaceId: viewer.workspace.id,
      id: newId(),
      contactId,
      type,
      status,
      description,
      params: jsonInput(params),
      direct,
      requireApproval,
      scheduledAt,
    };
    const action = await writeOfContact(
      context,
      contactId,
      () => noSuchContact(contact, path),
      () => store.prisma.action.create({ data }),
    );
    return { action };
  },
  success: (t) => ({ action: t.expose('action', { type: ActionType, description: 'The action as it is now.' }) }),
});
