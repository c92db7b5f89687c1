import { builder } from '../graphql/builder.ts';
import { sql, type ApiKey } from '../store/index.ts';
import { ApiKeyType } from './api-key.ts';
import { apiKeyColumns } from './loaders.ts';

builder.queryField('apiKeys', (t) =>
  t.field({
    type: [ApiKeyType],
    description: 'The keys of the workspace and of its members, in the order of their creation, the revoked ones included. Keys that users have for all their workspaces are not listed.',
    extensions: { scope: 'admin' },
    resolve: (_root, _args, { store, viewer }) =>
      store.read<ApiKey>(sql`SELECT ${apiKeyColumns} FROM api_key k WHERE k.workspace_id = ${viewer.workspace.id}::uuid ORDER BY k.created_at, k.id`),
  }),
);
