import { deleteAndDetach } from '../contact/index.ts';
import { ownJobField } from '../jobs/index.ts';
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
    const { viewer } = context;
    const id = await memberExternalIds.idOf(input, context);
    if (id === null) throw memberExternalIds.notFound(input);
    const { found, job } = await deleteAndDetach(context, 'member', id, async (transaction, inBatches) => {
      const member = await memberToChange(transaction, viewer, id);
      if (member === null) throw memberExternalIds.notFound(input);
      const { workspaceId, userId } = member;
      await assertNotLastOwner(transaction, member, ['input', 'id']);
      await transaction.prisma.view.updateMany({
        where: { workspaceId, createdById: id },
        data: { createdById: null, version: { increment: 1 } },
      });
      await transaction.prisma.apiKey.updateMany({
        where: { workspaceId, userId, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      // Until the last contact is taken off: the workspace must have another owner then, whoever leaves meanwhile.
      if (inBatches) {
        await transaction.prisma.member.update({
          where: { workspaceId_id: { workspaceId, id } },
          data: { role: 'MEMBER', version: { increment: 1 } },
        });
      }
    });
    if (!found) throw memberExternalIds.notFound(input);
    return { uuid: id, job };
  },
  success: (t) => ({
    id: t.id({
      description: 'The global id that the member had.',
      resolve: ({ uuid }) => encodeGlobalId('Member', uuid),
    }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the member had.' }),
    job: t.expose('job', ownJobField),
  }),
});
