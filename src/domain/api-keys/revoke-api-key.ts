import { rightsOfWorkspaceKey } from '../../access/index.ts';
import { noneWithId } from '../../values/failures.ts';
import { bareId } from '../../values/ids.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { assertMayManage, memberOfUser } from '../members/index.ts';
import { ApiKeyType } from './api-key.ts';
import { apiKeyById } from './loaders.ts';
import { scopesOf } from './checks.ts';

defineMutation('revokeApiKey', {
  description:
    'Revokes a key: from its next request on it is refused, for good. A key that is revoked already stays as it is. Nobody revokes a key that may do or see more than they do.',
  scope: 'admin',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The global id or the UUID of the key.' }) }),
  resolve: async ({ id }, context) => {
    const { store, viewer } = context;
    const uuid = bareId('ApiKey', id);
    const key = uuid === null ? null : await apiKeyById(context).load(uuid);
    if (key === null) throw noneWithId('key', id);
    const rights =
      key.userId === null ? rightsOfWorkspaceKey(scopesOf(key)) : await memberOfUser(context).load(key.userId);
    // The key of a user who is not a member any more opens nothing.
    if (rights !== null) assertMayManage(viewer, rights);
    if (key.revokedAt !== null) return { key };
    const [revoked] = await store.prisma.apiKey.updateManyAndReturn({
      where: { id: key.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    // Somebody else may have revoked it meanwhile.
    return { key: revoked ?? (await store.prisma.apiKey.findUniqueOrThrow({ where: { id: key.id } })) };
  },
  success: (t) => ({
    apiKey: t.field({ type: ApiKeyType, description: 'The key as it is now.', resolve: ({ key }) => key }),
  }),
});
