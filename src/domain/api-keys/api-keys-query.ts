import { builder } from '../../graphql/builder.ts';
import { ApiKeyType } from './api-key.ts';

builder.queryField('apiKeys', (t) =>
  t.field({
    type: [ApiKeyType],
    description:
      'The keys of the workspace and of its members, in the order of their creation, the revoked ones included. Keys that users have for all their workspaces are not listed.',
    extensions: { scope: 'admin' },
    resolve: (_root, _args, { store, viewer }) =>
      store.prisma.apiKey.findMany({
        where: { workspaceId: viewer.workspace.id },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
  }),
);
