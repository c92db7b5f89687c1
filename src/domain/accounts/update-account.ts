import { targetFields, writeExternalIds } from '../external-ids/index.ts';
import { throwIssues } from '../../values/failures.ts';
import { refuseNulls, type Issue } from '../../values/issues.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { AccountType } from './account.ts';
import { accountExternalIds } from './external-ids.ts';
import { accountFields, accountInputFields, accountName } from './input.ts';

defineMutation('updateAccount', {
  description: 'Changes an account: only the given fields.',
  scope: 'contacts:write',
  errors: ['ConflictError', 'NotFoundError'],
  input: (t) => ({
    ...targetFields(t),
    name: t.string({ description: 'The name: 1 to 200 characters.' }),
    ...accountInputFields(t),
  }),
  resolve: async (input, context) => {
    const { store, viewer } = context;
    const issues: Issue[] = [];
    refuseNulls({ name: input.name }, 'null is not allowed: an account always has one', issues);
    const name = input.name == null ? undefined : accountName(input.name, issues);
    const { domain, externalIds } = accountFields(input, issues);
    throwIssues(issues);
    const workspaceId = viewer.workspace.id;
    const id = await accountExternalIds.idOf(input, context);
    return store.transaction(async (transaction) => {
      const [account] = await transaction.prisma.account.updateManyAndReturn({
        where: { workspaceId, id },
        data: { name, domain, version: { increment: 1 } },
      });
      if (account === undefined) throw accountExternalIds.notFound(input);
      if (externalIds !== undefined) await writeExternalIds(transaction, 'Account', account, externalIds);
      return { account };
    });
  },
  success: (t) => ({
    account: t.expose('account', { type: AccountType, description: 'The account as it is now.' }),
  }),
});
