import { checkExternalIds, externalIdsInput, targetFields, writeExternalIds } from '../external-ids/index.ts';
import { throwIssues } from '../../values/failures.ts';
import { type Issue } from '../../values/issues.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { DataScopeEnum, MemberRoleEnum } from './enums.ts';
import { memberExternalIds } from './external-ids.ts';
import { assertMayManage, assertNotLastOwner, memberToChange } from './guards.ts';
import type { MemberRow } from './loaders.ts';
import { MemberType } from './member.ts';

defineMutation('updateMember', {
  description:
    'Changes what a member may do and see, up to what you may do and see yourself. Holds from their next request on.',
  scope: 'admin',
  errors: ['ConflictError', 'NotFoundError'],
  input: (t) => ({
    ...targetFields(t),
    role: t.field({ type: MemberRoleEnum, description: 'What the member may do. The last owner stays one.' }),
    dataScope: t.field({ type: DataScopeEnum, description: 'Which contacts the member sees and changes.' }),
    ...externalIdsInput(t, 'member'),
  }),
  resolve: async (input, context) => {
    const { store, viewer } = context;
    const issues: Issue[] = [];
    const externalIds = checkExternalIds(input.externalIds, ['input'], issues);
    throwIssues(issues);
    const id = await memberExternalIds.idOf(input, context);
    return store.transaction(async (transaction): Promise<{ member: MemberRow }> => {
      const before = await memberToChange(transaction, viewer, id);
      if (before === null) throw memberExternalIds.notFound(input);
      const [role, dataScope] = [input.role ?? before.role, input.dataScope ?? before.dataScope];
      assertMayManage(viewer, { role, dataScope });
      if (role !== 'OWNER') await assertNotLastOwner(transaction, before, ['input', 'role']);
      if (externalIds !== undefined) await writeExternalIds(transaction, 'Member', before, externalIds);
      if (role === before.role && dataScope === before.dataScope) return { member: before };
      const { workspaceId } = before;
      const written = await transaction.prisma.member.update({
        where: { workspaceId_id: { workspaceId, id: before.id } },
        data: { role, dataScope, version: { increment: 1 } },
      });
      return { member: { ...before, ...written } };
    });
  },
  success: (t) => ({
    member: t.expose('member', { type: MemberType, description: 'The member as it is now.' }),
  }),
});
