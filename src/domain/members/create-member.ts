import { checkExternalIds, externalIdsInput, writeExternalIds } from '../external-ids/index.ts';
import { ConflictFailure, throwIssues } from '../../values/failures.ts';
import { formatValue, type Issue } from '../../values/issues.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { checkEmail, checkText, unwrap } from '../../values/index.ts';
import { DataScopeEnum, MemberRoleEnum } from './enums.ts';
import { assertMayManage } from './guards.ts';
import { insertMember } from './insert-member.ts';
import { memberRow, withUser } from './loaders.ts';
import { MemberType } from './member.ts';
import { ensureUser } from './user.ts';

defineMutation('createMember', {
  description:
    'Makes the user with an email a member of the workspace, and creates the user where there is none. Sends no email. Nobody makes a member who may do or see more than they do.',
  scope: 'admin',
  errors: ['ConflictError'],
  input: (t) => ({
    email: t.string({ required: true, description: 'The email of the user, in any case.' }),
    firstName: t.string({
      description: 'The first name of a user that is created. A user who exists keeps theirs. At most 100 characters.',
    }),
    lastName: t.string({
      description: 'The last name of a user that is created. A user who exists keeps theirs. At most 100 characters.',
    }),
    role: t.field({ type: MemberRoleEnum, defaultValue: 'MEMBER', description: 'What the member may do.' }),
    dataScope: t.field({
      type: DataScopeEnum,
      defaultValue: 'ALL',
      description: 'Which contacts the member sees and changes.',
    }),
    ...externalIdsInput(t, 'member'),
  }),
  resolve: async (input, { store, viewer }) => {
    const issues: Issue[] = [];
    const email = unwrap(checkEmail(input.email), ['input', 'email'], issues) ?? '';
    const name = (field: 'firstName' | 'lastName') => {
      const text = input[field]?.trim();
      return text === undefined || text === ''
        ? null
        : (unwrap(checkText(text, { max: 100 }), ['input', field], issues) ?? null);
    };
    const [firstName, lastName] = [name('firstName'), name('lastName')];
    const externalIds = checkExternalIds(input.externalIds, ['input'], issues) ?? [];
    throwIssues(issues);
    const [role, dataScope] = [input.role ?? 'MEMBER', input.dataScope ?? 'ALL'];
    assertMayManage(viewer, { role, dataScope });

    return store.transaction(async (transaction) => {
      const workspaceId = viewer.workspace.id;
      const user = await ensureUser(transaction, { email, firstName, lastName });
      const created = await insertMember(transaction, { workspaceId, userId: user.id, role, dataScope });
      const member = memberRow(
        await transaction.prisma.member.findUniqueOrThrow({
          where: { workspaceId_userId: { workspaceId, userId: user.id } },
          include: withUser,
        }),
      );
      if (created === null) {
        throw new ConflictFailure(
          `${formatValue(input.email)} is a member of the workspace already`,
          ['input', 'email'],
          {
            type: 'Member',
            id: member.id,
          },
        );
      }
      await writeExternalIds(transaction, 'Member', member, externalIds);
      return { member };
    });
  },
  success: (t) => ({
    member: t.expose('member', { type: MemberType, description: 'The new member.' }),
  }),
});
