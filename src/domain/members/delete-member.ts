import { defineDeletionOfRelated } from '../contact/index.ts';
import { memberExternalIds } from './external-ids.ts';
import { assertNotLastOwner, memberToChange } from './guards.ts';

defineDeletionOfRelated('deleteMember', {
  description:
    'Takes a member out of the workspace. Their contacts become unassigned, and their keys of this workspace are revoked; the user stays, and so does the last owner. Nobody removes a member who may do or see more than they do.',
  scope: 'admin',
  kind: 'member',
  typeName: 'Member',
  noun: 'member',
  externalIds: memberExternalIds,
  prepare: async (transaction, id, { viewer }, inBatches) => {
    const member = await memberToChange(transaction, viewer, id);
    if (member === null) return false;
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
    return true;
  },
});
