import type { Universe } from './universe.ts';

const query = `query ($orderBy: [ContactOrder!], $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  contacts(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before, offset: $offset) {
    totalCount nodes { uuid } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;

export interface Page {
  totalCount: number;
  nodes: { uuid: string }[];
  pageInfo: { startCursor: string | null; endCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean };
}

/** A page of the contacts, over HTTP. */
export async function page({ workspace }: Universe, variables: Record<string, unknown>): Promise<Page> {
  return (await workspace.graphql<{ contacts: Page }>(query, variables)).contacts;
}
