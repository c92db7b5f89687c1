import { getNamedType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../src/domain/schema.ts';
import { insertContacts } from '../../support/contacts.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await createWorkspace();
  await workspace.graphql(
    'mutation { a: createCustomField(input: { key: "seats", label: "Seats", type: NUMBER }) { __typename } b: createAccount(input: { name: "Acme" }) { __typename } c: createAccount(input: { name: "Bell" }) { __typename } }',
  );
  await workspace.member();
  await workspace.member();
  await insertContacts(workspace.workspaceId, [
    {
      name: 'Ada',
      emails: ['ada@example.com'],
      company: 'Acme',
      custom_values: { seats: 7, other: 'x' },
      properties: { plan: 'pro' },
      external_ids: [{ label: 'crm', externalId: '1' }],
    },
    {},
  ]);
});

/** What lists are filtered by, with the field that counts the whole list. */
const lists: [filter: string, list: string][] = [
  ['ContactFilter', 'contacts'],
  ['AccountFilter', 'accounts'],
  ['MemberFilter', 'members'],
];
/** What else a condition must say. */
const besides: Record<string, object[]> = {
  customField: [{ key: 'seats' }, { key: 'other' }],
  property: [{ path: ['plan'] }],
  profile: [{ path: ['plan'] }],
  ...Object.fromEntries(
    ['legacyId', 'accountLegacyId', 'locationLegacyId', 'portalRoleLegacyId', 'assignedToLegacyId'].map((field) => [
      field,
      [{ label: 'crm' }],
    ]),
  ),
};

function fieldsOf(type: string): Record<string, GraphQLInputObjectType> {
  const fields = Object.values((schema.getType(type) as GraphQLInputObjectType).getFields());
  return Object.fromEntries(
    fields.flatMap((field) => {
      const of = getNamedType(field.type);
      return isInputObjectType(of) && of.name !== type ? [[field.name, of]] : [];
    }),
  );
}

/** The number of members is that of the list: they are no connection. */
async function count(list: string, filterType: string, filter: object): Promise<number> {
  const selection = list === 'members' ? '{ uuid }' : '{ totalCount nodes { uuid } }';
  const { found } = await workspace.graphql<{ found: unknown[] | { totalCount: number; nodes: unknown[] } }>(
    `query ($filter: ${filterType}) { found: ${list}(filter: $filter) ${selection} }`,
    { filter },
  );
  if (Array.isArray(found)) return found.length;
  expect(found.nodes).toHaveLength(found.totalCount);
  return found.totalCount;
}

const conditions = lists.flatMap(([type, list]) =>
  Object.entries(fieldsOf(type)).flatMap(([field, operators]) =>
    Object.keys(operators.getFields())
      .filter((operator) => ['in', 'notIn', 'any', 'all', 'none'].includes(operator))
      .map((operator) => ({ type, list, field, operator })),
  ),
);

describe('an operator with an empty list', () => {
  it('is one of these for nearly every field', () => {
    expect(conditions.length).toBeGreaterThan(50);
  });

  it.each(conditions)(
    '$list by $field: { $operator: [] } finds what it says',
    async ({ type, list, field, operator }) => {
      const expected = operator === 'in' || operator === 'any' ? 0 : 2;
      for (const more of besides[field] ?? [{}]) {
        expect({ more, found: await count(list, type, { [field]: { ...more, [operator]: [] } }) }).toEqual({
          more,
          found: expected,
        });
        expect({ more, found: await count(list, type, { not: { [field]: { ...more, [operator]: [] } } }) }).toEqual({
          more,
          found: 2 - expected,
        });
        expect({
          more,
          found: await count(list, type, { or: [{ [field]: { ...more, [operator]: [] } }, { id: { in: [] } }] }),
        }).toEqual({ more, found: expected });
      }
    },
  );
});

describe('a filter that says nothing', () => {
  it.each(lists)('as a whole %s matches everybody', async (type, list) => {
    expect(await count(list, type, {})).toBe(2);
  });

  const fields = lists.flatMap(([type, list]) =>
    Object.entries(fieldsOf(type)).map(([field]) => ({ type, list, field })),
  );
  it.each(fields.filter(({ field }) => field !== 'event'))(
    '$list by $field: {} is refused',
    async ({ type, list, field }) => {
      for (const more of besides[field] ?? [{}]) {
        const { errors } = await workspace.send(
          `query ($filter: ${type}) { ${list}(filter: $filter) { __typename } }`,
          { filter: { [field]: more } },
        );
        expect(errors).toMatchObject([
          { extensions: { code: 'VALIDATION_ERROR', issues: [{ code: 'REQUIRED', path: ['filter', field] }] } },
        ]);
      }
    },
  );

  it.each(
    lists.flatMap(([type, list]) =>
      [{ and: [] }, { or: [] }, { not: {} }, { and: [{}] }, { or: [{ id: { in: [] } }, {}] }, { not: { and: [] } }].map(
        (filter) => ({ type, list, filter }),
      ),
    ),
  )('$list by $filter is refused', async ({ type, list, filter }) => {
    const { errors } = await workspace.send(`query ($filter: ${type}) { ${list}(filter: $filter) { __typename } }`, {
      filter,
    });
    expect(errors).toMatchObject([{ extensions: { code: 'VALIDATION_ERROR', issues: [{ code: 'REQUIRED' }] } }]);
  });

  it.each([
    { name: null },
    { name: { eq: null } },
    { name: { in: null } },
    { not: null },
    { and: null },
    { event: null },
    { event: { type: null } },
    { event: { withinLast: null } },
    { event: { since: null, type: 'x' } },
    { event: { exists: null } },
    { externalId: { label: null, eq: '1' } },
    { tags: { any: null } },
    { customField: { key: 'seats', gt: null } },
  ])('contacts by %j is refused', async (filter) => {
    const { errors } = await workspace.send('query ($filter: ContactFilter) { contactCount(filter: $filter) }', {
      filter,
    });
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'VALIDATION_ERROR',
          issues: [
            {
              code: 'INVALID_VALUE',
              message: expect.stringMatching(/^\w+: null is not a condition: leave it out/) as string,
            },
          ],
        },
      },
    ]);
  });
});

it('an empty list of ids, types or keys names nothing, and an empty id finds nothing', async () => {
  expect(
    await workspace.graphql(`{
      nodes(ids: []) { id }
      events(types: []) { totalCount } ofNobody: events(contactId: "") { totalCount } changes(types: []) { nodes { uuid } } changesOfNobody: changes(contactId: "") { nodes { uuid } }
      actions(contactId: "") { totalCount } opportunities(contactId: "") { totalCount } contact(id: "") { uuid } byEmail: contact(email: "") { uuid } member(id: "") { uuid }
      contacts(first: 1) { nodes { customFields(keys: []) { value } } }
    }`),
  ).toEqual({
    nodes: [],
    events: { totalCount: 0 },
    ofNobody: { totalCount: 0 },
    changes: { nodes: [] },
    changesOfNobody: { nodes: [] },
    actions: { totalCount: 0 },
    opportunities: { totalCount: 0 },
    contact: null,
    byEmail: null,
    member: null,
    contacts: { nodes: [{ customFields: [] }] },
  });
  const tags =
    'mutation { addTagsOfContacts(input: { contacts: { ids: [] }, tags: ["x"] }) { ... on AddTagsOfContactsSuccess { changedContacts } } removeTagsOfContacts(input: { contacts: { ids: ["", "x"] }, tags: ["x"] }) { ... on RemoveTagsOfContactsSuccess { changedContacts } } }';
  expect(await workspace.graphql(tags)).toEqual({
    addTagsOfContacts: { changedContacts: 0 },
    removeTagsOfContacts: { changedContacts: 0 },
  });
});

it.each([
  '{ contactCount(view: "") }',
  '{ contacts(view: "") { totalCount } }',
  '{ contactGroups(by: STAGE, view: "") { count } }',
  '{ contactCount(search: { text: "x", fields: [] }) }',
])('%s is refused', async (query) => {
  expect((await workspace.send(query)).errors).toMatchObject([
    { extensions: { code: expect.stringMatching(/^(?:VALIDATION_ERROR|NOT_FOUND)$/) as string } },
  ]);
});
