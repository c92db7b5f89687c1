import { expect, it } from 'vitest';
import { insertContacts } from '../../support/contacts.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';

const variables =
  '$filter: ContactFilter, $search: ContactSearch, $orderBy: [ContactOrder!], $first: Int, $after: String, $last: Int, $before: String, $offset: Int';
const page =
  'contacts(filter: $filter, search: $search, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before, offset: $offset)';
const fields = 'nodes { name tags { name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const listed = `query (${variables}) { ${page} { ${fields} } }`;
const counted = `query (${variables}) { ${page} { totalCount ${fields} } contactCount(filter: $filter, search: $search) }`;

interface Answer {
  contacts: {
    nodes: { name: string }[];
    pageInfo: { startCursor: string | null; endCursor: string | null };
    totalCount?: number;
  };
  contactCount?: number;
}

const companies = ['Acme', 'acme', 'Beta', null];

async function fill(workspace: TestWorkspace): Promise<void> {
  await workspace.graphql(
    'mutation { createCustomField(input: { key: "tier", label: "Tier", type: TEXT }) { __typename } }',
  );
  const ids = await insertContacts(
    workspace.workspaceId,
    Array.from({ length: 40 }, (_, n) => ({
      name: `Contact ${n}`,
      last_name: n % 4 === 0 ? null : `Last ${n % 5}`,
      company: companies[n % companies.length],
      emails: [`c${n}@x.example`],
      custom_values: n % 2 === 0 ? { tier: ['Gold', 'silver'][n % 3] ?? 'none', score: n % 7 } : {},
      stage: n % 2 === 0 ? 'LEAD' : 'CUSTOMER',
    })),
  );
  await workspace.graphql(
    'mutation ($ids: [ID!]!) { addTagsOfContacts(input: { contacts: { ids: $ids }, tags: ["vip"] }) { __typename } }',
    { ids: ids.filter((_, n) => n % 3 === 0) },
  );
}

const choices = [
  { or: [{ tags: { has: 'vip' }, customField: { key: 'tier', eq: 'gold' } }, { company: { eq: 'ACME' } }] },
  {
    or: [
      { email: { in: ['c1@x.example', 'c2@x.example'] } },
      { name: { contains: 'contact 3' } },
      { and: [{ tags: { has: 'vip' } }, { stage: { eq: 'LEAD' } }] },
    ],
  },
  { or: [{ company: { eq: 'nobody' } }, { email: { eq: 'nobody@x.example' } }] },
];
const orders = [
  null,
  [{ field: 'LAST_NAME' }, { field: 'STAGE', direction: 'DESC' }],
  [{ field: 'LAST_NAME', direction: 'DESC', nulls: 'FIRST' }],
  [{ customField: 'tier' }],
  [{ field: 'STAGE' }],
  [{ field: 'NAME', direction: 'DESC' }],
];

it('a choice of alternatives that is counted has the pages, in any order and direction, that it has without its total', async () => {
  const workspace = await createWorkspace();
  await fill(workspace);
  for (const filter of choices) {
    for (const orderBy of orders) {
      for (const search of [null, { text: 'contact' }]) {
        const both = async (window: object): Promise<Answer['contacts']> => {
          const given = { filter, orderBy, search, ...window };
          const [{ contacts }, withTotal] = [
            await workspace.graphql<Answer>(listed, given),
            await workspace.graphql<Answer>(counted, given),
          ];
          const { totalCount, ...rest } = withTotal.contacts;
          expect({ given, answer: rest }).toEqual({ given, answer: contacts });
          expect([given, totalCount]).toEqual([given, withTotal.contactCount]);
          return contacts;
        };
        const whole = await both({ first: 100 });
        const first = await both({ first: 5 });
        expect(first.nodes).toEqual(whole.nodes.slice(0, 5));
        const second = await both({ first: 5, after: first.pageInfo.endCursor });
        expect(second.nodes).toEqual(
          first.pageInfo.endCursor === null ? whole.nodes.slice(0, 5) : whole.nodes.slice(5, 10),
        );
        const back = await both({ last: 3, before: second.pageInfo.startCursor });
        expect(back.nodes).toEqual(second.pageInfo.startCursor === null ? [] : whole.nodes.slice(2, 5));
        expect((await both({ first: 4, offset: 6 })).nodes).toEqual(whole.nodes.slice(6, 10));
      }
    }
  }
  const { contactCount } = await workspace.graphql<Answer>(counted, { filter: choices[0], first: 1 });
  expect(contactCount).toBeGreaterThan(10);
});
