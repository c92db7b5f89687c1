import fc from 'fast-check';
import { isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { selectedContacts } from '../../../src/domain/contacts/queries/contact-list.ts';
import { contactConditions } from '../../../src/domain/contacts/index.ts';
import { selectiveTrigrams } from '../../../src/query/filter/sampling/selective-trigrams.ts';
import { schema } from '../../../src/domain/schema.ts';
import { join, sql, type Sql } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { viewerContext } from '../../support/viewer-context.ts';
import { drawnContacts, now } from './contact-arbitrary.ts';
import { evaluate, evaluateSearch } from './evaluate.ts';
import { drawnSearch, filtersFor, operandsFor } from './filter-arbitrary.ts';
import { createUniverse, type Universe } from './universe.ts';
import { rowsAs } from '../../support/rows-as.ts';

const universes = 8;
const nestedEach = 60;
const searchesEach = 40;
const filtersOfStatement = 20;

/** As if no contact had the texts that are looked for, and their parts were rare and common by turns: the index is asked for parts wherever it may be. */
const partsOf = (text: string): string[] | null =>
  selectiveTrigrams(text, {
    size: 1,
    contacts: 1,
    cut: 0,
    countOfText: () => 0,
    countOfValue: () => 0,
    selectivityOfTrigram: (three) => ((three.codePointAt(0) ?? 0) % 3) * 0.2,
  });

/** The places of the contacts that each of several conditions chooses. */
async function chosen({ ids }: Universe, conditions: readonly (readonly Sql[])[]): Promise<number[][]> {
  const { store } = await gateway();
  const places: number[][] = conditions.map(() => []);
  for (let start = 0; start < conditions.length; start += filtersOfStatement) {
    const parts = conditions
      .slice(start, start + filtersOfStatement)
      .map(
        (all, place) =>
          sql`SELECT ${start + place}::int AS "filter", c.id FROM contact c WHERE ${join([...all], ' AND ')}`,
      );
    for (const { filter, id } of await store.query(rowsAs<{ filter: number; id: string }>(join(parts, ' UNION ALL '))))
      places[filter]?.push(ids.indexOf(id));
  }
  return places.map((found) => found.toSorted((a, b) => a - b));
}

/** Whether two choices are the same statement. */
function isEqual(one: readonly Sql[], other: readonly Sql[]): boolean {
  return join([...one], ' AND ').text === join([...other], ' AND ').text;
}

function placesOf(universe: Universe, test: (contact: Universe['contacts'][number]) => boolean): number[] {
  return universe.contacts.flatMap((contact, place) => (test(contact) ? [place] : []));
}

/** Contacts of one workspace, and filters over them. */
const scenes = drawnContacts.chain((contacts) => {
  const { each, nested } = filtersFor(contacts);
  return fc.record({
    contacts: fc.constant(contacts),
    each,
    nested: fc.array(nested, { minLength: nestedEach, maxLength: nestedEach }),
  });
});

const besideOperators = new Set(['label', 'key', 'path']);

/** The fields of ContactFilter, with the type that has their operators. */
function fieldsOfSchema(): Map<string, GraphQLInputObjectType> {
  const type = schema.getType('ContactFilter');
  const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  return new Map(
    fields.flatMap((field) =>
      isInputObjectType(field.type) && field.name !== 'not' ? [[field.name, field.type] as const] : [],
    ),
  );
}

it('the filters that are drawn name every field and every operator of ContactFilter', () => {
  const drawn = new Set(
    operandsFor(fc.sample(drawnContacts, 1)[0] ?? []).flatMap(({ field, operands }) =>
      Object.keys(operands).map((operator) => `${field}.${operator}`),
    ),
  );
  const known = [...fieldsOfSchema()].flatMap(([field, type]) =>
    Object.keys(type.getFields())
      .filter((name) => !besideOperators.has(name))
      .map((name) => `${field}.${name}`),
  );
  expect([...drawn].toSorted()).toEqual(known.toSorted());
  expect(drawn.size).toBeGreaterThan(150);
});

it('the statement of any filter chooses exactly the contacts that its words mean', { timeout: 300_000 }, async () => {
  // By type of operators and operator: how many conditions somebody met, and how many somebody did not.
  const types = fieldsOfSchema();
  const outcomes = new Map<string, { met: number; missed: number }>();
  let cases = 0;
  let saidAsAlternatives = 0;
  let searchedByParts = 0;
  await fc.assert(
    fc.asyncProperty(scenes, async ({ contacts, each, nested }) => {
      const filters = [...each, ...nested];
      const universe = await createUniverse(contacts);
      const context = await viewerContext(universe.workspace.workspaceId);
      const choices = await Promise.all(
        filters.map((filter) => selectedContacts({ filter: universe.withIds(filter) }, context, { now })),
      );
      const found = await chosen(
        universe,
        choices.map(({ where }) => where),
      );
      // Said as alternatives, they are the same contacts.
      const withAlternatives = choices.flatMap(({ disjuncts }, place) =>
        disjuncts === undefined
          ? []
          : [{ place, where: [...disjuncts.within, sql`(${join(disjuncts.branches, ' OR ')})`] }],
      );
      const foundByThem = await chosen(
        universe,
        withAlternatives.map(({ where }) => where),
      );
      expect(foundByThem).toEqual(withAlternatives.map(({ place }) => found[place]));
      // By parts of the texts, too.
      const byParts = await Promise.all(
        filters.map((filter) => selectedContacts({ filter: universe.withIds(filter) }, context, { now, partsOf })),
      );
      const takenApart = byParts.flatMap(({ where }, place) =>
        isEqual(where, choices[place]?.where ?? []) ? [] : [{ place, where }],
      );
      expect(
        await chosen(
          universe,
          takenApart.map(({ where }) => where),
        ),
      ).toEqual(takenApart.map(({ place }) => found[place]));
      searchedByParts += takenApart.length;
      saidAsAlternatives += withAlternatives.length;
      for (const [place, filter] of filters.entries()) {
        const expected = placesOf(universe, (contact) => evaluate(filter, contact));
        const wrong = [
          ...expected.filter((one) => !found[place]?.includes(one)),
          ...(found[place] ?? []).filter((one) => !expected.includes(one)),
        ];
        expect({ filter, wrong: wrong.map((one) => contacts[one]) }).toEqual({ filter, wrong: [] });
        cases += 1;
        if (place >= each.length) continue;
        const [[field, operators] = ['', {}]] = Object.entries(filter);
        for (const operator of Object.keys(operators as object)) {
          const name = `${types.get(field)?.name}.${operator}`;
          const { met, missed } = outcomes.get(name) ?? { met: 0, missed: 0 };
          outcomes.set(name, {
            met: met + Number(expected.length > 0),
            missed: missed + Number(expected.length < contacts.length),
          });
        }
      }
    }),
    { numRuns: universes, endOnFailure: true },
  );
  expect(cases).toBeGreaterThan(3_000);
  expect(saidAsAlternatives).toBeGreaterThan(0);
  expect(searchedByParts).toBeGreaterThan(0);
  // Times in properties that are near to now are too rare to be met in every run.
  const always = [...outcomes].filter(([name]) => !name.startsWith('PropertyFilter.within'));
  expect(always.filter(([, { met, missed }]) => met === 0 || missed === 0)).toEqual([]);
});

it('any search finds exactly the contacts that have the text', { timeout: 120_000 }, async () => {
  let takenApart = 0;
  await fc.assert(
    fc.asyncProperty(
      drawnContacts,
      fc.array(drawnSearch, { minLength: searchesEach, maxLength: searchesEach }),
      async (contacts, searches) => {
        const universe = await createUniverse(contacts);
        const context = await viewerContext(universe.workspace.workspaceId);
        const statements = await Promise.all(searches.map((search) => contactConditions({ search }, context)));
        const found = await chosen(universe, statements);
        for (const [place, search] of searches.entries()) {
          expect({ search, found: found[place] }).toEqual({
            search,
            found: placesOf(universe, (contact) => evaluateSearch(search, contact)),
          });
        }
        const byParts = await Promise.all(
          searches.map((search) => contactConditions({ search }, context, { partsOf })),
        );
        expect(await chosen(universe, byParts)).toEqual(found);
        takenApart += byParts.filter((where, place) => !isEqual(where, statements[place] ?? [])).length;
      },
    ),
    { numRuns: 20, endOnFailure: true },
  );
  expect(takenApart).toBeGreaterThan(0);
});
