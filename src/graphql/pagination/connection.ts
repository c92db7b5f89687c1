import type { GraphQLResolveInfo } from 'graphql';
import { storeInTurn, type ViewerContext } from '../context.ts';
import { defineLoaderWithArguments } from '../loader.ts';
import { connectionPaths, requestedRowFields } from '../look-ahead/selected-columns.ts';
import {
  type ConnectionArguments,
  pageRequest,
  encodeCursor,
  type CursorScope,
  readPage,
  type Page,
  type PageParts,
  type PageSource,
  readPages,
  selects,
} from '../../query/pagination/index.ts';

/** An item with its cursor, which is made when it is read. */
class Edge<Row> {
  readonly node: Row;
  readonly #page: Page<Row>;
  readonly #scope: CursorScope;

  constructor(node: Row, page: Page<Row>, scope: CursorScope) {
    this.node = node;
    this.#page = page;
    this.#scope = scope;
  }

  get cursor(): string {
    return encodeCursor(this.#page.cursorValues(this.node), this.#scope);
  }
}

/** What a connection field returns: edges, page info, and the total where it was asked for. */
export interface Connection<Row> {
  edges: Edge<Row>[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  totalCount: number | null;
  totalCountIsEstimate: boolean;
}

export interface ConnectionSource extends PageSource {
  /** The name of the list with all that makes it this list, its filter and search included: cursors of another are refused. */
  list: string;
  /** Whether it is never read from a replica: the feed of changes, which was numbered just before. */
  isFromPrimary?: true;
}

/** The scope of the cursors of a list. */
function cursorScope({ list, order }: ConnectionSource, { viewer }: ViewerContext): CursorScope {
  const terms = order.map(({ name, direction, nulls }) => `${name} ${direction} ${nulls}`).join();
  return { secret: viewer.workspace.cursorSecret, list: `${list}|${terms}` };
}

function connectionOf<Row extends object>(page: Page<Row>, scope: CursorScope): Connection<Row> {
  const edges = page.rows.map((row) => new Edge(row, page, scope));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    totalCount: page.total,
    totalCountIsEstimate: page.totalIsEstimate,
  };
}

/** What a query asks of a page besides its rows: cursors are in the edges and the page info alone. */
function requestedParts(info: GraphQLResolveInfo): PageParts {
  return {
    withTotal: selects(info, 'totalCount') || selects(info, 'totalCountIsEstimate'),
    withCursors: selects(info, 'edges') || selects(info, 'pageInfo'),
  };
}

/** Reads the page that the arguments of a connection field name, by one statement; the total comes with it where the query selects it. */
export async function readConnection<Row extends object>(
  source: ConnectionSource,
  args: ConnectionArguments,
  context: ViewerContext,
  info: GraphQLResolveInfo,
): Promise<Connection<Row>> {
  const scope = cursorScope(source, context);
  const { countLimit = null, viewer } = context;
  const reading = { ...requestedParts(info), seesAll: viewer.dataScope === 'ALL', countLimit };
  const store = storeInTurn(context, source.isFromPrimary === true ? 'primary' : 'replica');
  return connectionOf(await readPage<Row>(store, source, pageRequest(args, scope), reading), scope);
}

interface NestedPage {
  args: ConnectionArguments;
  parts: PageParts;
  fields: readonly string[] | null;
}

/**
 * Defines a connection that hangs on something: the contacts of a tag. The pages of all parents on a level come by one
 * statement, in which each walks its own index range.
 * @param typeName the object type of the rows
 * @param sourceOf the list, with the fields of the row that are asked for (null: all); its conditions name the parent's
 * id as `parent.id`
 * @returns the resolver: `contactsOfTag(tag.id, args, context, info)`
 */
export function defineNestedConnection<Row extends object>(
  typeName: string,
  sourceOf: (context: ViewerContext, fields: readonly string[] | null) => ConnectionSource,
): (
  parentId: string,
  args: ConnectionArguments,
  context: ViewerContext,
  info: GraphQLResolveInfo,
) => Promise<Connection<Row>> {
  const pages = defineLoaderWithArguments<NestedPage, string, Connection<Row>>(
    async (parentIds, { args, parts, fields }, context) => {
      const source = sourceOf(context, fields);
      const scope = cursorScope(source, context);
      const found = await readPages<Row>(storeInTurn(context), source, parentIds, pageRequest(args, scope), parts);
      return found.map((page) => connectionOf(page, scope));
    },
  );
  return (parentId, { first, after, last, before, offset }, context, info) => {
    const fields = requestedRowFields(info, typeName, connectionPaths);
    return pages(context, { args: { first, after, last, before, offset }, parts: requestedParts(info), fields }).load(
      parentId,
    );
  };
}
