import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isInputObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../scripts/paths.mjs';
import { schema } from '../../../src/domain/schema.ts';
import { sql } from '../../../src/store/index.ts';
import { insertContacts } from '../../support/contacts.ts';
import { defineField } from '../../support/custom-fields.ts';
import { sendText } from '../../support/exact-numbers.ts';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';

interface Row {
  condition: string;
  /** The values that it chooses, as JSON; none for a contact without the property. */
  chosen: string[];
}

/** The table in the document: what the columns are, and which of them each condition chooses. */
async function documented(): Promise<{ values: string[]; rows: Row[] }> {
  const page = await readFile(join(root, 'docs/filters.md'), 'utf8');
  const [, table = ''] = /^### Lists$[^]*?(^\| condition [^]*?)\n\n/m.exec(page) ?? [];
  const [header = [], , ...rows] = table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
  const values = header.slice(1);
  return {
    values,
    rows: rows.map(([condition = '', ...cells]) => ({
      condition,
      chosen: values.filter((_value, place) => cells[place] === '●'),
    })),
  };
}

const { values, rows } = await documented();
let workspace: TestWorkspace;

beforeAll(async () => {
  workspace = await createWorkspace();
  const ofValue = values.map((value): Record<string, unknown> =>
    value === 'none' ? {} : { v: JSON.parse(value) as unknown },
  );
  const ids = await insertContacts(
    workspace.workspaceId,
    values.map((value, place) => ({
      name: value,
      emails: [`c${place}@example.com`],
      properties: ofValue[place] ?? {},
    })),
  );
  const { store } = await gateway();
  await store.query(sql`
    INSERT INTO unified_profile (workspace_id, contact_id, data)
    SELECT ${workspace.workspaceId}::uuid, id, data FROM unnest(${ids}::uuid[], ${ofValue.map((data) => JSON.stringify(data))}::text[]::jsonb[]) AS p(id, data)`);
});

/** The names of the contacts that a filter, as a GraphQL literal, chooses. */
async function found(filter: string): Promise<string[]> {
  const { contacts } = await workspace.graphql<{ contacts: { nodes: { name: string }[] } }>(
    `{ contacts(filter: ${filter}) { nodes { name } } }`,
  );
  return contacts.nodes.map(({ name }) => name).toSorted();
}

describe('a property, and a value of the profile, is compared as the document says', () => {
  it('by every operator that there is', () => {
    const type = schema.getType('PropertyFilter');
    const operators = isInputObjectType(type) ? Object.keys(type.getFields()).filter((name) => name !== 'path') : [];
    expect([...new Set(rows.map(({ condition }) => condition.replace(/:.*/, '')))].toSorted()).toEqual(
      operators.toSorted(),
    );
  });

  it.each(rows)('by $condition', async ({ condition, chosen }) => {
    const expected = {
      matched: chosen.toSorted(),
      others: values.filter((value) => !chosen.includes(value)).toSorted(),
    };
    for (const field of ['property', 'profile']) {
      const filter = `{ ${field}: { path: ["v"], ${condition} } }`;
      expect({ field, matched: await found(filter), others: await found(`{ not: ${filter} }`) }).toEqual({
        field,
        ...expected,
      });
    }
  });

  it('in a count, a saved view, an export and a dialect as in a list', async () => {
    const filter = '{ property: { path: ["v"], in: [3, "b"] } }';
    const chosen = ['"b"', '[1, 3]', '[2, "B", true, "2099-01-02"]'].toSorted();
    const { contactCount, createView } = await workspace
      .graphql<{ contactCount: number; createView: { view: { id: string } } }>(
        `mutation { createView(input: { name: "lists", filter: ${filter} }) { ... on CreateViewSuccess { view { id } } } }`,
      )
      .then(async (made) => ({
        ...made,
        ...(await workspace.graphql<{ contactCount: number }>(`{ contactCount(filter: ${filter}) }`)),
      }));
    expect(contactCount).toBe(3);
    const { contacts } = await workspace.graphql<{ contacts: { nodes: { name: string }[] } }>(
      `{ contacts(view: "${createView.view.id}") { nodes { name } } }`,
    );
    expect(contacts.nodes.map(({ name }) => name).toSorted()).toEqual(chosen);
    const exported = await (await workspace.fetch(`/export/contacts.ndjson?view=${createView.view.id}`)).text();
    expect(
      exported
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { name: string }).name)
        .toSorted(),
    ).toEqual(chosen);

    const other = await createWorkspace();
    await insertContacts(other.workspaceId, [
      { emails: ['a@example.com'], properties: { city: ['Oslo', 'Rome'] } },
      { emails: ['b@example.com'], properties: { city: ['Bern'] } },
    ]);
    const listed = await (await other.fetch('/pathbound/v1/contacts?city=rome')).text();
    expect([listed.includes('a@example.com'), listed.includes('b@example.com')]).toEqual([true, false]);
  });
});

it('numbers in lists are compared with all of their digits', async () => {
  const other = await createWorkspace();
  await sendText(
    other,
    'mutation { createContact(input: { name: "N", properties: { l: ["x", 9007199254740993] } }) { __typename } }',
  );
  const count = async (condition: string): Promise<string> =>
    sendText(other, `{ contactCount(filter: { property: { path: ["l"], ${condition} } }) }`);
  for (const condition of [
    'eq: 9007199254740993',
    'in: ["y", 9007199254740993]',
    'gt: 9007199254740992',
    'between: [9007199254740993, 9007199254740993]',
    'neq: 9007199254740992',
  ]) {
    expect([condition, await count(condition)]).toEqual([condition, '{"data":{"contactCount":1}}']);
  }
  for (const condition of [
    'eq: 9007199254740992',
    'in: ["y", 9007199254740992, 9007199254740994]',
    'lt: 9007199254740993',
    'neq: 9007199254740993',
  ]) {
    expect([condition, await count(condition)]).toEqual([condition, '{"data":{"contactCount":0}}']);
  }
});

it('a list in a custom field is compared by its elements, as the type of the field', async () => {
  const other = await createWorkspace();
  for (const [key, type] of [
    ['number', 'NUMBER'],
    ['yes', 'BOOLEAN'],
    ['day', 'DATE'],
    ['text', 'TEXT'],
  ] as const)
    await defineField(other.workspaceId, key, type);
  const lists = {
    number: [1, 30],
    yes: [true, null],
    day: ['2026-01-31', '2026-03-01'],
    text: ['A', 'b'],
    free: ['A', 7, true, { a: 1 }],
  };
  await insertContacts(other.workspaceId, [{ name: 'Lists', custom_values: lists }, { name: 'None' }]);
  const names = async (filter: object): Promise<string[]> => {
    const { contacts } = await other.graphql<{ contacts: { nodes: { name: string }[] } }>(
      'query ($filter: ContactFilter) { contacts(filter: $filter) { nodes { name } } }',
      { filter: { customField: filter } },
    );
    return contacts.nodes.map(({ name }) => name).toSorted();
  };
  const positive: [key: keyof typeof lists, operator: string, matched: unknown, missed: unknown][] = [
    ['number', 'eq', 30, 3],
    ['number', 'in', [2, 30], [2, 3]],
    ['number', 'gt', 29, 30],
    ['number', 'lt', 2, 1],
    ['number', 'between', [20, 40], [2, 29]],
    ['yes', 'eq', true, false],
    ['yes', 'in', [true], [false]],
    ['day', 'eq', '2026-03-01', '2026-02-01'],
    ['day', 'in', ['2026-01-31'], ['2026-02-01']],
    ['day', 'gt', '2026-02-01', '2026-03-01'],
    ['day', 'between', ['2026-02-01', '2026-04-01'], ['2026-02-01', '2026-02-28']],
    ['text', 'eq', 'B', 'c'],
    ['text', 'in', ['x', 'B'], ['x']],
    ['text', 'contains', 'a', 'ab'],
    ['free', 'eq', 7, 8],
    ['free', 'in', [8, 'a'], [8, false, '{"a":1}']],
    ['free', 'startsWith', 'tr', '{'],
  ];
  const opposites: Record<string, string> = { eq: 'neq', in: 'notIn', contains: 'notContains' };
  for (const [key, operator, matched, missed] of positive) {
    expect([
      key,
      operator,
      await names({ key, [operator]: matched }),
      await names({ key, [operator]: missed }),
    ]).toEqual([key, operator, ['Lists'], []]);
  }
  for (const [key, operator, matched, missed] of positive.filter((one) => one[1] in opposites)) {
    const negative = opposites[operator] ?? '';
    expect([
      key,
      negative,
      await names({ key, [negative]: matched }),
      await names({ key, [negative]: missed }),
    ]).toEqual([key, negative, ['None'], ['Lists', 'None']]);
  }
});

it.each([
  ['in: ["a", { b: 1 }]', ['in', 1]],
  ['notIn: [true, [1]]', ['notIn', 1]],
  ['eq: [1, 2]', ['eq']],
  ['between: [1, "2020-01-01"]', ['between', 1]],
  ['between: ["2020-01-01", 1]', ['between', 1]],
  ['gt: true', ['gt']],
])('a property by %s is refused, with the place of the value', async (condition, path) => {
  const { errors } = await workspace.send(`{ contactCount(filter: { property: { path: ["v"], ${condition} } }) }`);
  expect(errors).toMatchObject([
    { extensions: { code: 'VALIDATION_ERROR', issues: [{ path: ['filter', 'property', ...path] }] } },
  ]);
});
