import { defineMutation } from '../graphql/mutation.ts';
import { sql } from '../store/index.ts';
import { DataScopeEnum, MemberRoleEnum } from './enums.ts';
import { assertMayManage, assertNotLastOwner, memberToChange } from './guards.ts';
import type { MemberRow } from './loaders.ts';
import { MemberType } from './member.ts';

defineMutation('updateMember', {
  description: 'Changes what a member may do and see, up to what you may do and see yourself. Holds from their next request on.',
  scope: 'admin',
  errors: ['NotFoundError'],
  input: (t) => ({
    id: t.id({ required: true, description: 'The global id or the UUID of the member.' }),
    role: t.field({ type: MemberRoleEnum, description: 'What the member may do. The last owner stays one.' }),
    dataScope: t.field({ type: DataScopeEnum, description: 'Which contacts the member sees and changes.' }),
  }),
  resolve: (input, { store, viewer }) =>
    store.transaction(async (transaction): Promise<{ member: MemberRow }> => {
      const before = await memberToChange(transaction, viewer, input.id, ['input', 'id']);
      const [role, dataScope] = [input.role ?? before.role, input.dataScope ?? before.dataScope];
      assertMayManage(viewer, { role, dataScope });
      if (role !== 'OWNER') await assertNotLastOwner(transaction, before, ['input', 'role']);
      if (role === before.role && dataScope === before.dataScope) return { member: before };
      const [written] = await transaction.query<{ updatedAt: Date }>(sql`
        UPDATE member SET role = ${role}::"MemberRole", data_scope = ${dataScope}::"DataScope", updated_at = now()
        WHERE workspace_id = ${before.workspaceId}::uuid AND id = ${before.id}::uuid RETURNING updated_at AS "updatedAt"`);
      return { member: { ...before, role, dataScope, updatedAt: written?.updatedAt ?? before.updatedAt } };
    }),
  success: (t) => ({
    member: t.field({ type: MemberType, description: 'The member as it is now.', resolve: ({ member }) => member }),
  }),
});
