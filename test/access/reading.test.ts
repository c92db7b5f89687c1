import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { scopes, type Scope } from '../../src/access/index.ts';
import { schema } from '../../src/domain/schema.ts';
import { mutate, written } from '../domain/contacts/support.ts';
import { gateway } from '../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../support/workspace.ts';

const withoutReading = scopes.filter((scope) => scope !== 'contacts:read' && scope !== 'admin');
const forbidden = (field: unknown = expect.any(String)) => [
  {
    message: 'This key lacks the scope contacts:read, which the answer needs: nothing was changed.',
    extensions: { code: 'FORBIDDEN', field },
  },
];

/** A value that the type takes, whether or not it means anything. */
function anyValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType);
  if (isListType(type)) return [anyValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const [first] = Object.values(type.getFields());
    const needed =
      type.isOneOf && first !== undefined
        ? [first]
        : Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, anyValue(field.type)]));
  }
  return { JSONObject: {}, Boolean: true, Int: 1, DateTime: '2030-01-01T00:00:00Z' }[type.name] ?? 'x';
}

/** The fields of a type, those of its possible types included, each with what stands around its selection. */
function fieldsOf(
  type: GraphQLCompositeType,
): [field: GraphQLField<unknown, unknown>, parent: string, around: (selection: string) => string][] {
  const possible = isObjectType(type) ? [] : schema.getPossibleTypes(type);
  const own = isUnionType(type) ? [] : Object.values(type.getFields());
  return [
    ...own.map(
      (field) =>
        [field, type.name, (selection: string) => selection] as [
          GraphQLField<unknown, unknown>,
          string,
          (selection: string) => string,
        ],
    ),
    ...possible.flatMap((one: GraphQLObjectType) =>
      fieldsOf(one).map(
        ([field, parent, around]) =>
          [field, parent, (selection: string) => `... on ${one.name} { ${around(selection)} }`] as never,
      ),
    ),
  ];
}

/** Selections of one field each, to the depth. Fields with arguments that must be given are left out. */
function selections(
  type: GraphQLCompositeType,
  depth: number,
  path: string[] = [],
): { selection: string; path: string[] }[] {
  return fieldsOf(type).flatMap(([field, parent, around]) => {
    if (field.args.some(({ type: given, defaultValue }) => isNonNullType(given) && defaultValue === undefined))
      return [];
    const here = [...path, `${parent}.${field.name}`];
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner)) return [{ selection: around(field.name), path: here }];
    const below = depth > 1 ? selections(inner, depth - 1, here) : [{ selection: '__typename', path: here }];
    return below.map((each) => ({ selection: around(`${field.name} { ${each.selection} }`), path: each.path }));
  });
}

/** What a key without contacts:read may see: the result's own fields, the job that does it, what a viewer sees of themselves, and which object it is. */
const free =
  /^(?:\w+(?:Success|Error)|Issue|ImportResult|ImportWarning|Job|Workspace|Member|User|ApiKey|ExternalId)\.|\.(?:id|uuid)$/;
function mayBeSeen(path: string[]): boolean {
  return path.every((field) => free.test(field) && field !== 'CustomFieldMisfit.value');
}

async function rowsOf({ workspaceId }: TestWorkspace): Promise<unknown[]> {
  const { store } = await gateway();
  const where = { where: { workspaceId } };
  return Promise.all([
    store.prisma.contact.findMany(where),
    store.prisma.tag.findMany(where),
    store.prisma.view.findMany(where),
    store.prisma.account.findMany(where),
    store.prisma.outboxEvent.count(where),
  ]);
}

describe('a key without contacts:read', () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
    ({ extensions }) => extensions['scope'] !== 'admin',
  );

  it.each(mutations.map((field) => [field.name, field] as const))(
    'sees of the answer of %s what is its own, and which object it is about, whatever it selects',
    async (name, { args: [input], type }) => {
      const workspace = await createWorkspace();
      const client = await workspace.clientWith(...withoutReading);
      const given = anyValue(input?.type as GraphQLInputType);
      const all = selections(getNamedType(type) as GraphQLCompositeType, 3);
      const refused = all.filter(({ path }) => !mayBeSeen(path));
      const chosen = [
        ...all.filter(({ path }) => mayBeSeen(path)),
        ...refused.filter((_each, place) => place % Math.ceil(refused.length / 12) === 0),
      ];
      for (const { selection, path } of chosen) {
        const before = mayBeSeen(path) ? null : await rowsOf(workspace);
        const { errors } = await client.send(
          `mutation ($input: ${String(input?.type)}) { ${name}(input: $input) { ${selection} } }`,
          { input: given },
        );
        const isRefused = errors?.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN') ?? false;
        const isChanged = before !== null && JSON.stringify(await rowsOf(workspace)) !== JSON.stringify(before);
        expect({ path, isRefused, isChanged }).toEqual({ path, isRefused: !mayBeSeen(path), isChanged: false });
      }
    },
  );

  it('gets the ids of what it writes', async () => {
    const workspace = await createWorkspace();
    const client = await workspace.clientWith('contacts:write');
    const { contact } = await mutate(
      client,
      'createContact',
      { email: 'ada@example.com' },
      'contact { __typename id uuid }',
    );
    expect(contact).toMatchObject({ __typename: 'Contact' });
    expect(
      await mutate(
        client,
        'upsertContact',
        { match: { email: 'ada@example.com' }, notes: 'n' },
        'created contact { uuid }',
      ),
    ).toMatchObject({ created: false, contact: { uuid: contact?.uuid } });
    expect(await mutate(client, 'createContact', { email: 'ada@example.com' }, 'contact { uuid }')).toMatchObject({
      __typename: 'ConflictError',
      existingUuid: contact?.uuid,
    });
    expect(
      (
        await client.graphql<{ importContacts: object }>(
          'mutation { importContacts(input: { contacts: [{ email: "bob@example.com" }, { email: "nobody" }] }) { ... on ImportContactsSuccess { created errors { row message } } } }',
        )
      ).importContacts,
    ).toMatchObject({ created: 1, errors: [{ row: 2 }] });
    expect(await workspace.graphql('{ contact(email: "ada@example.com") { notes } }')).toEqual({
      contact: { notes: 'n' },
    });
  });

  it.each([
    [
      'a named fragment',
      'fragment F on Contact { email } mutation { updateContact(input: $) { ... on UpdateContactSuccess { contact { ...F } } } }',
      'Contact.email',
    ],
    [
      'an alias and an inline fragment',
      'mutation { x: updateContact(input: $) { ... { ... on UpdateContactSuccess { id: contact { id: email } } } } }',
      'Contact.email',
    ],
    [
      'an alias that is called as an id',
      'mutation { updateContact(input: $) { ... on UpdateContactSuccess { contact { uuid: notes } } } }',
      'Contact.notes',
    ],
    [
      'a list below the contact',
      'mutation { updateContact(input: $) { ... on UpdateContactSuccess { contact { tags { id } } } } }',
      'Contact.tags',
    ],
    [
      'the contact of a conflict',
      'mutation { updateContact(input: $) { ... on ConflictError { existing { id ... on Contact { email } } } } }',
      'Contact.email',
    ],
    [
      'a directive that includes',
      'mutation ($yes: Boolean = true) { updateContact(input: $) { ... on UpdateContactSuccess { contact { uuid email @include(if: $yes) } } } }',
      'Contact.email',
    ],
    [
      'the second of two',
      'mutation { updateContact(input: $) { ... on UpdateContactSuccess { contact { uuid } contact { company } } } }',
      'Contact.company',
    ],
  ])('reads nothing by a change that changes nothing: %s', async (_title, document, field) => {
    const workspace = await createWorkspace();
    await written(workspace, 'createContact', { email: 'ada@example.com' });
    const client = await workspace.clientWith('contacts:write');
    const { data, errors } = await client.send(document.replace('$)', '{ contact: { email: "ada@example.com" } })'));
    expect({ data, errors }).toMatchObject({ data: null, errors: forbidden(field) });
  });

  it.each([
    [
      'what a directive leaves out',
      'mutation ($no: Boolean = false) { updateContact(input: $) { ... on UpdateContactSuccess { contact { uuid email @include(if: $no) } } } }',
    ],
    [
      'the other results of the union',
      'mutation { updateContact(input: $) { __typename ... on UserError { code path message } ... on ConflictError { existingId existing { id } } } }',
    ],
  ])('may select %s', async (_title, document) => {
    const workspace = await createWorkspace();
    await written(workspace, 'createContact', { email: 'ada@example.com' });
    const client = await workspace.clientWith('contacts:write');
    expect(
      (await client.send(document.replace('$)', '{ contact: { email: "ada@example.com" } })'))).errors,
    ).toBeUndefined();
  });

  it.each<[string, Scope, string, string]>([
    [
      'the contacts of a new tag',
      'settings:write',
      'createTag(input: { name: "vip" }) { ... on CreateTagSuccess { tag { contacts { nodes { email } } } } }',
      'Tag.contacts',
    ],
    [
      'the number of contacts of a tag',
      'settings:write',
      'createTag(input: { name: "vip" }) { ... on CreateTagSuccess { tag { contactCount } } }',
      'Tag.contactCount',
    ],
    [
      'the contacts of a new view',
      'settings:write',
      'createView(input: { name: "All" }) { ... on CreateViewSuccess { view { contacts { nodes { email } } } } }',
      'View.contacts',
    ],
    [
      'the contacts of an account',
      'contacts:write',
      'createAccount(input: { name: "Acme" }) { ... on CreateAccountSuccess { account { contacts { totalCount } } } }',
      'Account.contacts',
    ],
    [
      'the contact of an event',
      'contacts:write',
      'createEvent(input: { contact: { email: "ada@example.com" }, type: "x" }) { ... on CreateEventSuccess { event { contact { email } } } }',
      'Event.contact',
    ],
    [
      'values of contacts that fit no new field',
      'settings:write',
      'createCustomField(input: { key: "k", label: "K", type: NUMBER }) { ... on CreateCustomFieldSuccess { misfits { value } } }',
      'CustomFieldMisfit.value',
    ],
  ])('does not see %s, and changes nothing', async (_title, scope, mutation, field) => {
    const workspace = await createWorkspace();
    await written(workspace, 'createContact', {
      email: 'ada@example.com',
      customValues: { k: 'text' },
      unknownCustomFields: 'KEEP',
    });
    const before = await rowsOf(workspace);
    expect(await (await workspace.clientWith(scope)).send(`mutation { ${mutation} }`)).toMatchObject({
      data: null,
      errors: forbidden(field),
    });
    expect(await rowsOf(workspace)).toEqual(before);
  });
});

it('of several mutations, those before one that is refused are done, and none after it', async () => {
  const workspace = await createWorkspace();
  const client = await workspace.clientWith('contacts:write');
  const create = (name: string, selection: string) =>
    `${name}: createContact(input: { name: "${name}" }) { ... on CreateContactSuccess { contact { ${selection} } } }`;
  const { errors } = await client.send(
    `mutation { ${create('a', 'uuid')} ${create('b', 'name')} ${create('c', 'uuid')} }`,
  );
  expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'FORBIDDEN' } }]);
  expect(await workspace.graphql('{ contacts { nodes { name } } }')).toEqual({ contacts: { nodes: [{ name: 'a' }] } });
});

it('merging contacts needs the scope to write and the one to delete', async () => {
  const workspace = await createWorkspace();
  const [into, from] = [
    await written(workspace, 'createContact', { name: 'a' }),
    await written(workspace, 'createContact', { name: 'b' }),
  ];
  const merge = `mutation { mergeContacts(input: { into: { id: "${into.uuid}" }, from: { id: "${from.uuid}" } }) { ... on MergeContactsSuccess { contact { uuid } } } }`;
  for (const [scope, missing] of [
    ['contacts:write', 'contacts:delete'],
    ['contacts:delete', 'contacts:write'],
  ] as const) {
    expect((await (await workspace.clientWith('contacts:read', scope)).send(merge)).errors).toMatchObject([
      { message: `This key lacks the scope ${missing}.` },
    ]);
  }
  expect(await (await workspace.clientWith('contacts:write', 'contacts:delete')).graphql(merge)).toEqual({
    mergeContacts: { contact: { uuid: into.uuid } },
  });
});
