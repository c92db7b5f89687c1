import { builder } from '../../graphql/builder.ts';
import type { LegacyUse } from '../../store/index.ts';
import { ApiKeyType } from './api-key.ts';
import { apiKeyById } from './loaders.ts';

/** So many are listed, the latest first. */
const maxListed = 1_000;

const LegacyUsageType = builder.objectRef<LegacyUse>('LegacyUsage').implement({
  description: 'How often a key has called an endpoint of a legacy API, in all processes together.',
  fields: (t) => ({
    dialect: t.exposeString('dialect', { description: 'The legacy API: `pylon`.' }),
    endpoint: t.exposeString('endpoint', {
      description: 'The endpoint, by its `operationId` in the OpenAPI document of the API: `listContacts`.',
    }),
    apiKeyId: t.exposeID('apiKeyId', {
      description: 'The bare id of the key, a UUID; for tokens that of their member, whose tokens count together.',
    }),
    apiKey: t.field({
      type: ApiKeyType,
      nullable: true,
      description:
        'The key; null for tokens, and for one that a user has for all of their workspaces, or that is gone.',
      resolve: ({ apiKeyId }, _args, context) => apiKeyById(context).load(apiKeyId),
    }),
    requests: t.float({
      description: 'How many requests there were, answered with an error or not. A whole number of any size.',
      resolve: ({ requests }) => Number(requests),
    }),
    firstUsedAt: t.expose('firstUsedAt', { type: 'DateTime', description: 'When the first of them came.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      description: 'When the last of them came, to about a minute.',
    }),
  }),
});

builder.queryField('legacyUsage', (t) =>
  t.field({
    type: [LegacyUsageType],
    description:
      'Which keys call which endpoints of the legacy APIs, the latest first; at most 1,000. A legacy API that nobody calls any more can be switched off.',
    args: {
      dialect: t.arg.string({ description: 'Only this legacy API, such as `pylon`; all where absent.' }),
    },
    extensions: { scope: 'admin' },
    resolve: (_root, { dialect }, { store, viewer }) =>
      store.prisma.legacyUse.findMany({
        where: { workspaceId: viewer.workspace.id, ...(dialect != null && { dialect }) },
        orderBy: [{ lastUsedAt: 'desc' }, { apiKeyId: 'asc' }, { dialect: 'asc' }, { endpoint: 'asc' }],
        take: maxListed,
      }),
  }),
);
