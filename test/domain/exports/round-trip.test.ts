import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { sql } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';

checkStatements();

const contactCount = 500;

/** What must be the same again: every field but the time of the last change, and what enrichment and events say. */
const fields = `name firstName lastName email emails phone phones company notes source doNotContact subscriptionStatus stage channel avatarUrl
  builtInPortalRole portalRole { slug } account { uuid } location { uuid } assignedTo { uuid } externalIds { label externalId } visitorIds
  tags { name } properties customValues firstSeenAt createdAt`;

const customFields = [
  { key: 'text', type: 'TEXT' },
  { key: 'long_text', type: 'LONG_TEXT' },
  { key: 'number', type: 'NUMBER' },
  { key: 'boolean', type: 'BOOLEAN' },
  { key: 'date', type: 'DATE' },
  { key: 'datetime', type: 'DATETIME' },
  { key: 'select', type: 'SELECT' },
  { key: 'multiselect', type: 'MULTISELECT' },
  { key: 'url', type: 'URL' },
  { key: 'email', type: 'EMAIL' },
  { key: 'phone', type: 'PHONE' },
];
const options = ['red', 'green; blue', 'blank', '[x', '=1+1', 'a ::: b'];

// Whatever CSV, spreadsheets or JSON could trip over.
const unit = fc.constantFrom(
  'a',
  'Z',
  'ß',
  'é',
  'é',
  '漢',
  '🙂',
  '"',
  '""',
  "'",
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '=',
  '+',
  '-',
  '@',
  '|',
  '%',
  '\\',
  ' ',
  '  ',
  '{',
  '[',
  ']',
  ':',
  ' ::: ',
  '\u2028',
  'null',
  '0',
  // The embedded store loses one at the start of a text (docs/configuration.md).
  ...(process.env['TEST_DATABASE_URL'] ? ['﻿'] : []),
);
const anyText = (max: number): fc.Arbitrary<string> => fc.string({ unit, maxLength: max });
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(arbitrary, { nil: null });

/** An input of createContact; the number makes unique what must be. */
function contactInput(
  number: number,
  shared: { account: string; location: string; member: string },
): fc.Arbitrary<Record<string, unknown>> {
  const emails = fc.uniqueArray(
    fc.constantFrom(
      `a${number}@example.com`,
      `B.${number}@Example.org`,
      `c+${number}@example.net`,
      `=1+1|{%_}${number}@localhost`,
      `żółć${number}@bücher.example`,
    ),
    { maxLength: 3 },
  );
  const names = fc.oneof(
    fc.record({ name: maybe(anyText(6)) }),
    fc.record({ firstName: maybe(anyText(4)), lastName: maybe(anyText(4)) }),
    fc.record({ name: anyText(6), firstName: maybe(anyText(4)), lastName: maybe(anyText(4)) }),
  );
  const values = fc.record(
    {
      text: anyText(6),
      long_text: anyText(12),
      number: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()).map((value) => value + 0),
      boolean: fc.boolean(),
      date: fc.constantFrom('2026-01-31', '1815-12-10'),
      datetime: fc.constantFrom('2026-01-31T12:00:00.000Z'),
      select: fc.constantFrom(...options),
      multiselect: fc.uniqueArray(fc.constantFrom(...options), { minLength: 1 }),
      url: fc.constant('https://example.com/?a=1;b,"c"'),
      email: fc.constant('x@example.com'),
      phone: fc.constantFrom('+49 (151) 1-2-3-4', '0151 12345'),
      undefined_key: fc.jsonValue({ maxDepth: 2, stringUnit: unit }).filter((value) => value !== null),
    },
    { requiredKeys: [] },
  );
  return fc
    .record({
      names,
      emails,
      primary: fc.constantFrom('first', 'last', 'none'),
      phones: fc.uniqueArray(fc.constantFrom('+49 151 1', '=1+1', '-5', 'ext; 5', '@x', ' 1'.trim()), { maxLength: 3 }),
      rest: fc.record(
        {
          company: anyText(5),
          notes: anyText(30),
          source: anyText(4),
          doNotContact: fc.boolean(),
          subscriptionStatus: fc.constantFrom('SUBSCRIBED', 'UNSUBSCRIBED'),
          stage: fc.constantFrom('LEAD', 'SALES_QUALIFIED_LEAD', 'OTHER'),
          channel: fc.constantFrom('Whatsapp', '=Email', 'x;y'),
          avatarUrl: fc.constant('https://example.com/a,b.png'),
          portalRole: fc.constantFrom({ slug: 'no_access' }, { slug: 'admin' }, { slug: 'billing' }),
          account: fc.constant({ id: shared.account }),
          locationId: fc.constant(shared.location),
          assignedToId: fc.constant(shared.member),
          tags: fc.uniqueArray(fc.constantFrom('vip', 'a;b', '=tag', '["x"]', '* star', 'a ::: b', 'Ünï'), {
            maxLength: 4,
          }),
          properties: fc.dictionary(anyText(5), fc.jsonValue({ maxDepth: 3, stringUnit: unit }), { maxKeys: 4 }),
          visitorIds: fc.subarray([`v${number}`, `;v${number}`, `-${number}`]),
          customValues: values,
        },
        { requiredKeys: [] },
      ),
      ids: fc.subarray([
        { label: 'crm', externalId: `=${number}` },
        { label: 'a:b', externalId: `x;${number}` },
        { label: 'crm', externalId: `second ${number}` },
      ]),
    })
    .map(({ names: given, emails: addresses, primary, phones, rest, ids }) => ({
      ...given,
      ...rest,
      emails: addresses,
      ...(primary === 'none'
        ? { email: null }
        : primary === 'last' && addresses.length > 0
          ? { email: addresses.at(-1) }
          : {}),
      phones,
      phoneFormat: 'TEXT',
      externalIds: [{ label: 'number', externalId: String(number) }, ...ids],
      unknownCustomFields: 'KEEP',
      requireCustomFields: false,
    }));
}

const shared = { account: newId(), location: newId(), member: newId(), user: newId() };

async function workspaceWithSettings(): Promise<TestWorkspace> {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  const id = workspace.workspaceId;
  await store.query(
    sql`INSERT INTO account (workspace_id, id, name) VALUES (${id}::uuid, ${shared.account}::uuid, 'Acme')`,
  );
  await store.query(
    sql`INSERT INTO location (workspace_id, id, title) VALUES (${id}::uuid, ${shared.location}::uuid, 'Berlin')`,
  );
  await store.query(
    sql`INSERT INTO "user" (id, email) VALUES (${shared.user}::uuid, ${`${shared.user}@example.com`}) ON CONFLICT DO NOTHING`,
  );
  await store.query(
    sql`INSERT INTO member (workspace_id, id, user_id) VALUES (${id}::uuid, ${shared.member}::uuid, ${shared.user}::uuid)`,
  );
  await store.query(
    sql`INSERT INTO portal_role (workspace_id, id, slug, name) VALUES (${id}::uuid, ${newId()}::uuid, 'billing', 'Billing')`,
  );
  for (const { key, type } of customFields) {
    const input = { key, type, label: key, ...(type.includes('SELECT') ? { options } : {}) };
    await workspace.graphql(
      'mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { ... on UserError { message } } }',
      { input },
    );
  }
  return workspace;
}

interface Shown {
  uuid: string;
  externalIds: { label: string; externalId: string }[];
}

async function allContacts(workspace: TestWorkspace): Promise<Map<string, Shown>> {
  const found = new Map<string, Shown>();
  let after: string | null = null;
  do {
    const { contacts }: { contacts: { nodes: Shown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await workspace.graphql(
        `query ($after: String) { contacts(first: 100, after: $after) { nodes { uuid ${fields} } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
    for (const node of contacts.nodes) found.set(node.externalIds[0]?.externalId ?? '', node);
    after = contacts.pageInfo.hasNextPage ? contacts.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

describe('an export that is imported into an empty workspace gives the same contacts, field by field', () => {
  let source: TestWorkspace;
  let before: Map<string, Shown>;

  beforeAll(async () => {
    source = await workspaceWithSettings();
    const inputs =
      fc.sample(fc.tuple(...Array.from({ length: contactCount }, (_, number) => contactInput(number, shared))), {
        numRuns: 1,
        seed: 7,
      })[0] ?? [];
    const create =
      'mutation ($input: CreateContactInput!) { createContact(input: $input) { __typename ... on ValidationError { issues { path message } } ... on UserError { message } } }';
    for (let start = 0; start < inputs.length; start += 10) {
      const answers = await Promise.all(
        inputs.slice(start, start + 10).map((input) => source.graphql(create, { input })),
      );
      const refused = answers.find((answer) => !JSON.stringify(answer).includes('CreateContactSuccess'));
      if (refused !== undefined) throw new Error(JSON.stringify(refused));
    }
    const { store } = await gateway();
    await store.query(sql`UPDATE contact SET created_at = created_at - (random() * interval '900 days'), first_seen_at = first_seen_at - (random() * interval '1900 days')
      WHERE workspace_id = ${source.workspaceId}::uuid`);
    before = await allContacts(source);
  }, 120_000);

  it.each([
    { format: 'CSV', keepIds: false },
    { format: 'NDJSON', keepIds: true },
  ])('as $format, with the ids kept: $keepIds', { timeout: 120_000 }, async ({ format, keepIds }) => {
    const target = await workspaceWithSettings();
    const text = await (await source.fetch(`/export/contacts.${format.toLowerCase()}`)).text();
    const input = { text, format, keepIds, matchOn: 'EXTERNAL_ID', unknownCustomFields: 'KEEP' };
    const answer = await target.graphql(
      'mutation ($input: ImportContactsInput!) { importContacts(input: $input) { ... on ImportContactsSuccess { total created failed errors { row field code message } } } }',
      { input },
    );
    expect(answer).toEqual({ importContacts: { total: contactCount, created: contactCount, failed: 0, errors: [] } });

    const after = await allContacts(target);
    expect([before.size, after.size]).toEqual([contactCount, contactCount]);
    for (const [number, contact] of before) {
      const again = after.get(number);
      expect(again).toEqual({ ...contact, uuid: again?.uuid });
      expect(again?.uuid === contact.uuid).toBe(keepIds);
    }
  });

  it('has no cell that a spreadsheet would run', async () => {
    const cells = parse(await (await source.fetch('/export/contacts.csv')).text()).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain("'=1+1");
  });
});
