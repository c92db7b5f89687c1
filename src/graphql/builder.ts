import SchemaBuilder from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import type PrismaTypes from '../store/generated/pothos.ts';
import { getDatamodel } from '../store/generated/pothos.ts';
import type { ViewerContext } from './context.ts';
import { decodeGlobalId } from '../values/ids.ts';
import type { UploadedFile } from './upload.ts';

/** The names of the types that node(id:) finds. */
export const nodeTypes = new Set<string>();

/**
 * What node(id:) and nodes(ids:) look for. A broken global id, or one of a type that is not a node, names nothing: they give
 * null then, as for an id that is gone.
 */
function decodeNodeId(globalId: string): { typename: string; id: string } {
  const decoded = decodeGlobalId(globalId);
  const [anyType = ''] = nodeTypes;
  return decoded !== null && nodeTypes.has(decoded.typename) ? decoded : { typename: anyType, id: '' };
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
  plugins: [ErrorsPlugin, RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  errors: { directResult: true },
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
    firstArgOptions: {
      description:
        'How many items from the start, or after the cursor `after`; 20 where neither first nor last is given.',
    },
    afterArgOptions: { description: 'The cursor after which the page begins.' },
    lastArgOptions: { description: 'How many items from the end, or before the cursor `before`.' },
    beforeArgOptions: { description: 'The cursor before which the page ends.' },
    idFieldOptions: { description: 'The global id.' },
    nodesOnConnection: { description: 'The items themselves, for clients that need no cursors.' },
    nodeQueryOptions: {
      description: 'Any object by its global id; null where there is none.',
      nullable: true,
      extensions: { scope: 'contacts:read' },
    },
    nodesQueryOptions: {
      description: 'Objects by their global ids, in the order of the ids; null where there is none.',
      nullable: { list: false, items: true },
      extensions: { scope: 'contacts:read' },
    },
    decodeGlobalID: decodeNodeId,
  },
});
