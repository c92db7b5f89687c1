import { defineQueryByReference } from '../external-ids/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineNode } from '../../graphql/node.ts';
import { DataScopeEnum, MemberRoleEnum } from './enums.ts';
import { memberExternalIds } from './external-ids.ts';
import { memberById, type MemberRow } from './loaders.ts';
import { UserType } from './user-type.ts';

/** A user's place in a workspace. */
export const MemberType = builder.objectRef<MemberRow>('Member').implement({
  description: 'A user as a member of this workspace. Contacts are assigned to members.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    role: t.expose('role', { type: MemberRoleEnum, description: 'What the member may do.' }),
    dataScope: t.expose('dataScope', {
      type: DataScopeEnum,
      description: 'Which contacts the member sees and changes.',
    }),
    user: t.field({ type: UserType, description: 'Who the member is.', resolve: (member) => member }),
    externalIds: t.field(memberExternalIds.field),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the user became a member.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When role or data scope were last changed.' }),
  }),
});

defineNode(MemberType, memberById);
defineQueryByReference('member', MemberType, memberExternalIds);
