import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { insertContacts } from '../../support/contacts.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client, type TestWorkspace } from '../../support/workspace.ts';
import { mutate } from './support.ts';
import { rowsAs } from '../../support/rows-as.ts';

const query = `query ($filter: ContactFilter, $search: ContactSearch, $orderBy: [ContactOrder!], $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  contactCount(filter: $filter, search: $search)
  contacts(filter: $filter, search: $search, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before, offset: $offset) {
    totalCount nodes { uuid tags { name } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;

interface Page {
  totalCount: number;
  nodes: { uuid: string; tags: { name: string }[] }[];
  pageInfo: { startCursor: string | null; endCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean };
}

async function pageOf(client: Client, variables: Record<string, unknown>): Promise<Page> {
  const { contactCount, contacts } = await client.graphql<{ contactCount: number; contacts: Page }>(query, variables);
  expect(contacts.totalCount).toBe(contactCount);
  return contacts;
}

/** The ids of all pages, read from the start or from the end. */
async function walk(
  workspace: TestWorkspace,
  list: Record<string, unknown>,
  size: number,
  backward: boolean,
): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  for (let more = true; more;) {
    const { nodes, pageInfo } = await pageOf(workspace, {
      ...list,
      ...(backward ? { last: size, before: cursor } : { first: size, after: cursor }),
    });
    const ids = nodes.map(({ uuid }) => uuid);
    if (backward) found.unshift(...ids);
    else found.push(...ids);
    more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
    expect(found.length).toBeLessThan(100);
  }
  return found;
}

interface Drawn {
  minute: number;
  name: string;
  tags: string[];
}

const drawnContacts = fc.array(
  fc.record({
    minute: fc.integer({ min: 0, max: 4 }),
    name: fc.constantFrom('Ada', 'Bob', 'Cy'),
    tags: fc.subarray(['VIP', 'beta', 'gamma']),
  }),
  { minLength: 5, maxLength: 30 },
);

async function withTags(
  drawn: readonly Drawn[],
): Promise<{ workspace: TestWorkspace; contacts: (Drawn & { id: string })[] }> {
  const workspace = await createWorkspace();
  const at = (minute: number): string => new Date(Date.UTC(2026, 0, 31, 12, minute)).toISOString();
  const ids = await insertContacts(
    workspace.workspaceId,
    drawn.map(({ minute, name }) => ({ name, created_at: at(minute) })),
  );
  for (const tag of ['VIP', 'beta', 'gamma']) {
    const tagged = ids.filter((_, place) => drawn[place]?.tags.includes(tag));
    await mutate(workspace, 'addTagsOfContacts', { contacts: { ids: tagged }, tags: [tag] }, 'changes');
  }
  return { workspace, contacts: drawn.map((contact, place) => ({ ...contact, id: ids[place] ?? '' })) };
}

type Kept = (contact: Drawn) => boolean;
const has =
  (tag: string): Kept =>
  ({ tags }) =>
    tags.includes(tag);

/** Filters with one tag that all contacts must have, beside other conditions, and which of the drawn contacts they choose. */
const lists: [list: Record<string, unknown>, kept: Kept][] = [
  [{ filter: { tags: { has: 'vip' } } }, has('VIP')],
  [{ filter: { tags: { any: ['Beta'] } } }, has('beta')],
  [
    { filter: { and: [{ and: [{ tags: { all: ['beta'] } }] }, { name: { eq: 'ada' } }] } },
    ({ name, tags }) => name === 'Ada' && tags.includes('beta'),
  ],
  [{ filter: { tags: { has: 'beta', none: ['vip'] } } }, ({ tags }) => tags.includes('beta') && !tags.includes('VIP')],
  [
    { filter: { tags: { has: 'beta', any: ['vip', 'gamma'] } } },
    ({ tags }) => tags.includes('beta') && (tags.includes('VIP') || tags.includes('gamma')),
  ],
  [
    { filter: { tags: { has: 'gamma' } }, search: { text: 'Bob' } },
    ({ name, tags }) => name === 'Bob' && tags.includes('gamma'),
  ],
  [
    { filter: { tags: { has: 'beta' }, name: { contains: 'd' } } },
    ({ name, tags }) => name === 'Ada' && tags.includes('beta'),
  ],
  [
    {
      filter: {
        tags: { has: 'beta' },
        not: { name: { startsWith: 'c' } },
        or: [{ customField: { key: 'plan', eq: 'pro' } }, { name: { endsWith: 'a' } }],
      },
    },
    ({ name, tags }) => name === 'Ada' && tags.includes('beta'),
  ],
  [{ filter: { tags: { all: ['vip', 'beta'] } } }, ({ tags }) => tags.includes('VIP') && tags.includes('beta')],
];

const orders: [
  order: Record<string, unknown>[] | null,
  compare: (one: Drawn, other: Drawn) => number,
  ofIds: number,
][] = [
  [null, (one, other) => other.minute - one.minute, -1],
  [[{ field: 'CREATED_AT', direction: 'ASC' }], (one, other) => one.minute - other.minute, 1],
  [
    [{ field: 'CREATED_AT', direction: 'DESC' }, { field: 'NAME' }],
    (one, other) => other.minute - one.minute || one.name.localeCompare(other.name),
    -1,
  ],
  [
    [{ field: 'NAME' }, { field: 'CREATED_AT', direction: 'ASC' }],
    (one, other) => one.name.localeCompare(other.name) || one.minute - other.minute,
    1,
  ],
];

it(
  'the contacts of a tag, with what else a filter says, in any order, by pages of any size from either end, are those that have it',
  { timeout: 120_000 },
  async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(
        drawnContacts,
        fc.constantFrom(...lists),
        fc.integer({ min: 2, max: 6 }),
        fc.nat(8),
        async (drawn, [list, kept], size, offset) => {
          const { workspace, contacts } = await withTags(drawn);
          for (const [orderBy, compare, ofIds] of orders) {
            const expected = contacts
              .filter(kept)
              .toSorted((one, other) => compare(one, other) || ofIds * (one.id < other.id ? -1 : 1))
              .map(({ id }) => id);
            const asked = { ...list, orderBy };
            expect(await walk(workspace, asked, size, false)).toEqual(expected);
            expect(await walk(workspace, asked, size, true)).toEqual(expected);
            const skipping = await pageOf(workspace, { ...asked, first: size, offset });
            expect(skipping.nodes.map(({ uuid }) => uuid)).toEqual(expected.slice(offset, offset + size));
            expect(skipping.totalCount).toBe(expected.length);
            shown += expected.length;
          }
        },
      ),
      { numRuns: 20 },
    );
    expect(shown).toBeGreaterThan(60);
  },
);

it('reads them by the index over tags in the order of creation, where one tag is asked for, and nothing that another index has in that order', async () => {
  const { workspace } = await withTags([{ minute: 0, name: 'Ada', tags: ['VIP', 'beta'] }]);
  const byIndex = async (list: Record<string, unknown>): Promise<boolean> => {
    const statements = await statementsOf(() => pageOf(workspace, { ...list, first: 2 }));
    return statements.some((text) => text.includes('pair.contact_created_at'));
  };
  expect(await byIndex({ filter: { tags: { has: 'vip' } } })).toBe(true);
  expect(
    await byIndex({
      filter: { and: [{ and: [{ tags: { any: ['VIP'] } }] }] },
      orderBy: [{ field: 'CREATED_AT' }, { field: 'NAME' }],
    }),
  ).toBe(true);
  expect(await byIndex({ filter: { and: [{ name: { eq: 'ada' } }, { tags: { has: 'vip' } }] } })).toBe(false);
  expect(await byIndex({ filter: { tags: { has: 'vip' } }, search: { text: 'ada' } })).toBe(true);
  expect(
    await byIndex({
      filter: { tags: { has: 'vip' }, customField: { key: 'plan', eq: 'pro' }, not: { name: { eq: 'b' } } },
    }),
  ).toBe(true);
  expect(
    await byIndex({
      filter: { tags: { has: 'vip' }, or: [{ property: { path: ['size'], gt: 3 } }, { stage: { eq: 'LEAD' } }] },
    }),
  ).toBe(false);
  expect(await byIndex({ filter: { tags: { all: ['vip', 'beta'] } } })).toBe(false);
  expect(await byIndex({ filter: { tags: { has: 'vip' } }, orderBy: [{ field: 'NAME' }] })).toBe(false);
  expect(await byIndex({ filter: { tags: { any: ['vip', 'beta'] } } })).toBe(false);
  expect(await byIndex({ filter: { tags: { none: ['vip'] } } })).toBe(false);
  expect(await byIndex({ filter: { or: [{ tags: { has: 'vip' } }, { name: { eq: 'ada' } }] } })).toBe(false);
  expect(await byIndex({ filter: { tags: { has: 'nobody' } } })).toBe(false);
});

it('a member who is restricted to their contacts sees and counts those of the tag that are theirs', async () => {
  const { workspace, contacts } = await withTags([
    { minute: 0, name: 'Ada', tags: ['VIP'] },
    { minute: 1, name: 'Bob', tags: ['VIP'] },
  ]);
  const member = await workspace.member({ dataScope: 'ASSIGNED' });
  const [ada] = contacts;
  await mutate(workspace, 'updateContact', { contact: { id: ada?.id }, assignedToId: member.memberId });
  const { nodes, totalCount } = await pageOf(member, { filter: { tags: { has: 'vip' } } });
  expect({ ids: nodes.map(({ uuid }) => uuid), totalCount }).toEqual({ ids: [ada?.id], totalCount: 1 });
});

/** How many pairs of a contact and a tag the workspace has, and how many of them do not say when the contact was created. */
async function pairsOf(workspaceId: string): Promise<{ pairs: number; wrong: number }> {
  const { store } = await gateway();
  const [counted] = await store.query(
    rowsAs<{ pairs: number; wrong: number }>(sql`
    SELECT count(*)::int AS pairs, (count(*) FILTER (WHERE ct.contact_created_at <> c.created_at))::int AS wrong
    FROM contact_tag ct JOIN contact c ON c.workspace_id = ${workspaceId}::uuid AND c.id = ct.contact_id WHERE ct.workspace_id = ${workspaceId}::uuid`),
  );
  return counted ?? { pairs: 0, wrong: 0 };
}

it('whatever gives a contact a tag says when the contact was created', async () => {
  const workspace = await createWorkspace();
  const { workspaceId } = workspace;
  const [early = '', other = ''] = await insertContacts(workspaceId, [
    { name: 'Early', emails: ['early@x.org'], created_at: '2020-01-31T00:00:00.123Z' },
    { name: 'Other', created_at: '2021-01-31T00:00:00Z' },
  ]);
  const steps: [work: () => Promise<unknown>, pairs: number][] = [
    [() => mutate(workspace, 'createContact', { email: 'new@x.org', tags: ['one', 'two'] }), 2],
    [() => mutate(workspace, 'addContactTags', { contact: { id: early }, tags: ['one'] }), 3],
    [() => mutate(workspace, 'addContactTags', { contact: { id: early }, tags: ['two', 'three'] }), 5],
    [() => mutate(workspace, 'addTagsOfContacts', { contacts: { ids: [early, other] }, tags: ['four'] }, 'changes'), 7],
    [() => mutate(workspace, 'updateContact', { contact: { id: other }, tags: ['four', 'five'] }), 8],
    [
      () =>
        mutate(workspace, 'upsertContact', {
          match: { email: 'upserted@x.org' },
          email: 'upserted@x.org',
          tags: ['one'],
        }),
      9,
    ],
    [
      () =>
        mutate(
          workspace,
          'importContacts',
          {
            text: 'email,tags,created_at\nearly@x.org,six,\nimported@x.org,one,2019-01-31T00:00:00Z',
            tags: ['imported'],
          },
          'created updated',
        ),
      13,
    ],
    [() => mutate(workspace, 'mergeContacts', { into: { id: other }, from: { id: early } }), 12],
  ];
  for (const [place, [work, pairs]] of steps.entries()) {
    await work();
    expect({ place, ...(await pairsOf(workspaceId)) }).toEqual({ place, pairs, wrong: 0 });
  }
});

it('says so too where many give the same contacts the same tags at once', async () => {
  const workspace = await createWorkspace();
  const { workspaceId } = workspace;
  const numbers = Array.from({ length: 10 }, (_, number) => number);
  const ids = await insertContacts(
    workspaceId,
    numbers.map((number) => ({ emails: [`${number}@x.org`], created_at: `202${number}-01-31T00:00:00.123Z` })),
  );
  await Promise.all([
    ...numbers.map((number) =>
      mutate(workspace, 'addContactTags', { contact: { id: ids[number] }, tags: ['one', `own ${number}`] }),
    ),
    ...numbers.map((number) =>
      mutate(workspace, 'updateContact', { contact: { id: ids[number] }, tags: ['one', 'two'] }),
    ),
    ...numbers
      .slice(0, 3)
      .map(() => mutate(workspace, 'addTagsOfContacts', { contacts: { ids }, tags: ['three'] }, 'changes')),
    ...numbers.map((number) =>
      mutate(workspace, 'createContact', { email: `new-${number}@x.org`, tags: ['one', 'three'] }),
    ),
    mutate(
      workspace,
      'importContacts',
      {
        text: numbers
          .map((number) => `${number}@x.org,four,`)
          .concat('old@x.org,four,2019-01-31T00:00:00Z')
          .join('\n')
          .replace(/^/, 'email,tags,created_at\n'),
      },
      'created updated',
    ),
    mutate(workspace, 'mergeContacts', { into: { id: ids[0] }, from: { id: ids[9] } }),
  ]);
  const { pairs, wrong } = await pairsOf(workspaceId);
  expect({ areTagged: pairs > 30, wrong }).toEqual({ areTagged: true, wrong: 0 });
});
