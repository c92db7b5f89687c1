import { beforeAll, expect, it } from 'vitest';
import { schema } from '../../src/domain/schema.ts';
import { raw, sql } from '../../src/store/index.ts';
import { gateway } from '../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../support/workspace.ts';
import { rowsAs } from '../support/rows-as.ts';

/** A row of a table with a version, and the rest of it as JSON. */
interface VersionedRow {
  key: string;
  version: number;
  content: string;
}

let workspace: TestWorkspace;
let tables: { name: string; key: string }[];

beforeAll(async () => {
  workspace = await createWorkspace();
  const { store } = await gateway();
  tables = await store.query(
    rowsAs<{ name: string; key: string }>(
      raw(`
    SELECT c.table_name::text AS name, (SELECT string_agg(format('%I::text', k.column_name), ' || ') FROM information_schema.key_column_usage k
      WHERE k.table_name = c.table_name AND k.constraint_name = c.table_name || '_pkey') AS key
    FROM information_schema.columns c WHERE c.column_name = 'version' AND c.table_schema = 'public' AND c.table_name <> 'user'`),
    ),
  );
});

/** Everything in the workspace that has a version, by table and key. */
async function rows(): Promise<Map<string, VersionedRow>> {
  const { store } = await gateway();
  const found = new Map<string, VersionedRow>();
  for (const { name, key } of tables) {
    const own = sql`${raw(name === 'workspace' ? 'id' : 'workspace_id')} = ${workspace.workspaceId}::uuid`;
    const ofTable = await store.query(
      rowsAs<VersionedRow>(
        sql`SELECT ${raw(key)} AS key, version, (to_jsonb(t) - 'version')::text AS content FROM ${raw(name)} t WHERE ${own}`,
      ),
    );
    for (const row of ofTable) found.set(`${name} ${row.key}`, row);
  }
  return found;
}

const ids: Record<string, string> = {};

async function mutate(mutation: string, input: object, object?: string): Promise<string> {
  const type = mutation.replace(/^./, (letter) => letter.toUpperCase());
  const selection = object === undefined ? '' : `... on ${type}Success { ${object} { uuid } }`;
  const answer = await workspace.graphql<Record<string, { __typename: string } & Record<string, { uuid: string }>>>(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ${selection} ... on UserError { message } } }`,
    { input },
  );
  expect({ mutation, ...answer[mutation] }).toMatchObject({ mutation, __typename: `${type}Success` });
  return object === undefined ? '' : (answer[mutation]?.[object]?.uuid ?? '');
}

const ada = { email: 'ada@example.com' };

/** Mutations that change what is there, in an order in which each finds something to change. */
const changes: [mutation: string, input: () => object][] = [
  ['updateWorkspace', () => ({ name: 'New' })],
  ['rotateSigningKey', () => ({ slug: workspace.slug })],
  ['updateMember', () => ({ id: ids['member'], role: 'ADMIN' })],
  ['updateAccount', () => ({ id: ids['account'], name: 'New' })],
  ['updateLocation', () => ({ id: ids['location'], title: 'New' })],
  ['updatePortalRole', () => ({ id: ids['portalRole'], name: 'New' })],
  ['updateTag', () => ({ id: ids['tag'], color: 'red' })],
  ['updateCustomFieldFolder', () => ({ id: ids['customFieldFolder'], name: 'New' })],
  ['updateCustomField', () => ({ id: ids['customField'], label: 'New' })],
  ['setCustomValue', () => ({ key: 'greeting', value: 'Good day' })],
  ['updateView', () => ({ id: ids['view'], name: 'New' })],
  ['reorderViews', () => ({ ids: [ids['otherView'], ids['view']] })],
  ['replaceViews', () => ({ views: [{ id: ids['view'], name: 'Replaced', sort: [{ customField: 'tier' }] }] })],
  ['updateOpportunity', () => ({ id: ids['opportunity'], title: 'New' })],
  ['updateAction', () => ({ id: ids['action'], description: 'New' })],
  ['createEvent', () => ({ contact: ada, type: 'seen', occurredAt: '2020-01-01T00:00:00Z' })],
  ['updateEvent', () => ({ id: ids['event'], type: 'clicked' })],
  ['enrichContact', () => ({ contact: ada, data: { a: 1 } })],
  ['enrichContact', () => ({ contact: ada, data: { a: 2 } })],
  ['clearProfile', () => ({ contact: ada })],
  ['updateContact', () => ({ contact: ada, name: 'Ada' })],
  ['updateContact', () => ({ contact: { id: ids['contact'] }, notes: 'New' })],
  ['updateContact', () => ({ contact: ada, tags: ['one'], visitorIds: ['v'] })],
  [
    'upsertContact',
    () => ({
      match: ada,
      company: 'Acme',
      account: { id: ids['account'] },
      locationId: ids['location'],
      assignedToId: ids['member'],
    }),
  ],
  ['updateContact', () => ({ contact: { email: 'grace@example.com' }, addVisitorIds: ['v'] })],
  ['setContactCustomValue', () => ({ contact: ada, key: 'tier', value: 'gold' })],
  ['addContactTags', () => ({ contact: ada, tags: ['two'] })],
  ['removeContactTags', () => ({ contact: ada, tags: ['two'] })],
  ['addTagsOfContacts', () => ({ contacts: { ids: [ids['contact']] }, tags: ['three'] })],
  ['removeTagsOfContacts', () => ({ contacts: { ids: [ids['contact']] }, tags: ['three'] })],
  ['importContacts', () => ({ contacts: [{ email: 'ada@example.com', company: 'Imported', tags: ['four'] }] })],
  ['deleteAccount', () => ({ id: ids['account'] })],
  ['deleteLocation', () => ({ id: ids['location'] })],
  ['deleteMember', () => ({ id: ids['member'] })],
  ['deleteCustomFieldFolder', () => ({ id: ids['customFieldFolder'] })],
  ['deleteCustomField', () => ({ id: ids['customField'] })],
  ['mergeContacts', () => ({ into: ada, from: { email: 'grace@example.com' } })],
];

it('every row that a mutation changes has a higher version', async () => {
  ids['member'] = await mutate('createMember', { email: `${workspace.slug}@example.com` }, 'member');
  ids['account'] = await mutate('createAccount', { name: 'Acme' }, 'account');
  ids['location'] = await mutate('createLocation', { title: 'Here' }, 'location');
  ids['portalRole'] = await mutate('createPortalRole', { slug: 'billing', name: 'Billing' }, 'portalRole');
  ids['tag'] = await mutate('createTag', { name: 'one' }, 'tag');
  ids['customFieldFolder'] = await mutate('createCustomFieldFolder', { name: 'Folder' }, 'customFieldFolder');
  ids['customField'] = await mutate(
    'createCustomField',
    { key: 'tier', label: 'Tier', type: 'TEXT', folderId: ids['customFieldFolder'] },
    'customField',
  );
  ids['view'] = await mutate('createView', { name: 'View' }, 'view');
  ids['otherView'] = await mutate('createView', { name: 'Other' }, 'view');
  ids['contact'] = await mutate('createContact', { ...ada }, 'contact');
  await mutate('createContact', { email: 'grace@example.com' });
  ids['opportunity'] = await mutate('createOpportunity', { contact: ada, title: 'Deal' }, 'opportunity');
  ids['action'] = await mutate('createAction', { contact: ada, type: 'call' }, 'action');
  ids['event'] = await mutate('createEvent', { contact: ada, type: 'seen' }, 'event');
  await mutate('setCustomValue', { key: 'greeting', value: 'Hello' });

  for (const [mutation, input] of changes) {
    const before = await rows();
    await mutate(mutation, input());
    const after = await rows();
    const changed = [...before]
      .filter(([key, { content }]) => after.has(key) && after.get(key)?.content !== content)
      .map(([key]) => key);
    const kept = changed.filter((key) => (after.get(key)?.version ?? 0) <= (before.get(key)?.version ?? 0));
    expect({ mutation, changes: changed.length > 0, kept }).toEqual({ mutation, changes: true, kept: [] });
  }
});

it('the test above runs every mutation that changes what is there', () => {
  // A job has no version.
  const updating = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter(
    (name) => !/^(?:create|delete|revoke|retryJob)/.test(name),
  );
  expect(updating.filter((name) => changes.every(([mutation]) => mutation !== name))).toEqual([]);
});
