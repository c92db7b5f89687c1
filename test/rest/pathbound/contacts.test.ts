import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { as, told } from '../support/request.ts';

interface Contact {
  contact_id: string;
  email: string;
  properties: Record<string, unknown>;
  visitor_ids: string[];
}

async function open() {
  const workspace = await createWorkspace();
  const send = as({ authorization: `Bearer ${workspace.secret}` });
  const create = async (fields: Record<string, unknown>): Promise<Contact> => {
    const answer = await send('POST', '/v1/contacts', fields);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer));
    return (answer.body as { contact: Contact }).contact;
  };
  const list = async (query: string): Promise<string[]> =>
    ((await send('GET', `/v1/contacts?${query}`)).body as { contacts: Contact[] }).contacts.map(({ email }) => email);
  return { workspace, send, create, list };
}

function refusal(status: number, error: unknown, details: unknown = []) {
  return { status, body: { status: 'error', error, details, timestamp: anyTime } };
}

const blank = {
  contact_id: anyUuid, _id: anyUuid, status: 'not_enriched', visitor_ids: [], associations: { companies: [] }, segment_ids: [], tags: [], notes: [],
  first_seen_at: anyTime, creation_source: 'api', created_at: anyTime, updated_at: anyTime,
};

describe('POST /v1/contacts', () => {
  it('answers 201 with the contact, whose properties hold all that was sent', async () => {
    const { send } = await open();
    const properties = { firstname: 'Ada', lastname: 'Lovelace', phone: 'ask for Ada', company: 'Engines', plan: 'pro', deep: { list: [1, null, { x: 'y' }] } };
    const answer = await send('POST', '/v1/contacts', { email: 'Ada@Example.com', properties, visitor_id: ['v1', 'v2'] });
    expect(told(answer)).toEqual({
      status: 201,
      body: { status: 'success', contact: { ...blank, email: 'Ada@Example.com', properties: { email: 'Ada@Example.com', ...properties }, visitor_ids: ['v1', 'v2'] } },
    });
  });

  it('needs an email alone', async () => {
    const { send } = await open();
    expect(told(await send('POST', '/v1/contacts', { email: 'ada@example.com', visitor_id: 'v1' }))).toEqual({
      status: 201,
      body: { status: 'success', contact: { ...blank, email: 'ada@example.com', properties: { email: 'ada@example.com' }, visitor_ids: ['v1'] } },
    });
  });

  it('answers 409 where the email exists, in any case', async () => {
    const { send, create } = await open();
    await create({ email: 'ada@example.com' });
    const message = expect.stringContaining('"ADA@example.com"') as unknown;
    expect(told(await send('POST', '/v1/contacts', { email: 'ADA@example.com' }))).toEqual(refusal(409, message, [{ field: 'email', message }]));
  });

  it('takes an email among the properties that is the email, and no other', async () => {
    const { send, create } = await open();
    await create({ email: 'ada@example.com', properties: { email: 'ADA@example.com' } });
    const message = 'properties.email is "eve@example.com", but takes only "bob@example.com", which email says';
    expect(told(await send('POST', '/v1/contacts', { email: 'bob@example.com', properties: { email: 'eve@example.com' } }))).toEqual(
      refusal(400, message, [{ field: 'properties.email', message }]),
    );
  });

  it('moves a visitor id from the contact that had it', async () => {
    const { send, create } = await open();
    const first = await create({ email: 'ada@example.com', visitor_id: ['v1', 'v2'] });
    await create({ email: 'bob@example.com', visitor_id: 'v1' });
    expect((await send('GET', `/v1/contacts/${first.contact_id}`)).body).toMatchObject({ contact: { visitor_ids: ['v2'] } });
  });

  it('gives back properties equal to those that were sent, whatever they are', async () => {
    const { create } = await open();
    let number = 0;
    const ownText = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => text.isWellFormed() && !text.includes('\0'));
    const free = fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }).filter((value) => !JSON.stringify(value).includes('\\u0000'));
    const own = fc.oneof(ownText, fc.integer(), fc.constant(null), fc.constant({ nested: ['x'] }));
    const properties = fc.record(
      { firstname: own, lastname: own, phone: own, company: own, plan: free, constructor: free, 'a.b': free },
      { requiredKeys: [], noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(properties, async (sent) => {
        const email = `p${number++}@example.com`;
        const shown = (await create({ email, properties: sent })).properties;
        expect(shown).toEqual({ email, ...(JSON.parse(JSON.stringify(sent)) as object) });
      }),
      { numRuns: 60 },
    );
  });
});

describe('GET /v1/contacts', () => {
  it('lists the newest first in pages of 20, with the totals', async () => {
    const { send, create } = await open();
    const [first] = [await create({ email: 'c1@example.com' }), await create({ email: 'c2@example.com' })];
    const pagination = { page: 2, limit: 1, total_pages: 2, total_items: 2 };
    expect(told(await send('GET', '/v1/contacts?limit=1&page=2'))).toEqual({ status: 200, body: { status: 'success', contacts: [first], pagination } });
    expect((await send('GET', '/v1/contacts?limit=1000')).body).toMatchObject({ pagination: { page: 1, limit: 100, total_pages: 1, total_items: 2 } });
    expect((await send('GET', '/v1/contacts')).body).toMatchObject({ pagination: { page: 1, limit: 20, total_pages: 1, total_items: 2 } });
  });

  it('has 0 pages when it is empty', async () => {
    const { send } = await open();
    expect(told(await send('GET', '/v1/contacts?page=3'))).toEqual({
      status: 200,
      body: { status: 'success', contacts: [], pagination: { page: 3, limit: 20, total_pages: 0, total_items: 0 } },
    });
  });

  it('searches email, name, phone, company and every text of the properties, without case', async () => {
    const { create, list } = await open();
    await create({ email: 'ada@example.com', properties: { firstname: 'Ada', lastname: 'Lovelace', company: 'Analytical' } });
    await create({ email: 'bob@example.com', properties: { phone: '+49 30 1234', deep: { list: ['a', { note: 'Likes TEA' }] } } });
    for (const [search, found] of [
      ['ADA@', ['ada@example.com']], ['da love', ['ada@example.com']], ['analyt', ['ada@example.com']],
      ['30 12', ['bob@example.com']], ['likes tea', ['bob@example.com']], ['note', []], ['_', []],
    ] as const) {
      expect(await list(`search=${encodeURIComponent(search)}`)).toEqual(found);
    }
  });

  it('sorts by each field in both directions, contacts without a value last', async () => {
    const { create, list } = await open();
    await create({ email: 'b@example.com', properties: { firstname: 'Bea', lastname: 'A', company: 'X' } });
    await create({ email: 'a@example.com', properties: { firstname: 'adam', lastname: 'B', company: 'y' } });
    await create({ email: 'c@example.com' });
    expect(await list('sort_by=firstname&sort_dir=asc')).toEqual(['a@example.com', 'b@example.com', 'c@example.com']);
    expect(await list('sort_by=firstname')).toEqual(['b@example.com', 'a@example.com', 'c@example.com']);
    expect(await list('sort_by=lastname&sort_dir=asc')).toEqual(['b@example.com', 'a@example.com', 'c@example.com']);
    expect(await list('sort_by=company&sort_dir=desc')).toEqual(['a@example.com', 'b@example.com', 'c@example.com']);
    expect(await list('sort_by=email&sort_dir=asc')).toEqual(['a@example.com', 'b@example.com', 'c@example.com']);
    for (const field of ['created_at', 'updated_at', 'first_seen_at']) {
      expect(await list(`sort_by=${field}&sort_dir=asc`)).toEqual(['b@example.com', 'a@example.com', 'c@example.com']);
    }
  });

  it('filters by status', async () => {
    const { create, list, workspace } = await open();
    await create({ email: 'ada@example.com' });
    await create({ email: 'bob@example.com' });
    await workspace.graphql('mutation { enrichContact(input: { contact: { email: "ada@example.com" }, data: { title: "Countess" } }) { __typename } }');
    expect(await list('status=enriched')).toEqual(['ada@example.com']);
    expect(await list('status=not_enriched')).toEqual(['bob@example.com']);
  });

  it('names the parameter that is wrong', async () => {
    const { send } = await open();
    const names = 'created_at, updated_at, first_seen_at, email, firstname, lastname, company';
    for (const [query, field, message] of [
      ['page=0', 'page', 'page is 0, but takes a whole number, 1 or more'],
      ['limit=0', 'limit', 'limit is 0, but takes a whole number from 1 to 100'],
      ['status=maybe', 'status', 'status is "maybe", but takes one of enriched, not_enriched'],
      ['sort_by=name', 'sort_by', `sort_by is "name", but takes one of ${names}`],
      ['sort_dir=up', 'sort_dir', 'sort_dir is "up", but takes one of asc, desc'],
    ] as const) {
      expect(told(await send('GET', `/v1/contacts?${query}`))).toEqual(refusal(400, message, [{ field, message }]));
    }
  });
});

describe('GET /v1/contacts/:contact_id', () => {
  it('answers the contact with its profile, its newest 10 actions and 20 events', async () => {
    const { send, create, workspace } = await open();
    const contact = await create({ email: 'ada@example.com', properties: { firstname: 'Ada', title: 'Miss' } });
    await workspace.graphql(
      `mutation ($data: JSONObject!, $events: [NewEventInput!]!) {
        enrichContact(input: { contact: { email: "ada@example.com" }, data: $data }) { __typename }
        createEvents(input: { events: $events }) { __typename ... on UserError { message } }
        createAction(input: { contact: { email: "ada@example.com" }, type: "send_email", status: COMPLETED, description: "Hello", params: { to: "ada" } }) { __typename ... on UserError { message } }
      }`,
      {
        data: { title: 'Countess' },
        events: Array.from({ length: 22 }, (_, index) => ({
          contact: { email: 'ada@example.com' }, type: 'page_view', url: `https://shop.example/${index}`,
          occurredAt: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
        })),
      },
    );
    const answer = await send('GET', `/v1/contacts/${contact.contact_id}`);
    expect(told(answer)).toEqual({
      status: 200,
      body: {
        status: 'success',
        contact: { ...contact, status: 'enriched', first_seen_at: '2026-01-01T00:00:00.000Z', updated_at: anyTime },
        unified_profile: { email: 'ada@example.com', firstname: 'Ada', title: 'Countess' },
        actions: [
          {
            action_id: anyUuid, _id: anyUuid, type: 'send_email', status: 'completed', description: 'Hello', params: { to: 'ada' },
            direct: false, require_approval: false, scheduled_time: null, created_at: anyTime,
          },
        ],
        events: Array.from({ length: 20 }, (_, index) => ({
          _id: anyUuid, event_id: anyUuid, event: 'page_view', timestamp: new Date(Date.UTC(2026, 0, 1, 0, 21 - index)).toISOString(),
          url: `https://shop.example/${21 - index}`, domain: 'shop.example', data: {}, internal_contact_id: contact.contact_id,
          contact: { _id: contact.contact_id, email: 'ada@example.com', firstname: 'Ada', lastname: null },
        })),
      },
    });
  });

  it('has no profile, actions or events where there are none, and finds by the id that pathbound gave', async () => {
    const { send, workspace } = await open();
    await workspace.graphql(
      'mutation { createContact(input: { email: "ada@example.com", notes: "tea", externalIds: [{ label: "pathbound", externalId: "pb 1" }] }) { __typename } }',
    );
    expect(told(await send('GET', '/v1/contacts/pb%201'))).toEqual({
      status: 200,
      body: {
        status: 'success',
        contact: {
          ...blank, contact_id: 'pb 1', _id: 'pb 1', email: 'ada@example.com', properties: { email: 'ada@example.com' }, notes: ['tea'], creation_source: null,
        },
        unified_profile: null, actions: [], events: [],
      },
    });
  });
});

describe('PUT /v1/contacts/:contact_id', () => {
  it('updates, adds and removes properties, and adds visitor ids', async () => {
    const { send, create } = await open();
    const contact = await create({ email: 'ada@example.com', properties: { firstname: 'Ada', plan: 'pro', old: 1 }, visitor_id: 'v1' });
    const body = { properties: { firstname: 'Augusta', lastname: 'King', plan: { tier: 2 }, old: null, fresh: [1] }, visitor_id: ['v2', 'v1'] };
    expect(told(await send('PUT', `/v1/contacts/${contact.contact_id}`, body))).toEqual({
      status: 200,
      body: {
        status: 'success',
        contact: {
          ...contact, updated_at: anyTime, visitor_ids: ['v1', 'v2'],
          properties: { email: 'ada@example.com', firstname: 'Augusta', lastname: 'King', plan: { tier: 2 }, fresh: [1] },
        },
      },
    });
  });

  it('lets a text take the place of another value of the same key, and the other way round', async () => {
    const { send, create } = await open();
    const { contact_id } = await create({ email: 'ada@example.com', properties: { firstname: 5, company: 'Engines' } });
    const put = async (properties: unknown) =>
      ((await send('PUT', `/v1/contacts/${contact_id}`, { properties })).body as { contact: Contact }).contact.properties;
    expect(await put({ firstname: 'Ada', company: 7 })).toEqual({ email: 'ada@example.com', firstname: 'Ada', company: 7 });
    expect(await put({ firstname: null, company: null })).toEqual({ email: 'ada@example.com' });
  });

  it('changes the email by the properties: another one, but not to nothing', async () => {
    const { send, create } = await open();
    await create({ email: 'bob@example.com' });
    const { contact_id } = await create({ email: 'ada@example.com' });
    const put = async (email: unknown) => told(await send('PUT', `/v1/contacts/${contact_id}`, { properties: { email } }));
    expect(await put('ADA@example.com')).toMatchObject({ status: 200, body: { contact: { email: 'ada@example.com' } } });
    expect(await put('eve@example.com')).toMatchObject({ status: 200, body: { contact: { email: 'eve@example.com' } } });
    expect(await put('bob@example.com')).toMatchObject({ status: 409, body: { details: [{ field: 'properties.email' }] } });
    expect(await put('no address')).toMatchObject({ status: 400, body: { details: [{ field: 'properties.email' }] } });
    expect(await put(null)).toMatchObject({ status: 400, body: { details: [{ field: 'properties.email' }] } });
  });

  it('refuses properties that are no object', async () => {
    const { send, create } = await open();
    const { contact_id } = await create({ email: 'ada@example.com' });
    const message = 'properties is null, but takes a JSON object';
    expect(told(await send('PUT', `/v1/contacts/${contact_id}`, { properties: null }))).toEqual(refusal(400, message, [{ field: 'properties', message }]));
  });
});

describe('DELETE /v1/contacts/:contact_id', () => {
  it('answers success, and 404 the second time', async () => {
    const { send, create } = await open();
    const { contact_id } = await create({ email: 'ada@example.com' });
    expect(told(await send('DELETE', `/v1/contacts/${contact_id}`))).toEqual({ status: 200, body: { status: 'success' } });
    expect(told(await send('DELETE', `/v1/contacts/${contact_id}`))).toEqual(refusal(404, `no contact has the id "${contact_id}"`));
  });
});

describe('GET /v1/contacts/events/:contact_id', () => {
  it('answers all events, however many, by time in either direction, or of one type', async () => {
    const { send, create, workspace } = await open();
    const { contact_id } = await create({ email: 'ada@example.com' });
    const { store } = await gateway();
    await store.query(sql`
      INSERT INTO event (workspace_id, id, contact_id, type, occurred_at)
      SELECT ${workspace.workspaceId}::uuid, gen_random_uuid(), ${contact_id}::uuid, CASE WHEN n % 5 = 0 THEN 'click' ELSE 'view' END,
        timestamptz '2026-01-01' + (n / 3) * interval '1 second'
      FROM generate_series(1, 3500) AS n`);
    const read = async (query: string) => (await send('GET', `/v1/contacts/events/${contact_id}?${query}`)).body as { status: string; events: { event_id: string; event: string; timestamp: string }[] };
    const newest = await read('');
    expect(newest.status).toBe('success');
    expect(new Set(newest.events.map(({ event_id }) => event_id)).size).toBe(3500);
    const times = newest.events.map(({ timestamp }) => timestamp);
    expect(times).toEqual(times.toSorted().toReversed());
    expect((await read('sort_dir=asc')).events.map(({ event_id }) => event_id)).toEqual(newest.events.map(({ event_id }) => event_id).toReversed());
    const clicks = (await read('event_type=click')).events;
    expect(clicks).toHaveLength(700);
    expect(new Set(clicks.map(({ event }) => event))).toEqual(new Set(['click']));
    expect((await read('event_type=nothing')).events).toEqual([]);
  });

  it('answers 404 for a contact that is not there', async () => {
    const { send } = await open();
    expect(told(await send('GET', '/v1/contacts/events/nobody'))).toEqual(refusal(404, 'no contact has the id "nobody"'));
  });
});

describe('GET /v1/auth/status', () => {
  it('tells whose key it is', async () => {
    const { workspace } = await open();
    const member = await workspace.member();
    expect(told(await as({ authorization: `Bearer ${member.secret}` })('GET', '/v1/auth/status'))).toEqual({
      status: 200,
      body: {
        status: 'success',
        authenticated: true,
        user: { user_id: member.userId, email: member.email, first_name: 'Test', last_name: 'Member', tenant_id: workspace.workspaceId },
      },
    });
    expect(told(await as({ authorization: `Bearer ${workspace.secret}` })('GET', '/v1/auth/status'))).toEqual({
      status: 200,
      body: {
        status: 'success',
        authenticated: true,
        user: { user_id: anyUuid, email: null, first_name: null, last_name: null, tenant_id: workspace.workspaceId },
      },
    });
  });

  it('answers 401 without a key, as every endpoint does', async () => {
    expect(told(await as({})('GET', '/v1/auth/status'))).toEqual(refusal(401, 'Unauthorized'));
    expect(told(await as({ authorization: 'Bearer wrong' })('GET', '/v1/contacts'))).toEqual(refusal(401, 'Unauthorized'));
  });
});
