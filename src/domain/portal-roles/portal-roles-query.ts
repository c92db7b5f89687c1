import { assertOneGiven, referenceArguments } from '../external-ids/index.ts';
import { builder } from '../../graphql/builder.ts';
import { portalRoleExternalIds } from './external-ids.ts';
import { portalRoleBySlug } from './loaders.ts';
import { PortalRoleType } from './portal-role.ts';

builder.queryField('portalRoles', (t) =>
  t.field({
    type: [PortalRoleType],
    description: 'The custom portal roles, in the order of their creation.',
    extensions: { scope: 'contacts:read' },
    resolve: (_root, _args, { store, viewer }) =>
      store.prisma.portalRole.findMany({
        where: { workspaceId: viewer.workspace.id },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
  }),
);

builder.queryField('portalRole', (t) =>
  t.field({
    type: PortalRoleType,
    nullable: true,
    description:
      'One custom portal role, by exactly one of id, slug, externalId and legacyId; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: { ...referenceArguments(t.arg), slug: t.arg.string({ description: 'The slug.' }) },
    resolve: (_root, { id, slug, externalId, label, legacyId }, context) => {
      assertOneGiven({ id, slug, externalId, legacyId, label });
      return slug == null
        ? portalRoleExternalIds.find({ id, externalId, label, legacyId }, context)
        : portalRoleBySlug(context).load(slug);
    },
  }),
);
