import { describe, expect, it } from 'vitest';
import { createWorkspace, type TestWorkspace } from '../support/workspace.ts';
import { as } from './support/request.ts';

// The table "One store" of the contracts' README, cell by cell: a contact is written in each API, and read in all of them.

type Json = Record<string, unknown>;

interface Seen {
  pathbound: Json;
  whautomate: Json;
  pristinesend: Json;
  orgcrm: Json;
  pylon: Json;
  graphql: Json;
}

async function open() {
  const workspace = await createWorkspace();
  await workspace.graphql('mutation { createCustomField(input: { key: "tier", label: "Tier", type: TEXT }) { __typename } }');
  return workspace;
}

function clientOf({ secret, slug }: TestWorkspace) {
  return as({ authorization: `Bearer ${secret}`, 'x-org-id': slug });
}

async function write(workspace: TestWorkspace, path: string, body: Json, shape: (body: Json) => unknown): Promise<string> {
  const answer = await clientOf(workspace)('POST', path, body);
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return shape(answer.body as Json) as string;
}

/** The contact as every API shows it. */
async function see(workspace: TestWorkspace, id: string): Promise<Seen> {
  const send = clientOf(workspace);
  const read = async (path: string): Promise<Json> => (await send('GET', path)).body as Json;
  const graphql = await workspace.graphql<{ contact: Json }>(
    `query ($id: ID!) { contact(id: $id) { name firstName lastName email emails phone phones company notes source doNotContact stage subscriptionStatus enrichmentStatus
      channel properties customValues tags { name } } }`,
    { id },
  );
  return {
    pathbound: (await read(`/pathbound/v1/contacts/${id}`))['contact'] as Json,
    whautomate: await read(`/whautomate/v1/contacts/${id}`),
    pristinesend: await read(`/pristinesend/api/v1/contacts/${id}`),
    orgcrm: await read(`/orgcrm/api/v1/contacts/${id}`),
    pylon: (await read(`/pylon/contacts/${id}`))['data'] as Json,
    graphql: graphql.contact,
  };
}

describe('one store', () => {
  it('shows in every API what pathbound wrote', async () => {
    const workspace = await open();
    const properties = { firstname: 'Ada', lastname: 'Lovelace', phone: '+1 555 123', company: 'Engines', plan: 'pro' };
    const id = await write(workspace, '/pathbound/v1/contacts', { email: 'ada@example.com', properties }, ({ contact }) => (contact as Json)['contact_id']);
    expect(await see(workspace, id)).toMatchObject({
      pathbound: { email: 'ada@example.com', status: 'not_enriched', properties: { email: 'ada@example.com', ...properties }, creation_source: 'api', notes: [], tags: [] },
      whautomate: { name: 'Ada Lovelace', phoneNumber: '+1 555 123', stage: 'Subscriber', notes: '', customFields: {}, tags: [], location: null, channel: 'Whatsapp' },
      pristinesend: { email: 'ada@example.com', first_name: 'Ada', last_name: 'Lovelace', status: 'subscribed', properties: { plan: 'pro' } },
      orgcrm: {
        name: 'Ada Lovelace', first_name: 'Ada', last_name: 'Lovelace', email: 'ada@example.com', phone: '+1 555 123', company: 'Engines', source: 'api', notes: null,
        dnc: false, tags: [], custom: {}, assigned_to: null,
      },
      pylon: {
        name: 'Ada Lovelace', email: 'ada@example.com', emails: ['ada@example.com'], phone_numbers: ['1555123'], primary_phone_number: '1555123', account: null,
        custom_fields: {}, avatar_url: '', portal_role: 'no_access',
      },
      graphql: { name: 'Ada Lovelace', email: 'ada@example.com', phone: '+1 555 123', company: 'Engines', properties: { plan: 'pro' }, source: 'api' },
    });
  });

  it('shows in every API what whautomate wrote', async () => {
    const workspace = await open();
    const body = { name: 'Ada Lovelace', phoneNumber: '15551234567', stage: 'Lead', notes: 'likes tea', customFields: { tier: 'gold', free: 1 }, tags: ['vip'] };
    const id = await write(workspace, '/whautomate/v1/contacts', body, (contact) => contact['id']);
    expect(await see(workspace, id)).toMatchObject({
      pathbound: { email: null, properties: { firstname: 'Ada', lastname: 'Lovelace', phone: '15551234567' }, notes: ['likes tea'], tags: ['vip'] },
      whautomate: { ...body, location: null },
      pristinesend: { email: null, first_name: 'Ada', last_name: 'Lovelace', properties: {} },
      orgcrm: { name: 'Ada Lovelace', email: null, phone: '15551234567', notes: 'likes tea', tags: ['vip'], custom: { tier: 'gold' } },
      pylon: { name: 'Ada Lovelace', email: null, emails: [], phone_numbers: ['15551234567'], custom_fields: { tier: { slug: 'tier', value: 'gold' } } },
      graphql: { name: 'Ada Lovelace', phone: '15551234567', stage: 'LEAD', notes: 'likes tea', customValues: { tier: 'gold', free: 1 }, tags: [{ name: 'vip' }] },
    });
  });

  it('shows in every API what pristinesend wrote', async () => {
    const workspace = await open();
    const body = { email: 'Ada@Example.com', first_name: 'Ada', last_name: 'Lovelace', status: 'unsubscribed', properties: { plan: 'pro' } };
    const id = await write(workspace, '/pristinesend/api/v1/contacts', body, (contact) => contact['id']);
    expect(await see(workspace, id)).toMatchObject({
      pathbound: { email: 'Ada@Example.com', properties: { email: 'Ada@Example.com', firstname: 'Ada', lastname: 'Lovelace', plan: 'pro' }, creation_source: 'api' },
      whautomate: { name: 'Ada Lovelace', phoneNumber: '', customFields: {} },
      pristinesend: body,
      orgcrm: { name: 'Ada Lovelace', email: 'Ada@Example.com', phone: null, custom: {}, source: 'api' },
      pylon: { name: 'Ada Lovelace', email: 'Ada@Example.com', emails: ['Ada@Example.com'], phone_numbers: [], primary_phone_number: '' },
      graphql: { subscriptionStatus: 'UNSUBSCRIBED', properties: { plan: 'pro' }, email: 'Ada@Example.com' },
    });
  });

  it('shows in every API what orgcrm wrote', async () => {
    const workspace = await open();
    const body = { name: 'Ada Lovelace', email: 'ada@example.com', phone: 'ext. 7', company: 'Engines', source: 'fair', notes: 'tea', dnc: true, tags: ['vip'], custom: { tier: 'gold' } };
    const id = await write(workspace, '/orgcrm/api/v1/contacts', body, (contact) => contact['id']);
    expect(await see(workspace, id)).toMatchObject({
      pathbound: {
        properties: { email: 'ada@example.com', firstname: 'Ada', lastname: 'Lovelace', phone: 'ext. 7', company: 'Engines' }, notes: ['tea'], tags: ['vip'], creation_source: 'fair',
      },
      whautomate: { name: 'Ada Lovelace', phoneNumber: 'ext. 7', notes: 'tea', customFields: { tier: 'gold' }, tags: ['vip'] },
      pristinesend: { email: 'ada@example.com', first_name: 'Ada', last_name: 'Lovelace', properties: {} },
      orgcrm: { ...body, first_name: 'Ada', last_name: 'Lovelace' },
      pylon: { name: 'Ada Lovelace', email: 'ada@example.com', custom_fields: { tier: { slug: 'tier', value: 'gold' } } },
      graphql: { doNotContact: true, source: 'fair', company: 'Engines', customValues: { tier: 'gold' } },
    });
  });

  it('shows in every API what pylon wrote', async () => {
    const workspace = await open();
    const { createAccount } = await workspace.graphql<{ createAccount: { account: { uuid: string } } }>(
      'mutation { createAccount(input: { name: "Engines" }) { ... on CreateAccountSuccess { account { uuid } } } }',
    );
    const accountId = createAccount.account.uuid;
    const body = {
      name: 'Ada King Lovelace', email: 'ada@example.com', account_id: accountId, avatar_url: 'https://example.com/ada.png', phone_numbers: ['15551234567', '15557654321'],
      primary_phone_number: '15557654321', portal_role: 'member', custom_fields: [{ slug: 'tier', value: 'gold' }],
    };
    const id = await write(workspace, '/pylon/contacts', body, ({ data }) => (data as Json)['id']);
    expect(await see(workspace, id)).toMatchObject({
      pathbound: { properties: { firstname: 'Ada', lastname: 'King Lovelace', phone: '15557654321' }, associations: { companies: [accountId] } },
      whautomate: { name: 'Ada King Lovelace', phoneNumber: '15557654321', customFields: { tier: 'gold' } },
      pristinesend: { email: 'ada@example.com', first_name: 'Ada', last_name: 'King Lovelace' },
      orgcrm: { name: 'Ada King Lovelace', phone: '15557654321', custom: { tier: 'gold' } },
      pylon: {
        name: 'Ada King Lovelace', emails: ['ada@example.com'], phone_numbers: body.phone_numbers, primary_phone_number: '15557654321', portal_role: 'member',
        avatar_url: body.avatar_url, account: { id: accountId, external_ids: [] }, custom_fields: { tier: { slug: 'tier', value: 'gold' } },
      },
      graphql: { phone: '15557654321', phones: body.phone_numbers, customValues: { tier: 'gold' } },
    });
  });
});
