import { scopes, type Viewer } from '../../access/index.ts';
import { apiKeyById, ApiKeyType, ScopeEnum } from '../api-keys/index.ts';
import { builder } from '../../graphql/builder.ts';
import { unauthenticated } from '../../values/failures.ts';
import { DataScopeEnum, memberById, MemberType, UserType } from '../members/index.ts';
import { workspaceById } from './loaders.ts';
import { WorkspaceType } from './workspace.ts';

/** What authentication found a moment ago. */
function stillThere<Row>(row: Row | null): Row {
  if (row === null) throw unauthenticated('The key or its workspace was deleted while the request ran.');
  return row;
}

const ViewerType = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who asks, and what they may do.',
  fields: (t) => ({
    workspace: t.field({
      type: WorkspaceType,
      description: 'The workspace that the request is bound to.',
      resolve: async ({ workspace }, _args, context) => stillThere(await workspaceById(context).load(workspace.id)),
    }),
    member: t.field({
      type: MemberType,
      nullable: true,
      description: "The member as whom the request acts; null for a workspace's own key.",
      resolve: ({ member }, _args, context) => (member === null ? null : memberById(context).load(member.id)),
    }),
    user: t.field({
      type: UserType,
      nullable: true,
      description: "The user who is that member; null for a workspace's own key.",
      resolve: ({ member }) => member,
    }),
    scopes: t.field({
      type: [ScopeEnum],
      description: 'What the request may do: the scopes of the key, within the role of the member.',
      resolve: (viewer) => scopes.filter((scope) => viewer.scopes.has(scope)),
    }),
    dataScope: t.expose('dataScope', {
      type: DataScopeEnum,
      description: 'Which contacts the request sees and changes.',
    }),
    apiKey: t.field({
      type: ApiKeyType,
      description: 'The key that the request came with.',
      resolve: async ({ keyId }, _args, context) => stillThere(await apiKeyById(context).load(keyId)),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    description: 'Who asks: the workspace, the member and the scopes of the key.',
    extensions: { scope: 'any' },
    resolve: (_root, _args, context) => context.viewer,
  }),
);
