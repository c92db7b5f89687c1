import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { isObjectType, type GraphQLFieldExtensions, type GraphQLResolveInfo } from 'graphql';
import type { Scope } from '../access/viewer.ts';
import type PrismaTypes from '../store/generated/pothos.ts';
import { getDatamodel } from '../store/generated/pothos.ts';
import type { ViewerContext } from './context.ts';
import { decodeGlobalId } from './ids.ts';
import type { UploadedFile } from './upload.ts';

/** Who may ask for a root field: a key with the scope, or anyone with a key. Every root field declares it (scopes.ts). */
export type RootFieldExtensions = GraphQLFieldExtensions<unknown, unknown> & { scope: Scope | 'any' };

function isNode(info: GraphQLResolveInfo, { typename }: { typename: string }): boolean {
  const type = info.schema.getType(typename);
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

export interface SchemaTypes {
  Context: ViewerContext;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    DateOrTime: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
    Upload: { Input: UploadedFile; Output: never };
    JSONObject: { Input: Record<string, unknown>; Output: unknown };
  };
}

/** The Pothos builder on which every concept defines its types. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (context) => context.store.prisma,
    dmmf: getDatamodel(),
    onUnusedQuery: null,
  },
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    nodeTypeOptions: { description: 'Anything with a global id, which node(id:) finds again.' },
    pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
    firstArgOptions: { description: 'How many items from the start, or after the cursor `after`; 20 where neither first nor last is given.' },
    afterArgOptions: { description: 'The cursor after which the page begins.' },
    lastArgOptions: { description: 'How many items from the end, or before the cursor `before`.' },
    beforeArgOptions: { description: 'The cursor before which the page ends.' },
    idFieldOptions: { description: 'The global id.' },
    nodesOnConnection: { description: 'The items themselves, for clients that need no cursors.' },
    nodeQueryOptions: {
      description: 'Any object by its global id; null where there is none.',
      nullable: true,
      extensions: { scope: 'contacts:read' },
      resolve: (_root, { id }, _context, info, resolveNode) => (isNode(info, id) ? resolveNode(id) : null),
    },
    nodesQueryOptions: {
      description: 'Objects by their global ids, in the order of the ids; null where there is none.',
      nullable: { list: false, items: true },
      extensions: { scope: 'contacts:read' },
      resolve: async (_root, { ids }, _context, info, resolveNodes) => {
        const found = await resolveNodes(ids.filter((id) => isNode(info, id)));
        let place = 0;
        return ids.map((id) => (isNode(info, id) ? found[place++] : null));
      },
    },
    // A broken global id names nothing: node(id:) is null then, as for an id that is gone.
    decodeGlobalID: (globalId) => decodeGlobalId(globalId) ?? { typename: '', id: globalId },
  },
});

export type Builder = typeof builder;
