import { buildSchema, isObjectType, printSchema, validateSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/domain/schema.ts';
import { createWorkspace, type GraphqlAnswer, type TestWorkspace } from '../support/workspace.ts';

/** More often than an operation is run before it is compiled. */
const often = 15;
let workspace: TestWorkspace;

beforeAll(async () => {
  workspace = await createWorkspace();
  await workspace.graphql(`mutation {
    a: createContact(input: { name: "Ada Lovelace", email: "ada@example.com", tags: ["vip"] }) { __typename }
    b: createAccount(input: { name: "Engines" }) { __typename }
  }`);
});

/** What the operation answers each time; it must be the same before and after it was compiled. */
async function sameAnswer(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer<unknown>> {
  const answers = [];
  for (let run = 0; run < often; run++) answers.push(await workspace.send<unknown>(query, variables));
  const [first] = answers;
  for (const answer of answers) expect(answer).toEqual(first);
  return first as GraphqlAnswer<unknown>;
}

const fragment = 'fragment F on Contact { name }';
const contact = 'contact(email: "ada@example.com")';

describe('a condition holds where it stands, and nowhere else', () => {
  it.each([
    [
      'a fragment that is spread at two places',
      `query ($a: Boolean!) { x: ${contact} { ...F @include(if: $a) } y: ${contact} { ...F } } ${fragment}`,
      { x: {}, y: { name: 'Ada Lovelace' } },
    ],
    [
      'a fragment that is spread twice at one place',
      `query ($a: Boolean!) { ${contact} { ...F @include(if: $a) ...F } } ${fragment}`,
      { contact: { name: 'Ada Lovelace' } },
    ],
    [
      'lists',
      `query ($a: Boolean!) { contacts { nodes { ...F @include(if: $a) } edges { node { ...F } } } } ${fragment}`,
      { contacts: { nodes: [{}], edges: [{ node: { name: 'Ada Lovelace' } }] } },
    ],
    [
      'nested fragments',
      `query ($a: Boolean!) { x: ${contact} { ...G @include(if: $a) } y: ${contact} { ...G } } fragment G on Contact { ...F } ${fragment}`,
      { x: {}, y: { name: 'Ada Lovelace' } },
    ],
    [
      'inline fragments and fields',
      `query ($a: Boolean!) { x: ${contact} { ... @include(if: $a) { name tags { name } } tags { name @include(if: $a) } } }`,
      { x: { tags: [{}] } },
    ],
    [
      'the success of a mutation',
      `mutation ($a: Boolean!) { addContactTags(input: { contact: { email: "ada@example.com" }, tags: ["vip"] }) {
        ... on AddContactTagsSuccess { contact { ...F @include(if: $a) tags { name } } again: contact { ...F } } } } ${fragment}`,
      { addContactTags: { contact: { tags: [{ name: 'vip' }] }, again: { name: 'Ada Lovelace' } } },
    ],
  ])('in %s', async (_place, query, data) => {
    expect((await sameAnswer(query, { a: false })).data).toEqual(data);
  });
});

it.each([
  [
    'two keys at different paths whose names join to the same',
    '{ a: contacts { b: nodes { name } } b_a: accounts { nodes { name } } a_b: tags { nodes { name } } }',
    { a: { b: [{ name: 'Ada Lovelace' }] }, b_a: { nodes: [{ name: 'Engines' }] }, a_b: { nodes: [{ name: 'vip' }] } },
  ],
  [
    'keys that are names of JavaScript',
    `{ __proto__: ${contact} { constructor: name idx0: tags { __proto__: name } } }`,
    JSON.parse('{"__proto__": {"constructor": "Ada Lovelace", "idx0": [{"__proto__": "vip"}]}}'),
  ],
])('answers with %s', async (_title, query, data) => {
  expect(JSON.stringify((await sameAnswer(query)).data)).toBe(JSON.stringify(data));
});

it('takes a text for a text, whatever it says: nothing in a document becomes code', async () => {
  const texts = [
    '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dprocess.exit(1)',
    '__MAGIC_NAN__57f286b9_4c20_487f_b409_79804ddcb4f8',
    '${process.exit(1)}',
    '`);process.exit(1)//',
    '\u2028"\\',
  ];
  for (const text of texts) {
    const rendered = await sameAnswer(
      `{ contacts(search: { text: ${JSON.stringify(text)} }) { totalCount } tag(name: ${JSON.stringify(text)}) { name } }`,
    );
    expect(rendered).toEqual({ status: 200, data: { contacts: { totalCount: 0 }, tag: null } });
  }
});

describe('a null for a variable that decides on @include or @skip is refused, and named, before anything is done', () => {
  const message = 'Variable "$x" must not be null: @include and @skip take true or false.';

  it.each([
    'query ($x: Boolean = true) { viewer @include(if: $x) { __typename } }',
    'query ($x: Boolean = true) { viewer { workspace { slug @skip(if: $x) } } }',
    'query ($x: Boolean = true) { viewer { ...F } } fragment F on Viewer { ... @include(if: $x) { workspace { slug } } }',
    'mutation ($x: Boolean = true) { createContact(input: { name: "New" }) @include(if: $x) { __typename } }',
    'mutation ($x: Boolean = true) { createContact(input: { name: "New" }) { ... on CreateContactSuccess { contact { ...F @skip(if: $x) } } } } fragment F on Contact { name }',
  ])('%s', async (query) => {
    expect(await sameAnswer(query, { x: null })).toEqual({
      status: 200,
      errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(await workspace.graphql('{ contacts(search: { text: "New" }) { totalCount } }')).toEqual({
      contacts: { totalCount: 0 },
    });
  });

  it('and not where it decides on another operation of the document', async () => {
    const document =
      'query A($x: Boolean = true) { viewer @include(if: $x) { __typename } } query B($x: Int) { tags(first: $x) { nodes { name } } }';
    const answer = await workspace.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, operationName: 'B', variables: { x: null } }),
    });
    expect(await answer.json()).toEqual({ data: { tags: { nodes: [{ name: 'vip' }] } } });
  });
});

it.each([
  [
    'query ($id: ID = "x") { action(id: $id) { uuid } }',
    { id: null },
    'Argument "id" of non-null type "ID!" must not be null.',
    ['action'],
  ],
  [
    'query ($ids: [ID!] = []) { nodes(ids: $ids) { id } }',
    { ids: null },
    'Argument "ids" of non-null type "[ID!]!" must not be null.',
    ['nodes'],
  ],
  [
    'query ($id: ID = "x") { nodes(ids: [$id]) { id } }',
    { id: null },
    'Argument "ids" has invalid value [$id].',
    ['nodes'],
  ],
])('says to the caller that an argument cannot be null: %s', async (query, variables, message, path) => {
  expect((await sameAnswer(query, variables)).errors).toMatchObject([
    { message, path, extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

it('makes a mutation once, although its answer fails below it', async () => {
  const create = `mutation ($name: String!) { createContact(input: { name: $name }) {
    ... on CreateContactSuccess { contact { name account { name } first: events(first: -1) { type } second: events(first: -2) { type } } } } }`;
  for (let run = 0; run < often; run++) {
    const { data, errors } = await workspace.send(create, { name: `Once ${run}` });
    expect({ data, paths: errors?.map(({ path }) => path) }).toEqual({
      data: null,
      paths: [['createContact', 'contact', 'first']],
    });
    expect(
      await workspace.graphql('query ($text: String!) { contacts(filter: { name: { eq: $text } }) { totalCount } }', {
        text: `Once ${run}`,
      }),
    ).toEqual({ contacts: { totalCount: 1 } });
  }
});

it('the schema is as graphql-jit needs it: valid, and no two fields have the same name after that of their type', () => {
  expect(validateSchema(buildSchema(printSchema(schema)))).toEqual([]);
  const names = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}${field}`) : [],
  );
  expect(names.length).toBe(new Set(names).size);
});
