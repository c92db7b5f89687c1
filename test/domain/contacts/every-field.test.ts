import { parse } from 'csv-parse/sync';
import { buildSchema, isEnumType, isInputObjectType, isObjectType, type GraphQLInputObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../scripts/paths.mjs';
import {
  contactFields,
  fieldKinds,
  settableFields,
  type ContactFieldName,
  type SettableField,
} from '../../../src/query/contact-fields/index.ts';
import { columnName } from '../../../src/store/index.ts';
import { imported } from '../imports/support/imports.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';

const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'));

function inputFields(name: string): string[] {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is not an input`);
  return Object.keys((type satisfies GraphQLInputObjectType).getFields());
}

/** What says how an input is read, and is no field of a contact. */
const options = new Set([
  'match',
  'contact',
  'phoneFormat',
  'convertCustomValues',
  'unknownCustomFields',
  'requireCustomFields',
  'propertiesMode',
  'addVisitorIds',
  'sourceIfCreated',
]);

/** How a field is walked through everything. */
interface Walk {
  field: string;
  /** Two values of the input, of which the first is less. */
  values: [unknown, unknown];
  /** The selection that shows it, and how a value is shown. */
  shown: string;
  as: (value: unknown) => unknown;
  /** What it is when it has been cleared. */
  cleared: unknown;
  /** The filter that finds the contacts that have a value; null where there is none. */
  filter: ((value: unknown) => object) | null;
  order: string | null;
  /** What is left when a contact that has the second value is merged into one that never had any. */
  merged: unknown;
  /** The column of an export. */
  column: string;
}

const same = (value: unknown): unknown => value;

const samples: Partial<Record<SettableField, [string, string]>> = {
  name: ['Ann Alpha', 'Bea Beta'],
  avatarUrl: ['https://example.com/a.png', 'https://example.com/b.png'],
};

function samplesOf(field: SettableField): [unknown, unknown] {
  const { kind } = contactFields[field];
  if (kind === 'boolean') return [false, true];
  const { values } = fieldKinds[kind];
  return values === null ? (samples[field] ?? [`Alpha ${field}`, `Beta ${field}`]) : [values[0], values.at(-1)];
}

/** The walk of a field of the table: nothing of it is written by hand, but for what a value may look like. */
function plainWalk(field: SettableField): Walk {
  const { set, filter, order } = contactFields[field];
  const values = samplesOf(field);
  const merge = set.merge as ((own: unknown, other: unknown) => unknown) | 'as one name';
  return {
    field,
    values,
    shown: field,
    as: same,
    cleared: set.blank,
    filter: filter === null ? null : (value) => ({ [field]: { eq: value } }),
    order: order === null ? null : columnName(field).toUpperCase(),
    merged: merge === 'as one name' ? values[1] : merge(set.blank, values[1]),
    column: field,
  };
}

/** The ids of what contacts refer to, by the name of the field. */
type Ids = Record<'account' | 'location' | 'member', [string, string]>;

function listWalk(field: string, one: (value: unknown) => object, values: [unknown[], unknown[]]): Walk {
  return {
    field,
    values,
    shown: field,
    as: same,
    cleared: [],
    filter: ([value]: unknown[]) => one(value),
    order: null,
    merged: values[1],
    column: field,
  } as Walk;
}

function referenceWalk(
  field: string,
  of: string,
  ids: [string, string],
  value: (id: string) => unknown,
  column: string,
): Walk {
  const shown = (given: unknown): unknown => ({
    uuid: typeof given === 'string' ? given : (given as { id: string }).id,
  });
  const filter = (given: unknown): object => ({ [of]: { eq: (shown(given) as { uuid: string }).uuid } });
  return {
    field,
    values: [value(ids[0]), value(ids[1])],
    shown: `${of} { uuid }`,
    as: shown,
    cleared: null,
    filter,
    order: null,
    merged: shown(value(ids[1])),
    column,
  };
}

/** The fields that are lists, references and documents. */
function otherWalks({ account, location, member }: Ids): Walk[] {
  const byId = (id: string): unknown => ({ id });
  return [
    {
      field: 'email',
      values: ['a@example.com', 'b@example.com'],
      shown: 'email',
      as: same,
      cleared: null,
      filter: (value) => ({ email: { eq: value } }),
      order: 'EMAIL',
      merged: 'b@example.com',
      column: 'email',
    },
    {
      field: 'phone',
      values: ['+1 555 0101', '+1 555 0102'],
      shown: 'phone',
      as: same,
      cleared: null,
      filter: (value) => ({ phone: { eq: value } }),
      order: 'PHONE',
      merged: '+1 555 0102',
      column: 'phone',
    },
    listWalk('emails', (value) => ({ email: { eq: value } }), [['c@example.com'], ['d@example.com', 'e@example.com']]),
    listWalk('phones', (value) => ({ phone: { eq: value } }), [['+1 555 0103'], ['+1 555 0104', '+1 555 0105']]),
    { ...listWalk('visitorIds', () => ({}), [['v1'], ['v2', 'v3']]), filter: null },
    {
      ...listWalk('tags', (value) => ({ tags: { has: value } }), [['vip'], ['fair', 'press']]),
      shown: 'tags { name }',
      as: (names) => (names as string[]).map((name) => ({ name })),
      merged: [{ name: 'fair' }, { name: 'press' }],
    },
    {
      ...listWalk(
        'externalIds',
        (value) => ({ externalId: { label: 'x', eq: (value as { externalId: string }).externalId } }),
        [[{ label: 'x', externalId: '1' }], [{ label: 'x', externalId: '2' }]],
      ),
      shown: 'externalIds { label externalId }',
    },
    referenceWalk('account', 'account', account, byId, 'account'),
    referenceWalk('location', 'location', location, byId, 'locationId'),
    referenceWalk('locationId', 'location', location, same, 'locationId'),
    referenceWalk('assignedTo', 'assignedTo', member, byId, 'assignedToId'),
    referenceWalk('assignedToId', 'assignedTo', member, same, 'assignedToId'),
    // The contact that stays keeps its role.
    {
      field: 'portalRole',
      values: [{ slug: 'member' }, { slug: 'admin' }],
      shown: 'builtInPortalRole',
      as: (value) => (value as { slug: string }).slug.toUpperCase(),
      cleared: 'NO_ACCESS',
      filter: (value) => ({ builtInPortalRole: { eq: (value as { slug: string }).slug.toUpperCase() } }),
      order: null,
      merged: 'NO_ACCESS',
      column: 'portalRole',
    },
    {
      field: 'properties',
      values: [{ plan: 'free' }, { plan: 'pro' }],
      shown: 'properties',
      as: same,
      cleared: {},
      filter: (value) => ({ property: { path: ['plan'], eq: (value as { plan: string }).plan } }),
      order: null,
      merged: { plan: 'pro' },
      column: 'properties',
    },
    {
      field: 'customValues',
      values: [{ size: 'S' }, { size: 'XL' }],
      shown: 'customValues',
      as: same,
      cleared: {},
      filter: (value) => ({ customField: { key: 'size', eq: (value as { size: string }).size } }),
      order: null,
      merged: { size: 'XL' },
      column: 'custom.size',
    },
  ];
}

let workspace: TestWorkspace;
const walks = new Map<string, Walk>();

async function write(
  mutation: 'create' | 'update' | 'merge',
  input: object,
  shown: string,
): Promise<{ uuid: string; shown: Record<string, unknown> }> {
  const name = `${mutation}Contact${mutation === 'merge' ? 's' : ''}`;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const query = `mutation ($input: ${type}Input!) { ${name}(input: $input) { ... on ${type}Success { contact { uuid ${shown} } } ... on UserError { message } } }`;
  const { contact, message } =
    (
      await workspace.graphql<
        Record<string, { contact?: { uuid: string } & Record<string, unknown>; message?: string }>
      >(query, { input })
    )[name] ?? {};
  if (contact === undefined) throw new Error(`${name}: ${message}`);
  const { uuid, ...rest } = contact;
  return { uuid, shown: rest };
}

async function found(filter: object | null, orderBy: object[] = []): Promise<string[]> {
  const query =
    'query ($filter: ContactFilter, $orderBy: [ContactOrder!]) { contacts(first: 10, filter: $filter, orderBy: $orderBy) { nodes { uuid } } }';
  const { contacts } = await workspace.graphql<{ contacts: { nodes: { uuid: string }[] } }>(query, { filter, orderBy });
  return contacts.nodes.map(({ uuid }) => uuid);
}

async function remove(...uuids: string[]): Promise<void> {
  for (const uuid of uuids)
    await workspace.graphql('mutation ($id: ID!) { deleteContact(input: { contact: { id: $id } }) { __typename } }', {
      id: uuid,
    });
}

async function twoOf(create: (name: string) => [string, string]): Promise<[string, string]> {
  const ids: string[] = [];
  for (const name of ['one', 'two']) {
    const [mutation, input] = create(name);
    const answer = await workspace.graphql<Record<string, Record<string, { uuid: string }>>>(
      `mutation { ${mutation}(input: ${input}) { ... on UserError { message } ... on ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Success { ${mutation.slice(6).toLowerCase()} { uuid } } } }`,
    );
    ids.push(Object.values(answer[mutation] ?? {})[0]?.uuid ?? '');
  }
  return [ids[0] ?? '', ids[1] ?? ''];
}

beforeAll(async () => {
  workspace = await createWorkspace();
  await workspace.graphql(
    'mutation { createCustomField(input: { key: "size", label: "Size", type: TEXT }) { __typename } }',
  );
  const ids: Ids = {
    account: await twoOf((name) => ['createAccount', `{ name: "${name}" }`]),
    location: await twoOf((name) => ['createLocation', `{ title: "${name}" }`]),
    member: [(await workspace.member()).memberId, (await workspace.member()).memberId],
  };
  for (const walk of [...settableFields.map(plainWalk), ...otherWalks(ids)]) walks.set(walk.field, walk);
});

const inputs = [
  ...new Set(['CreateContactInput', 'UpdateContactInput', 'UpsertContactInput'].flatMap(inputFields)),
].filter((field) => !options.has(field));

it('the inputs of all mutations have the same fields', () => {
  for (const name of ['CreateContactInput', 'UpdateContactInput', 'UpsertContactInput'])
    expect(inputFields(name)).toEqual(expect.arrayContaining(inputs));
});

it('every field of the table is shown, and is filtered and ordered by as the table says', () => {
  const contact = schema.getType('Contact');
  const order = schema.getType('ContactOrderField');
  if (!isObjectType(contact) || !isEnumType(order)) throw new Error('there is no contact or no order');
  for (const [field, rule] of Object.entries(contactFields) as [
    ContactFieldName,
    (typeof contactFields)[ContactFieldName],
  ][]) {
    expect({ field, shown: contact.getFields()[field]?.description }).toEqual({ field, shown: rule.description });
    expect({ field, filtered: inputFields('ContactFilter').includes(field) }).toEqual({
      field,
      filtered: rule.filter !== null,
    });
    expect({ field, ordered: order.getValue(columnName(field).toUpperCase()) !== undefined }).toEqual({
      field,
      ordered: rule.order !== null,
    });
  }
});

describe.each(inputs)('%s', (field) => {
  it('is created, read, changed, filtered and ordered by, merged and cleared', async () => {
    const walk = walks.get(field);
    if (walk === undefined)
      throw new Error(
        `nobody says what ${field} is: add it to the table of contact fields, or to the walks of this test`,
      );
    const { values, shown, as, cleared, filter, order, merged } = walk;
    const key = shown.split(' ')[0] ?? '';
    const [less, more] = values;

    const one = await write('create', { [field]: less }, shown);
    expect(one.shown).toEqual({ [key]: as(less) });
    const two = await write('create', {}, shown);
    expect(two.shown).toEqual({ [key]: cleared });
    expect((await write('update', { contact: { id: two.uuid }, [field]: more }, shown)).shown).toEqual({
      [key]: as(more),
    });
    const each = [[one.uuid], [two.uuid]];
    expect(filter === null ? each : [await found(filter(less)), await found(filter(more))]).toEqual(each);
    const bothWays = [
      [one.uuid, two.uuid],
      [two.uuid, one.uuid],
    ];
    expect(
      order === null
        ? bothWays
        : [await found(null, [{ field: order }]), await found(null, [{ field: order, direction: 'DESC' }])],
    ).toEqual(bothWays);

    const into = await write('create', {}, shown);
    expect((await write('merge', { into: { id: into.uuid }, from: { id: two.uuid } }, shown)).shown).toEqual({
      [key]: merged,
    });
    expect((await write('update', { contact: { id: one.uuid }, [field]: null }, shown)).shown).toEqual({
      [key]: cleared,
    });
    await remove(one.uuid, into.uuid);
  });

  it('is exported, and imported again', async () => {
    const { values, shown, column, as } = walks.get(field) ?? ({} as Walk);
    const key = shown.split(' ')[0] ?? '';
    const [, value] = values;
    const one = await write('create', { visitorIds: ['walk'], [field]: value }, shown);
    const [lines, csv] = await Promise.all(
      ['ndjson', 'csv'].map(async (format) => (await workspace.fetch(`/export/contacts.${format}`)).text()),
    );
    const [row] = parse(csv ?? '', { columns: true }) as unknown as [Record<string, string>];
    expect(row[column]).not.toBe('');
    await remove(one.uuid);
    for (const text of [lines, csv]) {
      expect(await imported(workspace, { text })).toMatchObject({ created: 1, failed: 0 });
      const { contacts } = await workspace.graphql<{
        contacts: { nodes: ({ uuid: string } & Record<string, unknown>)[] };
      }>(`{ contacts(first: 2) { nodes { uuid ${shown} } } }`);
      const [contact] = contacts.nodes;
      expect(contact?.[key]).toEqual(as(value));
      await remove(contact?.uuid ?? '');
    }
  });
});
