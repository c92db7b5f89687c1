import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contactConditions } from '../../src/contacts/index.ts';
import { join, sql, type Sql } from '../../src/store/index.ts';
import { gateway } from '../support/gateway.ts';
import { viewerContext } from '../support/viewer-context.ts';
import { drawnContacts, now } from './contact-arbitrary.ts';
import { evaluate, evaluateSearch } from './evaluate.ts';
import { drawnFilter, drawnSearch } from './filter-arbitrary.ts';
import { createUniverse, type Universe } from './universe.ts';

const universes = 40;
const filtersEach = 50;

/** The places of the contacts that a condition chooses, by one statement. */
async function chosen({ ids }: Universe, conditions: readonly Sql[]): Promise<number[]> {
  const { store } = await gateway();
  const rows = await store.query<{ id: string }>(sql`SELECT c.id FROM contact c WHERE ${join([...conditions], ' AND ')}`);
  return rows.map(({ id }) => ids.indexOf(id)).toSorted((a, b) => a - b);
}

function placesOf(universe: Universe, test: (contact: Universe['contacts'][number]) => boolean): number[] {
  return universe.contacts.flatMap((contact, place) => (test(contact) ? [place] : []));
}

it('the statement of any filter chooses exactly the contacts that its words mean', { timeout: 120_000 }, async () => {
  let matches = 0;
  await fc.assert(
    fc.asyncProperty(drawnContacts, fc.array(drawnFilter, { minLength: filtersEach, maxLength: filtersEach }), async (contacts, filters) => {
      const universe = await createUniverse(contacts);
      const context = await viewerContext(universe.workspace.workspaceId);
      for (const filter of filters) {
        const expected = placesOf(universe, (contact) => evaluate(filter, contact));
        const found = await chosen(universe, await contactConditions({ filter: universe.withIds(filter) }, context, { now }));
        const wrong = [...expected.filter((place) => !found.includes(place)), ...found.filter((place) => !expected.includes(place))];
        expect({ filter, wrong: wrong.map((place) => contacts[place]) }).toEqual({ filter, wrong: [] });
        matches += found.length;
      }
    }),
    { numRuns: universes, endOnFailure: true },
  );
  expect(matches).toBeGreaterThan(universes * filtersEach);
});

it('any search finds exactly the contacts that have the text', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(drawnContacts, fc.array(drawnSearch, { minLength: 40, maxLength: 40 }), async (contacts, searches) => {
      const universe = await createUniverse(contacts);
      const context = await viewerContext(universe.workspace.workspaceId);
      for (const search of searches) {
        const expected = placesOf(universe, (contact) => evaluateSearch(search, contact));
        const found = await chosen(universe, await contactConditions({ search }, context));
        expect({ search, found }).toEqual({ search, found: expected });
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
});
