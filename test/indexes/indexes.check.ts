import { isEnumType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactConditions } from '../../src/domain/contacts/index.ts';
import { contactOrderTerms, newestFirst, type ContactOrderValue } from '../../src/domain/contact/index.ts';
import type { ContactSearchValue } from '../../src/query/filter/index.ts';
import { schema } from '../../src/domain/schema.ts';
import { pageStatement } from '../../src/query/pagination/page-statement.ts';
import { sql, type Store } from '../../src/store/index.ts';
import { openEmptyStore } from '../support/database.ts';
import { viewerContext } from '../support/viewer-context.ts';
import { listOrder, orders, scans, servedCases } from './cases.ts';
import { fillManyContacts, type ManyContacts } from './many-contacts.ts';
import { rowsAs } from '../support/rows-as.ts';

const contacts = 100_000;
let store: Store;
let many: ManyContacts;

beforeAll(async () => {
  store = await openEmptyStore();
  many = await fillManyContacts(store, contacts);
}, 300_000);

afterAll(() => store.close());

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

interface Shape {
  filter?: Record<string, unknown>;
  search?: ContactSearchValue;
  orderBy?: readonly ContactOrderValue[];
}

/** What the plan of a list's first page reads: its indexes, and the tables that it reads from end to end. */
async function planOf({
  filter,
  search,
  orderBy = newestFirst,
}: Shape): Promise<{ indexes: string[]; tables: string[] }> {
  const context = await viewerContext(many.workspaceId, store);
  const where = await contactConditions({ filter, search }, context);
  const source = {
    select: sql`c.*`,
    from: sql`contact c`,
    where,
    order: contactOrderTerms(orderBy, [], new Map([['seats', 'NUMBER']])),
    id: sql`c.id`,
    filtered: where.length > 1,
  };
  const page = pageStatement(source, { limit: 20, backward: false, after: null, before: null, offset: 0 }, true);
  const [answer] = await store.query(
    rowsAs<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(sql`EXPLAIN (FORMAT JSON) ${page}`),
  );
  const nodes = (answer?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => nodesOf(Plan));
  return {
    indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
    tables: nodes.flatMap((node) =>
      node['Node Type'] === 'Seq Scan' &&
      ['contact', 'contact_tag', 'contact_identifier', 'event'].includes(node['Relation Name'] ?? '')
        ? [node['Relation Name'] ?? '']
        : [],
    ),
  };
}

function shown(filter: Record<string, unknown>): string {
  return JSON.stringify(filter);
}

it('an index finds what each filter chooses, where it chooses few', async () => {
  const wrong: string[] = [];
  for (const { filter, indexes } of servedCases(many)) {
    const plan = await planOf({ filter });
    if (plan.tables.length > 0 || !plan.indexes.some((index) => indexes.includes(index)))
      wrong.push(
        `${shown(filter)} reads ${plan.tables.join()} by ${plan.indexes.join()}, not by ${indexes.join(' or ')}`,
      );
  }
  expect(wrong).toEqual([]);
}, 60_000);

it('the trigram index finds what a search of three letters and more chooses', async () => {
  for (const fields of [undefined, ['NAME', 'EMAIL', 'PHONE', 'COMPANY'], ['EMAIL']] as const) {
    for (const text of ['zzzzz', '+1 (555) 123-456']) {
      const plan = await planOf({ search: { text, fields } });
      expect({ indexes: [...new Set(plan.indexes)], tables: plan.tables }).toEqual({
        indexes: ['contact_search_idx'],
        tables: [],
      });
    }
  }
});

it('what chooses many contacts walks the list in its order', async () => {
  for (const filter of [
    { tags: { has: 'tag1' } },
    { createdAt: { gte: '2026-01-02' } },
    { customField: { key: 'plan', eq: 'pro' } },
    { email: { contains: 'example' } },
  ]) {
    const plan = await planOf({ filter });
    expect({ filter, walked: plan.indexes.some((index) => listOrder.includes(index)), tables: plan.tables }).toEqual({
      filter,
      walked: true,
      tables: [],
    });
  }
});

describe.each(Object.keys(orders))('the order by %s', (field) => {
  it.each(['ASC', 'DESC'] as const)('walks its index, %s', async (direction) => {
    for (const nulls of ['FIRST', 'LAST'] as const) {
      const plan = await planOf({ orderBy: [{ field: field as 'NAME', direction, nulls }] });
      expect(plan.tables).toEqual([]);
      expect(orders[field]?.some((index) => plan.indexes.includes(index))).toBe(true);
    }
  });
});

function operatorsOf(field: string): string[] {
  const type = schema.getType('ContactFilter');
  const operators = isInputObjectType(type) ? type.getFields()[field]?.type : undefined;
  return isInputObjectType(operators) ? Object.keys(operators.getFields()) : [];
}

it('every field and operator of the filter, and every order, is listed as served or as walking', () => {
  const type = schema.getType('ContactFilter');
  const fields = isInputObjectType(type)
    ? Object.keys(type.getFields()).filter((field) => !['and', 'or', 'not'].includes(field))
    : [];
  const named = new Map<string, Set<string>>();
  for (const { filter } of [...servedCases(many), ...scans]) {
    for (const [field, operators] of Object.entries(filter))
      named.set(field, new Set([...(named.get(field) ?? []), ...Object.keys(Object(operators) as object)]));
  }
  expect(fields.filter((field) => !named.has(field))).toEqual([]);

  // Negative operators and isSet walk whatever the field; the rest must be named for each field or be listed here.
  const walking = new Set([
    'neq',
    'notContains',
    'notIn',
    'none',
    'isSet',
    'exists',
    'label',
    'key',
    'path',
    'before',
    'withinLast',
    'withinNext',
  ]);
  const partsOf = ['contains', 'startsWith', 'endsWith'];
  const knownToWalk: Record<string, string[]> = {
    source: partsOf,
    channel: partsOf,
    notes: [...partsOf, 'in'],
    doNotContact: ['in'],
    subscriptionStatus: ['in'],
    enrichmentStatus: ['in'],
    builtInPortalRole: ['in'],
    customField: [...partsOf, 'lt', 'lte', 'gt', 'gte', 'between'],
    property: ['lt', 'lte', 'gt', 'gte', 'between'],
    profile: [...partsOf, 'in', 'lt', 'lte', 'gt', 'gte', 'between'],
    ...Object.fromEntries(
      ['account', 'location', 'portalRole', 'assignedTo'].flatMap((related) => [
        [`${related}ExternalId`, ['in']],
        [`${related}LegacyId`, ['in']],
      ]),
    ),
  };
  const missing = fields.flatMap((field) =>
    operatorsOf(field)
      .filter(
        (operator) =>
          !walking.has(operator) && !named.get(field)?.has(operator) && !knownToWalk[field]?.includes(operator),
      )
      .map((operator) => `${field}.${operator}`),
  );
  expect(missing).toEqual([]);

  const orderFields = schema.getType('ContactOrderField');
  expect(
    isEnumType(orderFields)
      ? orderFields
          .getValues()
          .map(({ name }) => name)
          .toSorted()
      : [],
  ).toEqual(Object.keys(orders).toSorted());
});
