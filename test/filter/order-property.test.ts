import fc from 'fast-check';
import { expect, it } from 'vitest';
import { customKeys, definitions, drawnContacts, stages, type DrawnContact, type Json } from './contact-arbitrary.ts';
import { lower } from './evaluate.ts';
import { createUniverse, type Universe } from './universe.ts';

interface DrawnTerm {
  field?: string;
  customField?: string;
  direction?: 'ASC' | 'DESC';
  nulls?: 'FIRST' | 'LAST';
}

type Sortable = string | number | null;

const textOf = (text: string | null | undefined): Sortable => (text == null ? null : lower(text));

const fields: Record<string, (contact: DrawnContact) => Sortable> = {
  NAME: ({ name }) => textOf(name),
  FIRST_NAME: ({ firstName }) => textOf(firstName),
  LAST_NAME: ({ lastName }) => textOf(lastName),
  EMAIL: ({ emails }) => textOf(emails[0]),
  PHONE: ({ phones }) => textOf(phones[0]),
  COMPANY: ({ company }) => textOf(company),
  SOURCE: ({ source }) => textOf(source),
  NOTES: ({ notes }) => textOf(notes),
  CHANNEL: ({ channel }) => textOf(channel),
  DO_NOT_CONTACT: ({ doNotContact }) => Number(doNotContact),
  SUBSCRIPTION_STATUS: ({ subscriptionStatus }) => ['SUBSCRIBED', 'UNSUBSCRIBED'].indexOf(subscriptionStatus),
  ENRICHMENT_STATUS: ({ enrichmentStatus }) => ['ENRICHED', 'NOT_ENRICHED'].indexOf(enrichmentStatus),
  STAGE: ({ stage }) => stages.indexOf(stage),
  CREATED_AT: ({ createdAt }) => Date.parse(createdAt),
  UPDATED_AT: ({ updatedAt }) => Date.parse(updatedAt),
  FIRST_SEEN_AT: ({ firstSeenAt }) => Date.parse(firstSeenAt),
};

function customValue(value: Json | undefined, type: string | undefined): Sortable {
  if (type === 'NUMBER') return typeof value === 'number' ? value : null;
  if (type === 'DATE' || type === 'DATETIME') {
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$/.test(value) ? Date.parse(value) : null;
  }
  return value === null || value === undefined || typeof value === 'object' ? null : lower(String(value));
}

function sortValue(contact: DrawnContact, { field, customField = '' }: DrawnTerm): Sortable {
  return field === undefined ? customValue(contact.customValues[customField], definitions[customField as keyof typeof definitions]) : (fields[field]?.(contact) ?? null);
}

/** As the C collation compares: by the bytes of UTF-8. */
function compareValues(one: Sortable, other: Sortable): number {
  return typeof one === 'string' ? Buffer.compare(Buffer.from(one), Buffer.from(String(other))) : Number(one) - Number(other);
}

function compare(orderBy: readonly DrawnTerm[], one: DrawnContact, other: DrawnContact): number {
  for (const term of orderBy) {
    const [value, otherValue] = [sortValue(one, term), sortValue(other, term)];
    if ((value === null) !== (otherValue === null)) return (value === null) === (term.nulls === 'FIRST') ? -1 : 1;
    const compared = value === null ? 0 : compareValues(value, otherValue);
    if (compared !== 0) return term.direction === 'DESC' ? -compared : compared;
  }
  return 0;
}

/** The places of the contacts in the order of the terms, ties by id in the direction of the first. */
function sorted({ contacts, ids }: Universe, orderBy: readonly DrawnTerm[]): number[] {
  const direction = orderBy[0]?.direction === 'DESC' ? -1 : 1;
  return contacts
    .map((contact, place) => ({ contact, place, id: ids[place] ?? '' }))
    .toSorted((one, other) => compare(orderBy, one.contact, other.contact) || direction * (one.id < other.id ? -1 : 1))
    .map(({ place }) => place);
}

const query = `query ($orderBy: [ContactOrder!], $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  contacts(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before, offset: $offset) {
    totalCount nodes { uuid } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;

interface Page {
  totalCount: number;
  nodes: { uuid: string }[];
  pageInfo: { startCursor: string | null; endCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean };
}

async function page({ workspace }: Universe, variables: Record<string, unknown>): Promise<Page> {
  return (await workspace.graphql<{ contacts: Page }>(query, variables)).contacts;
}

/** The places of the contacts, read page by page from the start, or from the end. */
async function walk(universe: Universe, orderBy: readonly DrawnTerm[], size: number, backward: boolean): Promise<number[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  for (let more = true; more;) {
    const variables: Record<string, unknown> = backward ? { last: size, before: cursor } : { first: size, after: cursor };
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

/** Many contacts have equal values, or none. */
const withTies = drawnContacts.map((contacts) =>
  contacts.map((contact, index): DrawnContact => {
    const { emails: _emails, externalIds: _externalIds, ...others } = contacts[index % 4 === 0 ? index : index % 3] ?? contact;
    return { ...contact, ...others };
  }),
);

const drawnTerm: fc.Arbitrary<DrawnTerm> = fc
  .record({
    target: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...Object.keys(fields)).map((field) => ({ field })) }, fc.constantFrom(...customKeys.filter((key) => key !== 'areas')).map((customField) => ({ customField }))),
    direction: fc.constantFrom('ASC', 'DESC'),
    nulls: fc.constantFrom('FIRST', 'LAST'),
  })
  .map(({ target, direction, nulls }) => ({ ...target, direction, nulls }));
const orders = fc.array(fc.oneof({ weight: 2, arbitrary: drawnTerm.map((term) => [term]) }, fc.array(drawnTerm, { minLength: 2, maxLength: 3 })), { minLength: 4, maxLength: 4 });

/** Values that are no scalar have no order that anybody could name. */
function scalarsOnly(contacts: readonly DrawnContact[]): DrawnContact[] {
  return contacts.map((contact) => ({ ...contact, customValues: Object.fromEntries(Object.entries(contact.customValues).filter(([, value]) => typeof value !== 'object')) }));
}

it('any order, walked by pages of any size from either end, is the sorted list', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(withTies, orders, fc.integer({ min: 2, max: 9 }), fc.nat(12), async (drawn, orderings, size, offset) => {
      const universe = await createUniverse(scalarsOnly(drawn));
      for (const orderBy of orderings) {
        const expected = sorted(universe, orderBy);
        expect({ orderBy, forward: await walk(universe, orderBy, size, false) }).toEqual({ orderBy, forward: expected });
        expect({ orderBy, backward: await walk(universe, orderBy, size, true) }).toEqual({ orderBy, backward: expected });
        const skipped = await page(universe, { orderBy, first: size, offset });
        expect({ orderBy, total: skipped.totalCount, skipped: skipped.nodes.map(({ uuid }) => universe.ids.indexOf(uuid)) }).toEqual({
          orderBy,
          total: expected.length,
          skipped: expected.slice(offset, offset + size),
        });
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

it('refuses a cursor of another filter, search or order', async () => {
  const universe = await createUniverse(fc.sample(drawnContacts, 1).flat());
  const any = 'query ($filter: ContactFilter, $search: ContactSearch, $orderBy: [ContactOrder!], $after: String) { contacts(first: 1, filter: $filter, search: $search, orderBy: $orderBy, after: $after) { pageInfo { endCursor } } }';
  const variables = { filter: { doNotContact: { in: [true, false] } }, search: { text: '' }, orderBy: [{ field: 'NAME', direction: 'ASC' }] };
  const { contacts } = await universe.workspace.graphql<{ contacts: Page }>(any, variables);
  const after = contacts.pageInfo.endCursor;
  expect((await universe.workspace.send(any, { ...variables, after })).errors).toBeUndefined();
  for (const other of [{ filter: null }, { filter: { doNotContact: { in: [true] } } }, { search: { text: 'a' } }, { orderBy: [{ field: 'NAME', direction: 'DESC' }] }, { orderBy: [{ field: 'EMAIL', direction: 'ASC' }] }]) {
    const answer = await universe.workspace.send(any, { ...variables, ...other, after });
    expect(answer.errors?.map(({ extensions }) => extensions?.['issues'])).toEqual([[expect.objectContaining({ path: ['after'], code: 'INVALID_CURSOR' })]]);
  }
});
