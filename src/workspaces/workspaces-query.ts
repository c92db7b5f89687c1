import { builder } from '../graphql/builder.ts';
import { sql, type Workspace } from '../store/index.ts';
import { workspaceColumns } from './loaders.ts';
import { openWorkspaces } from './open-workspaces.ts';
import { WorkspaceType } from './workspace.ts';

builder.queryField('workspaces', (t) =>
  t.field({
    type: [WorkspaceType],
    description: "The workspaces that the key opens, in the order of their creation: its own, or for a user's key all that the user is a member of.",
    extensions: { scope: 'any' },
    resolve: (_root, _args, { store, viewer }) =>
      store.read<Workspace>(sql`SELECT ${workspaceColumns} FROM workspace w WHERE ${openWorkspaces(viewer)} ORDER BY w.created_at, w.id`),
  }),
);
