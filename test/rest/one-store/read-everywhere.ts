import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { as } from '../support/request.ts';
import type { Reader } from './cells.ts';

type Json = Record<string, unknown>;

/** A workspace with the text field `tier`, and a client of all APIs. */
export async function open() {
  const workspace = await createWorkspace();
  const made = async (mutation: string, type: string, input: Json): Promise<string> => {
    const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
    const result = await workspace.graphql<Record<string, Record<string, { uuid: string }>>>(
      `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { ... on ${name}Success { ${type} { uuid } } ... on UserError { message } } }`,
      { input },
    );
    const uuid = result[mutation]?.[type]?.uuid;
    if (uuid === undefined) throw new Error(JSON.stringify(result));
    return uuid;
  };
  await made('createCustomField', 'customField', { key: 'tier', label: 'Tier', type: 'TEXT' });
  return { workspace, made, send: as({ authorization: `Bearer ${workspace.secret}`, 'x-org-id': workspace.slug }) };
}

/** Writes a contact, and returns its id as it stands at the path of the answer. */
export async function write(send: ReturnType<typeof as>, path: string, body: Json, ...idAt: string[]): Promise<string> {
  const answer = await send('POST', path, body);
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  let at = answer.body;
  for (const step of idAt) at = (at as Json)[step];
  return at as string;
}

const query = `query ($id: ID!) { contact(id: $id) {
  uuid name firstName lastName email emails phone phones company jobTitle notes source doNotContact stage subscriptionStatus enrichmentStatus channel properties customValues
  tags { name } account { uuid } location { uuid } assignedTo { uuid } avatarUrl builtInPortalRole portalRole { uuid }
} }`;

/** The whole contact, as each API shows it; null where it does not. */
export async function readEverywhere(
  workspace: TestWorkspace,
  send: ReturnType<typeof as>,
  id: string,
): Promise<Record<Reader, unknown>> {
  const read = async (path: string): Promise<Json | null> => {
    const { status, body } = await send('GET', path);
    return status === 404 ? null : (body as Json);
  };
  return {
    pathbound: (await read(`/pathbound/v1/contacts/${id}`))?.['contact'] ?? null,
    whautomate: await read(`/whautomate/v1/contacts/${id}`),
    pristinesend: await read(`/pristinesend/api/v1/contacts/${id}`),
    orgcrm: await read(`/orgcrm/api/v1/contacts/${id}`),
    pylon: (await read(`/pylon/contacts/${id}`))?.['data'],
    graphql: (await workspace.graphql<{ contact: unknown }>(query, { id })).contact,
  };
}
