import { randomUUID } from 'node:crypto';
import { raw, sql } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace, type Client, type TestWorkspace } from '../../support/workspace.ts';
import { rowsAs } from '../../support/rows-as.ts';

/** The concepts whose objects have ids, with how one is made. */
const makers = {
  Account: 'createAccount(input: { name: $name, externalIds: $externalIds })',
  Contact: 'createContact(input: { name: $name, email: $email, visitorIds: [$name], externalIds: $externalIds })',
  CustomField: 'createCustomField(input: { key: $key, label: $name, type: TEXT, externalIds: $externalIds })',
  CustomFieldFolder: 'createCustomFieldFolder(input: { name: $name })',
  Location: 'createLocation(input: { title: $name, externalIds: $externalIds })',
  Member: 'createMember(input: { email: $email, externalIds: $externalIds })',
  PortalRole: 'createPortalRole(input: { slug: $key, name: $name, externalIds: $externalIds })',
  Tag: 'createTag(input: { name: $name, externalIds: $externalIds })',
  View: 'createView(input: { name: $name })',
  ApiKey: 'createApiKey(input: { name: $name, scopes: [CONTACTS_READ] })',
  Event: 'createEvent(input: { contact: { id: $contact }, type: "visit" })',
  Action: 'createAction(input: { contact: { id: $contact }, type: "call" })',
  Opportunity: 'createOpportunity(input: { contact: { id: $contact }, title: $name })',
} as const;
export type Kind = keyof typeof makers | 'Job';

/** What a restricted member does not see where they do not see the contact. */
export const kindsOfContacts: readonly Kind[] = ['Contact', 'Event', 'Action', 'Opportunity'];

/** An object, by all that requests name one by. */
export interface Named {
  uuid: string;
  /** Its external id, with the label `crm` and those of the legacy APIs. */
  externalId: string;
  email: string;
  visitorId: string;
}

const labels = ['crm', 'pathbound', 'whautomate', 'pristinesend', 'orgcrm', 'pylon'];

/** What names nothing. */
export function nothing(): Named {
  const name = randomUUID();
  return { uuid: randomUUID(), externalId: `id-${name}`, email: `${name}@example.com`, visitorId: `visitor-${name}` };
}

const types: Record<string, string> = {
  name: 'String!',
  key: 'String!',
  email: 'String!',
  contact: 'ID!',
  externalIds: '[ExternalIdInput!]',
};

/** A job that waits for long: those that mutations make are of thousands of contacts. */
async function makeJob({ workspaceId }: Client): Promise<Named> {
  const named = nothing();
  const dueAt = new Date(Date.now() + 3_600_000);
  await (
    await gateway()
  ).store.prisma.job.create({
    data: { workspaceId, id: named.uuid, kind: 'REMOVE_CUSTOM_VALUES', payload: { key: 'none' }, total: 1, dueAt },
  });
  return named;
}

/** Makes an object of a kind. @param contact of which an event, action or opportunity is */
export async function make(client: Client, kind: Kind, contact = ''): Promise<Named> {
  if (kind === 'Job') return makeJob(client);
  const { externalId, email, visitorId } = nothing();
  const call = makers[kind];
  const given: Record<string, unknown> = {
    name: visitorId,
    key: `key_${visitorId.replaceAll(/\W/g, '')}`.slice(0, 30),
    email,
    contact,
    externalIds: labels.map((label) => ({ label, externalId })),
  };
  const used = Object.keys(types).filter((name) => new RegExp(`\\$${name}\\b`).test(call));
  const field = kind.charAt(0).toLowerCase() + kind.slice(1);
  const name = call.slice(0, call.indexOf('('));
  const success = `${name.charAt(0).toUpperCase()}${name.slice(1)}Success`;
  const document = `mutation (${used.map((variable) => `$${variable}: ${types[variable]}`).join(', ')}) {
    made: ${call} { ... on ${success} { object: ${field} { uuid } } ... on UserError { message } } }`.replace(
    ' ()',
    '',
  );
  const { made } = await client.graphql<{ made: { object?: { uuid: string } } }>(
    document,
    Object.fromEntries(used.map((variable) => [variable, given[variable]])),
  );
  if (made.object === undefined) throw new Error(`${document}\n${JSON.stringify(made)}`);
  return { uuid: made.object.uuid, externalId, email, visitorId };
}

export type Objects = Record<Kind, Named>;

/** One object of each kind, all of one contact, which has the others. */
async function makeAll(client: Client): Promise<Objects> {
  const made: Partial<Objects> = {};
  for (const kind of [...(Object.keys(makers) as Kind[]), 'Job'] as const)
    made[kind] = await make(client, kind, made.Contact?.uuid);
  const all = made as Objects;
  await client.graphql(
    `mutation ($contact: ID!, $account: ID!, $location: ID!, $member: ID!, $role: ID!, $tag: String!, $field: ID!, $folder: ID!) {
      updateContact(input: { contact: { id: $contact }, account: { id: $account }, locationId: $location, assignedToId: $member, portalRole: { id: $role } }) { ... on UserError { message } }
      addContactTags(input: { contact: { id: $contact }, tags: [$tag] }) { ... on UserError { message } }
      updateCustomField(input: { id: $field, folderId: $folder }) { ... on UserError { message } }
    }`,
    {
      contact: all.Contact.uuid,
      account: all.Account.uuid,
      location: all.Location.uuid,
      member: all.Member.uuid,
      role: all.PortalRole.uuid,
      tag: all.Tag.visitorId,
      field: all.CustomField.uuid,
      folder: all.CustomFieldFolder.uuid,
    },
  );
  return all;
}

/** Two workspaces with an object of each kind, and what a restricted member of the first does not see. */
export interface SeedContext {
  workspace: TestWorkspace;
  own: Objects;
  stranger: TestWorkspace;
  foreign: Objects;
  /** An admin who is restricted to assigned data: one contact is theirs. */
  restricted: Client;
  /** Of the same workspace, with a contact that is assigned to somebody else. */
  hidden: Objects;
}

/** Makes the two workspaces. */
export async function openScene(): Promise<SeedContext> {
  const [workspace, stranger] = [await createWorkspace(), await createWorkspace()];
  for (const client of [workspace, stranger]) {
    await client.graphql(
      'mutation { createCustomField(input: { key: "plan", label: "Plan", type: TEXT }) { __typename } setCustomValue(input: { key: "greeting", value: "Hi" }) { __typename } }',
    );
  }
  const hidden = await makeAll(workspace);
  const own = await makeAll(workspace);
  const restricted = await workspace.member({ role: 'ADMIN', dataScope: 'ASSIGNED' });
  return { workspace, own, stranger, foreign: await makeAll(stranger), restricted, hidden };
}

/** A sum of all that the store has of a workspace, whatever the table. @param about only of rows in which this stands */
export async function sumOf({ workspaceId }: Client, about = ''): Promise<string> {
  const { store } = await gateway();
  const tables = await store.query(
    rowsAs<{ name: string }>(sql`
    SELECT table_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'workspace_id' ORDER BY 1`),
  );
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' || t::text AS row FROM ${name} t WHERE workspace_id = '${workspaceId}' AND t::text LIKE '%${about}%'`,
  );
  const [sum] = await store.query(
    rowsAs<{ sum: string }>(
      sql`SELECT md5(string_agg(row, ',' ORDER BY row)) AS sum FROM (${raw(parts.join(' UNION ALL '))}) AS rows`,
    ),
  );
  return sum?.sum ?? '';
}
