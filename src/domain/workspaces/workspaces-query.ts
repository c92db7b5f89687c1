import { builder } from '../../graphql/builder.ts';
import { openWorkspaces } from './open-workspaces.ts';
import { WorkspaceType } from './workspace.ts';

builder.queryField('workspaces', (t) =>
  t.field({
    type: [WorkspaceType],
    description:
      "The workspaces that the key opens, in the order of their creation: its own, or for a user's key all that the user is a member of.",
    extensions: { scope: 'any' },
    resolve: (_root, _args, { store, viewer }) =>
      store.prisma.workspace.findMany({
        where: openWorkspaces(viewer),
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
  }),
);
