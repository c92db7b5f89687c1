import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql, type Store } from '../../../src/store/index.ts';
import { runCommand, type CommandResult } from '../../support/command-line.ts';
import { openEmptyStore } from '../../support/database.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { contactsOf, imported, nothing } from './support/imports.ts';

let store: Store;
let folder: string;
beforeAll(async () => {
  [store, folder] = await Promise.all([openEmptyStore(), mkdtemp(join(tmpdir(), 'contacts-gateway-presets-'))]);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const command = (...args: string[]): Promise<CommandResult> =>
  runCommand(() => Promise.resolve({ ...store, close: () => Promise.resolve() }), args);
let workspaces = 0;
async function newWorkspace(): Promise<string> {
  const slug = `preset-${workspaces++}`;
  await command('workspace', 'create', slug);
  return slug;
}

async function run(workspace: string, content: unknown, ...args: string[]): Promise<CommandResult> {
  const path = join(folder, `file${typeof content === 'string' ? '.csv' : '.json'}`);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  const { out, ...rest } = await command('import', path, '--workspace', workspace, ...args);
  return { ...rest, out: out.replaceAll(path, 'FILE').replaceAll(/ in [\d.]+ s(?:, [\d,]+ rows\/s)?/g, '') };
}

function locationsOf(slug: string): Promise<unknown[]> {
  return store.query(sql`
    SELECT l.title, ARRAY(SELECT x.label || ':' || x.external_id FROM location_external_id x WHERE x.workspace_id = l.workspace_id AND x.location_id = l.id ORDER BY x.position) AS ids,
      (SELECT count(*)::int FROM contact c WHERE c.workspace_id = l.workspace_id AND c.location_id = l.id) AS contacts
    FROM location l JOIN workspace w ON w.id = l.workspace_id WHERE w.slug = ${slug} ORDER BY l.title, ids`);
}

it('keeps two places with one name apart, gives a name that is here already its old id, and changes nothing the second time', async () => {
  const slug = await newWorkspace();
  await store.query(
    sql`INSERT INTO location (workspace_id, id, title) SELECT id, gen_random_uuid(), 'MAIN' FROM workspace WHERE slug = ${slug}`,
  );
  const list = [
    { id: 'L1', title: 'Main' },
    { id: 'L2', title: 'Main' },
    { id: 3, title: 'Harbour' },
    { id: 'L4', title: '' },
    5,
  ];
  const first = await run(slug, list, '--from', 'whautomate', '--list', 'locations');
  expect(first).toEqual({
    exitCode: 3,
    error: '',
    out: [
      `Imported 5 rows of FILE for ${slug}: 2 created, 1 known already, 2 failed.`,
      '  row 4: the row has none of id, title, name',
      '  row 5: 5 is not a row: a JSON object is needed',
      '',
    ].join('\n'),
  });
  const locations = [
    { title: 'Harbour', ids: ['whautomate:3'], contacts: 0 },
    { title: 'MAIN', ids: ['whautomate:L1'], contacts: 0 },
    { title: 'Main', ids: ['whautomate:L2'], contacts: 0 },
  ];
  expect(await locationsOf(slug)).toEqual(locations);
  expect((await run(slug, list.slice(0, 3), '--from', 'whautomate', '--list', 'locations')).out).toContain(
    ': 0 created, 3 known already, 0 failed.',
  );
  expect(await locationsOf(slug)).toEqual(locations);

  const contacts = [
    { id: 'c1', name: 'Ada', location: { id: 'L2', title: 'Main' } },
    { id: 'c2', name: 'Bob', location: 'L1' },
    { id: 'c3', name: 'Cy', location: { id: 'L9', title: 'Main' } },
    { id: 'c4', name: 'Di', locationId: 3, tags: [{ id: 't1', name: 'vip' }] },
  ];
  const message = '"L9" or "Main" is not a location of this workspace: import the list of locations first';
  expect((await run(slug, contacts, '--from', 'whautomate')).out).toBe(
    `Imported 4 rows of FILE for ${slug}: 3 created, 0 updated, 0 skipped, 1 failed.\n  row 3, location: location: ${message} (UNKNOWN_REFERENCE)\n`,
  );
  expect((await run(slug, contacts, '--from', 'whautomate', '--unknown-references', 'clear')).out).toBe(
    `Imported 4 rows of FILE for ${slug}: 1 created, 3 updated, 0 skipped, 0 failed.\nLeft out of rows that are imported all the same:\n  location: location: ${message} (row 3)\n`,
  );
  expect(await locationsOf(slug)).toEqual(locations.map((location) => ({ ...location, contacts: 1 })));
});

it('reads a list under its own name as well, and says which list is missing', async () => {
  const slug = await newWorkspace();
  const lists = { locations: [{ id: 'L1', title: 'Main' }], total: 1 };
  expect((await run(slug, lists, '--from', 'whautomate', '--list', 'locations')).out).toContain(
    ': 1 created, 0 known already, 0 failed.',
  );
  const row = { id: 'f1', slug: 'plan', label: 'Plan', type: 'text' };
  for (const [name, created] of [
    ['custom-fields', 1],
    ['custom_fields', 0],
    ['data', 0],
  ] as const) {
    expect((await run(slug, { [name]: [row] }, '--from', 'pylon', '--list', 'custom-fields')).out).toContain(
      `: ${created} created, ${1 - created} known already, 0 failed.`,
    );
  }
  const { error } = await run(slug, lists, '--from', 'whautomate', '--list', 'contactTags');
  expect(error).toContain(
    'the document has no list of contactTags, only "locations", "total": it must be a list of contactTags, or an object with such a list as "contactTags", "data", ',
  );
  expect((await run(slug, {}, '--from', 'whautomate', '--list', 'contactTags')).error).toContain(
    'the document is an empty object: it must be a list of contactTags',
  );
});

it('finds tags, members and custom fields by the ids that a list gave them, whatever they are called here by now', async () => {
  const slug = await newWorkspace();
  expect(
    (await run(slug, { items: [{ id: 't1', name: 'vip', color: '#f00' }] }, '--from', 'orgcrm', '--list', 'tags'))
      .exitCode,
  ).toBe(0);
  expect(
    (
      await run(
        slug,
        'id;email;name;role;data_scope\nm1;Bob@example.com;Bob Martin;admin;assigned\n',
        '--from',
        'orgcrm',
        '--list',
        'members',
      )
    ).exitCode,
  ).toBe(0);
  const fields = {
    items: [
      { id: 'f1', key: 'plan', label: 'Plan', type: 'select', options: ['free', 'pro'] },
      { id: 'f2', key: 'Bad Key', label: 'x', type: 'text' },
    ],
  };
  const { out } = await run(slug, fields, '--from', 'orgcrm', '--list', 'custom-fields');
  expect(out).toMatch(/: 1 created, 0 known already, 1 failed\.\n {2}row 2, key: .*"Bad Key"/);
  await store.query(
    sql`UPDATE tag SET name = 'VIP customers' WHERE workspace_id = (SELECT id FROM workspace WHERE slug = ${slug})`,
  );
  const contacts = [
    { id: 'c1', name: 'Ada', assigned_to: 'm1', tags: [{ id: 't1', name: 'vip' }, 'new'], custom: { f1: 'pro' } },
    {
      id: 'c2',
      name: 'Bob',
      owner: { id: 'unknown', email: 'BOB@example.com' },
      custom: [
        { id: 'f1', value: 'free' },
        { name: 'Plan', value: null },
      ],
    },
  ];
  expect((await run(slug, contacts, '--from', 'orgcrm')).out).toContain(': 2 created, 0 updated, 0 skipped, 0 failed.');
  expect(
    await store.query(sql`
    SELECT c.name, u.email, m.role, m.data_scope AS "dataScope", u.last_name AS "lastName", c.custom_values AS "customValues", ARRAY(
      SELECT t.name FROM contact_tag ct JOIN tag t ON t.workspace_id = ct.workspace_id AND t.id = ct.tag_id WHERE ct.workspace_id = c.workspace_id AND ct.contact_id = c.id ORDER BY t.name) AS tags
    FROM contact c JOIN workspace w ON w.id = c.workspace_id JOIN member m ON m.workspace_id = c.workspace_id AND m.id = c.assigned_to_id JOIN "user" u ON u.id = m.user_id
    WHERE w.slug = ${slug} ORDER BY c.name`),
  ).toEqual([
    {
      name: 'Ada',
      email: 'bob@example.com',
      role: 'ADMIN',
      dataScope: 'ASSIGNED',
      lastName: 'Martin',
      customValues: { plan: 'pro' },
      tags: ['VIP customers', 'new'],
    },
    {
      name: 'Bob',
      email: 'bob@example.com',
      role: 'ADMIN',
      dataScope: 'ASSIGNED',
      lastName: 'Martin',
      customValues: { plan: 'free' },
      tags: [],
    },
  ]);
});

it('says what is wrong with a command about a list, and with a file that is not an answer', async () => {
  const slug = await newWorkspace();
  const usage = async (...args: string[]): Promise<string> => {
    const { exitCode, error } = await run(slug, [{ id: 1 }], ...args);
    expect(exitCode).toBe(2);
    return error;
  };
  expect(await usage('--list', 'users')).toBe('error: --list goes with --from: say whose list it is\n');
  expect(await usage('--list', 'members', '--from', 'pylon')).toBe(
    'error: --list: pylon has the lists tags, custom-fields, accounts, users, portal-roles\n',
  );
  expect(await usage('--list', 'constructor', '--from', 'pristinesend')).toBe(
    'error: --list: pristinesend has no lists\n',
  );
  expect(await usage('--list', 'users', '--from', 'pylon', '--tag', 'x')).toBe(
    'error: --tag is for contacts: it does not go with --list\n',
  );
  expect(await run(slug, 'id,name\n1,Ada\n', '--from', 'pylon')).toMatchObject({
    exitCode: 1,
    error: expect.stringContaining('the answers of an API are JSON or NDJSON') as string,
  });
  expect(await run(slug, { contacts: [] }, '--from', 'pathbound', '--list', 'companies')).toMatchObject({
    exitCode: 1,
    error: expect.stringContaining('has no list') as string,
  });
});

it('makes one contact of two systems where the email is the same, takes nothing away by what an answer does not say, and reads pages in a row', async () => {
  const workspace = await createWorkspace();
  const row = {
    id: 'p1',
    name: 'Ada Lovelace',
    email: 'ada@example.com',
    phone_numbers: ['15551234567'],
    avatar_url: '',
    portal_role: 'member',
    portal_role_id: '',
  };
  expect(await imported(workspace, { contacts: [row], from: 'PYLON' })).toEqual({ ...nothing, total: 1, created: 1 });
  const pages = [
    {
      data: [
        {
          id: 's1',
          email: 'ADA@example.com',
          first_name: null,
          last_name: '',
          status: 'unsubscribed',
          properties: { plan: 'pro' },
        },
      ],
      has_more: true,
    },
    {
      data: [
        {
          id: 's2',
          email: 'grace@example.com',
          first_name: 'Grace',
          last_name: null,
          status: 'subscribed',
          properties: {},
          fax: '1',
        },
      ],
    },
  ].map((page) => JSON.stringify(page, null, 2));
  const both = { ...nothing, total: 2, ignoredColumns: ['fax'] };
  expect(await imported(workspace, { text: pages.join(''), from: 'PRISTINESEND' })).toEqual({
    ...both,
    created: 1,
    updated: 1,
  });
  expect(await imported(workspace, { text: pages.join('\n'), from: 'PRISTINESEND' })).toEqual({ ...both, updated: 2 });
  expect(
    await contactsOf(workspace, 'name email phone subscriptionStatus externalIds { label externalId } properties'),
  ).toEqual([
    {
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      phone: '15551234567',
      subscriptionStatus: 'UNSUBSCRIBED',
      properties: { plan: 'pro' },
      externalIds: [
        { label: 'pylon', externalId: 'p1' },
        { label: 'pristinesend', externalId: 's1' },
      ],
    },
    {
      name: 'Grace',
      email: 'grace@example.com',
      phone: null,
      subscriptionStatus: 'SUBSCRIBED',
      properties: {},
      externalIds: [{ label: 'pristinesend', externalId: 's2' }],
    },
  ]);
});

it('leaves out what does not fit with a warning, and keeps the contact with its id', async () => {
  const workspace = await createWorkspace();
  const contacts = [
    {
      id: 'p1',
      name: 'Ada',
      email: 'nonsense',
      avatar_url: 'https://cdn.example/avatar',
      account: null,
      custom_fields: {},
    },
  ];
  expect(await imported(workspace, { contacts, from: 'PYLON' })).toMatchObject({
    created: 1,
    failed: 0,
    warnings: [{ column: 'avatar_url' }, { column: 'email' }],
  });
  expect(await contactsOf(workspace, 'name email externalIds { externalId }')).toEqual([
    { name: 'Ada', email: null, externalIds: [{ externalId: 'p1' }] },
  ]);
  const unknown = {
    contacts: [{ id: 'p2', name: 'Bob', custom_fields: { tier: { slug: 'tier', value: 'gold' } } }],
    from: 'PYLON',
  };
  expect(await imported(workspace, unknown)).toMatchObject({
    failed: 1,
    errors: [{ field: 'custom_fields.tier', code: 'UNKNOWN_REFERENCE' }],
  });
  expect(await imported(workspace, { ...unknown, unknownCustomFields: 'KEEP' })).toMatchObject({ created: 1 });
});
