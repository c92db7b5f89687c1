import { detachContacts } from '../contact/index.ts';
import { targetFields } from '../external-ids/index.ts';
import { encodeGlobalId } from '../../values/ids.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { memberExternalIds } from './external-ids.ts';
import { assertNotLastOwner, memberToChange } from './guards.ts';

defineMutation('deleteMember', {
  description:
    'Takes a member out of the workspace. Their contacts become unassigned, and their keys of this workspace are revoked; the user stays, and so does the last owner. Nobody removes a member who may do or see more than they do.',
  scope: 'admin',
  errors: ['NotFoundError'],
  input: targetFields,
  resolve: async (input, context) => {
    const { store, viewer } = context;
    const named = await memberExternalIds.idOf(input, context);
    return store.transaction(async (transaction) => {
      const member = await memberToChange(transaction, viewer, named);
      if (member === null) throw memberExternalIds.notFound(input);
      const { workspaceId, id, userId } = member;
      await assertNotLastOwner(transaction, member, ['input', 'id']);
      await detachContacts(transaction, workspaceId, 'member', id);
      await transaction.prisma.view.updateMany({
        where: { workspaceId, createdById: id },
        data: { createdById: null, version: { increment: 1 } },
      });
      await transaction.prisma.apiKey.updateMany({
        where: { workspaceId, userId, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      await transaction.prisma.member.delete({ where: { workspaceId_id: { workspaceId, id } } });
      return { uuid: id };
    });
  },
  success: (t) => ({
    id: t.id({
      description: 'The global id that the member had.',
      resolve: ({ uuid }) => encodeGlobalId('Member', uuid),
    }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the member had.' }),
  }),
});
