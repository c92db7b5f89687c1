import { builder } from '../../graphql/builder.ts';
import { defineNode } from '../../graphql/node.ts';
import { memberOfUser, MemberType } from '../members/index.ts';
import { apiKeyById, lastUseOfKey } from './loaders.ts';
import { ScopeEnum } from './scope-enum.ts';
import { scopesOf } from './checks.ts';

/** A key, without its secret and without the hash of it. */
export const ApiKeyType = builder.prismaObject('ApiKey', {
  description: 'A key to the API. Its secret is shown once, when the key is created.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    name: t.exposeString('name', { description: 'What the key is for.' }),
    prefix: t.exposeString('prefix', { description: 'The beginning of the secret, to recognise it by.' }),
    scopes: t.field({
      type: [ScopeEnum],
      description: 'What the key may do, within the role of its member.',
      resolve: scopesOf,
    }),
    member: t.field({
      type: MemberType,
      nullable: true,
      description: 'The member as whom the key acts; null for a key of the workspace, which sees all data.',
      resolve: ({ userId }, _args, context) => (userId === null ? null : memberOfUser(context).load(userId)),
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the key stops working; null for never.',
    }),
    revoked: t.boolean({
      description: 'Whether the key was revoked: it never works again.',
      resolve: ({ revokedAt }) => revokedAt !== null,
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the key was revoked; null where it was not.',
    }),
    lastUsedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the key was last used, to about a minute; null for never.',
      resolve: ({ id }, _args, context) => lastUseOfKey(context).load(id),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the key was created.' }),
  }),
});

defineNode(ApiKeyType, apiKeyById);
