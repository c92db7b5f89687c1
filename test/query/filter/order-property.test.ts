import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawnContacts } from './contact-arbitrary.ts';
import { compareRows, orders, scalarsOnly, withTies, type DrawnTerm } from './order-model.ts';
import { page, type Page } from './order-pages.ts';
import { createUniverse, type Universe } from './universe.ts';

/** The places of the contacts in the order of the terms. */
function sorted({ contacts, ids }: Universe, orderBy: readonly DrawnTerm[]): number[] {
  return contacts
    .map((contact, place) => ({ contact, place, id: ids[place] ?? '' }))
    .toSorted((one, other) => compareRows(orderBy, one, other))
    .map(({ place }) => place);
}

/** The places of the contacts, read page by page from the start, or from the end. */
async function walk(
  universe: Universe,
  orderBy: readonly DrawnTerm[],
  size: number,
  backward: boolean,
): Promise<number[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  for (let more = true; more;) {
    const variables: Record<string, unknown> = backward
      ? { last: size, before: cursor }
      : { first: size, after: cursor };
    const { nodes, pageInfo } = await page(universe, { orderBy, ...variables });
    const ids = nodes.map(({ uuid }) => uuid);
    if (backward) found.unshift(...ids);
    else found.push(...ids);
    more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
    if (found.length > universe.ids.length) break;
  }
  return found.map((id) => universe.ids.indexOf(id));
}

it('any order, walked by pages of any size from either end, is the sorted list', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      withTies,
      orders,
      fc.integer({ min: 2, max: 9 }),
      fc.nat(12),
      async (drawn, orderings, size, offset) => {
        const universe = await createUniverse(scalarsOnly(drawn));
        for (const orderBy of orderings) {
          const expected = sorted(universe, orderBy);
          expect({ orderBy, forward: await walk(universe, orderBy, size, false) }).toEqual({
            orderBy,
            forward: expected,
          });
          expect({ orderBy, backward: await walk(universe, orderBy, size, true) }).toEqual({
            orderBy,
            backward: expected,
          });
          const skipped = await page(universe, { orderBy, first: size, offset });
          expect({
            orderBy,
            total: skipped.totalCount,
            skipped: skipped.nodes.map(({ uuid }) => universe.ids.indexOf(uuid)),
          }).toEqual({
            orderBy,
            total: expected.length,
            skipped: expected.slice(offset, offset + size),
          });
        }
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
});

it('refuses a cursor of another filter, search or order', async () => {
  const universe = await createUniverse(fc.sample(drawnContacts, 1).flat());
  const any =
    'query ($filter: ContactFilter, $search: ContactSearch, $orderBy: [ContactOrder!], $after: String) { contacts(first: 1, filter: $filter, search: $search, orderBy: $orderBy, after: $after) { pageInfo { endCursor } } }';
  const variables = {
    filter: { doNotContact: { in: [true, false] } },
    search: { text: '' },
    orderBy: [{ field: 'NAME', direction: 'ASC' }],
  };
  const { contacts } = await universe.workspace.graphql<{ contacts: Page }>(any, variables);
  const after = contacts.pageInfo.endCursor;
  expect((await universe.workspace.send(any, { ...variables, after })).errors).toBeUndefined();
  for (const other of [
    { filter: null },
    { filter: { doNotContact: { in: [true] } } },
    { search: { text: 'a' } },
    { orderBy: [{ field: 'NAME', direction: 'DESC' }] },
    { orderBy: [{ field: 'EMAIL', direction: 'ASC' }] },
  ]) {
    const answer = await universe.workspace.send(any, { ...variables, ...other, after });
    expect(answer.errors?.map(({ extensions }) => extensions?.['issues'])).toEqual([
      [expect.objectContaining({ path: ['after'], code: 'INVALID_CURSOR' })],
    ]);
  }
});
