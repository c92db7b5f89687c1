import { expect } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace, type Client, type TestWorkspace } from '../../support/workspace.ts';
import { rowsAs } from '../../support/rows-as.ts';

/** All that can be written of a contact, as it is read. */
export const contactFields = `uuid name firstName lastName email emails phone phones company notes source doNotContact subscriptionStatus stage channel
  avatarUrl builtInPortalRole portalRole { slug } account { name } location { title } assignedTo { uuid } externalIds { label externalId } visitorIds
  properties customValues tags { name }`;

/** A contact that has nothing but its id, as contactFields show it. */
export const blankContact = {
  name: null,
  firstName: null,
  lastName: null,
  email: null,
  emails: [],
  phone: null,
  phones: [],
  company: null,
  notes: null,
  source: null,
  doNotContact: false,
  subscriptionStatus: 'SUBSCRIBED',
  stage: 'SUBSCRIBER',
  channel: 'Whatsapp',
  avatarUrl: null,
  builtInPortalRole: 'NO_ACCESS',
  portalRole: null,
  account: null,
  location: null,
  assignedTo: null,
  externalIds: [],
  visitorIds: [],
  properties: {},
  customValues: {},
  tags: [],
};

/** What the refusals of a mutation show. */
function refusalsOf(name: string): string {
  const conflict = ['createContact', 'updateContact', 'upsertContact'].includes(name)
    ? ' ... on ConflictError { existingUuid }'
    : '';
  return `... on UserError { code path message } ... on ValidationError { issues { code path message } }${conflict}`;
}

export interface ShownContact {
  uuid: string;
  [field: string]: unknown;
}

/** What a mutation answered: its success, or a refusal. */
export interface Answer {
  __typename: string;
  contact?: ShownContact;
  [field: string]: unknown;
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Runs a mutation and returns its result. @param success what to select of it, such as `contact { uuid }` */
export async function mutate(
  client: Client,
  name: string,
  input: Record<string, unknown>,
  success = `contact { ${contactFields} }`,
): Promise<Answer> {
  const type = capitalized(name);
  const data = await client.graphql<Record<string, Answer>>(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Success { ${success} } ${refusalsOf(name)} } }`,
    { input },
  );
  const answer = data[name];
  if (answer === undefined) throw new Error(`${name} answered nothing`);
  return answer;
}

/** Runs a mutation that must succeed, and returns the contact. */
export async function written(client: Client, name: string, input: Record<string, unknown>): Promise<ShownContact> {
  const { contact, ...refused } = await mutate(client, name, input);
  if (contact === undefined) throw new Error(`${name} ${JSON.stringify(input)}\n${JSON.stringify(refused)}`);
  return contact;
}

/** The contact as it is now; null where the client sees none. */
export async function shown(client: Client, uuid: string): Promise<ShownContact | null> {
  return (
    await client.graphql<{ contact: ShownContact | null }>(
      `query ($id: ID!) { contact(id: $id) { ${contactFields} } }`,
      { id: uuid },
    )
  ).contact;
}

/** The issues of a refused mutation, as [place, code, message]. */
export function issuesOf(answer: Answer): [string, string, string][] {
  return (answer['issues'] as { path: string[]; code: string; message: string }[]).map(({ path, code, message }) => [
    path.join('.'),
    code,
    message,
  ]);
}

/** The events of a workspace in the order of their recording, as [type, contact, payload], without the tags' ids. */
export async function eventsOf({ workspaceId }: Client): Promise<[string, string, unknown][]> {
  const { store } = await gateway();
  const events = await store.query(
    rowsAs<{ type: string; contactId: string; payload: { tag?: { name: string } } }>(
      sql`SELECT type, contact_id AS "contactId", payload FROM outbox_event WHERE workspace_id = ${workspaceId}::uuid ORDER BY created_at, id`,
    ),
  );
  return events.map(({ type, contactId, payload }) => [
    type,
    contactId,
    payload.tag === undefined ? payload : payload.tag.name,
  ]);
}

/** Whether contact_identifier says exactly what the lists of the workspace's contacts say: what differs, with the side that has it. */
export async function differingIdentifiers({ workspaceId }: Client): Promise<unknown[]> {
  const { store } = await gateway();
  const kept = sql`SELECT kind::text, label, value, contact_id FROM contact_identifier WHERE workspace_id = ${workspaceId}::uuid`;
  const listed = sql`
    SELECT 'EMAIL', '', fold_case(own.address), c.id FROM contact c, unnest(c.emails) AS own(address) WHERE c.workspace_id = ${workspaceId}::uuid
    UNION ALL
    SELECT 'EXTERNAL_ID', x.label, x."externalId", c.id FROM contact c, jsonb_to_recordset(c.external_ids) AS x(label text, "externalId" text) WHERE c.workspace_id = ${workspaceId}::uuid
    UNION ALL
    SELECT 'VISITOR_ID', '', own.value, c.id FROM contact c, unnest(c.visitor_ids) AS own(value) WHERE c.workspace_id = ${workspaceId}::uuid`;
  return store.query(sql`
    (SELECT 'kept alone' AS side, difference.* FROM ((${kept}) EXCEPT ALL (${listed})) AS difference(kind, label, value, contact_id))
    UNION ALL
    (SELECT 'listed alone', difference.* FROM ((${listed}) EXCEPT ALL (${kept})) AS difference(kind, label, value, contact_id))`);
}

/** Creates a contact, changes it, and returns the fields that the change changed. */
export async function changed(
  before: Record<string, unknown>,
  change: Record<string, unknown>,
  workspace?: TestWorkspace,
): Promise<Record<string, unknown>> {
  const owner = workspace ?? (await createWorkspace());
  const contact = await written(owner, 'createContact', before);
  const after = await written(owner, 'updateContact', { contact: { id: contact.uuid }, ...change });
  expect(await shown(owner, contact.uuid)).toEqual(after);
  expect(await differingIdentifiers(owner)).toEqual([]);
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(contact[field])),
  );
}
