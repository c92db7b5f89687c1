import { writeExternalIds } from '../external-ids/index.ts';
import { throwIssues } from '../../values/failures.ts';
import { type Issue } from '../../values/issues.ts';
import { newId } from '../../values/ids.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { AccountType } from './account.ts';
import { accountFields, accountInputFields, accountName } from './input.ts';

defineMutation('createAccount', {
  description: 'Creates an account.',
  scope: 'contacts:write',
  errors: ['ConflictError'],
  input: (t) => ({
    name: t.string({ required: true, description: 'The name: 1 to 200 characters.' }),
    ...accountInputFields(t),
  }),
  resolve: async (input, { store, viewer }) => {
    const issues: Issue[] = [];
    const name = accountName(input.name, issues);
    const { domain = null, externalIds = [] } = accountFields(input, issues);
    throwIssues(issues);
    const workspaceId = viewer.workspace.id;
    return store.transaction(async (transaction) => {
      const account = await transaction.prisma.account.create({ data: { workspaceId, id: newId(), name, domain } });
      await writeExternalIds(transaction, 'Account', account, externalIds);
      return { account };
    });
  },
  success: (t) => ({
    account: t.expose('account', { type: AccountType, description: 'The new account.' }),
  }),
});
