import { describe, expect, it } from 'vitest';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { blank, open } from './open.ts';

describe('GET /v1/contacts/:contact_id', () => {
  it("has each of the contact's own properties in the unified profile, under what enrichment found", async () => {
    const { send, create, workspace } = await open();
    const properties = {
      firstname: 'Ada',
      lastname: 'Lovelace',
      phone: '+44 20 7946 0000',
      company: 'Engines',
      jobtitle: 'Countess',
      plan: 'pro',
    };
    const { contact_id: id } = await create({ email: 'ada@example.com', properties });
    await workspace.graphql(
      'mutation { enrichContact(input: { contact: { email: "ada@example.com" }, data: { company: "Analytical Engines" } }) { __typename } }',
    );
    const { body } = await send('GET', `/v1/contacts/${id}`);
    expect(body).toMatchObject({
      unified_profile: { email: 'ada@example.com', ...properties, company: 'Analytical Engines' },
    });
  });

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
          contact: { email: 'ada@example.com' },
          type: 'page_view',
          url: `https://shop.example/${index}`,
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
            action_id: anyUuid,
            _id: anyUuid,
            type: 'send_email',
            status: 'completed',
            description: 'Hello',
            params: { to: 'ada' },
            direct: false,
            require_approval: false,
            scheduled_time: null,
            created_at: anyTime,
          },
        ],
        events: Array.from({ length: 20 }, (_, index) => ({
          _id: anyUuid,
          event_id: anyUuid,
          event: 'page_view',
          timestamp: new Date(Date.UTC(2026, 0, 1, 0, 21 - index)).toISOString(),
          url: `https://shop.example/${21 - index}`,
          domain: 'shop.example',
          data: {},
          internal_contact_id: contact.contact_id,
          contact: { _id: contact.contact_id, email: 'ada@example.com', firstname: 'Ada', lastname: null },
        })),
      },
    });
  });

  it('has the newest 10 actions, each status by its name, and the account, tags and first sight of the contact', async () => {
    const { send, create, workspace } = await open();
    const { contact_id, created_at } = await create({ email: 'ada@example.com' });
    const statuses = [
      'scheduled',
      'pending_approval',
      'approved',
      'auto_approved',
      'rejected',
      'running',
      'completed',
      'failed',
      'cancelled',
    ];
    const contact = { email: 'ada@example.com' };
    const time = '2027-01-01T00:00:00.000Z';
    for (const [place, status] of ['running', 'running', ...statuses].entries()) {
      const options = place === 10 ? { direct: true, requireApproval: true, scheduledAt: time } : {};
      await workspace.graphql(
        'mutation ($input: CreateActionInput!) { createAction(input: $input) { __typename ... on UserError { message } } }',
        {
          input: { contact, type: `a${place}`, status: status.toUpperCase(), ...options },
        },
      );
    }
    const { createAccount } = await workspace.graphql<{ createAccount: { account: { uuid: string } } }>(
      'mutation { createAccount(input: { name: "Engines" }) { ... on CreateAccountSuccess { account { uuid } } } }',
    );
    await workspace.graphql('mutation ($input: UpdateContactInput!) { updateContact(input: $input) { __typename } }', {
      input: { contact, account: { id: createAccount.account.uuid }, tags: ['vip', 'new'] },
    });
    await workspace.graphql(
      'mutation { createEvents(input: { events: [{ contact: { email: "ada@example.com" }, type: "visit", occurredAt: "2020-01-01T00:00:00Z", data: { a: [1] } }] }) { __typename } }',
    );

    const plain = {
      action_id: anyUuid,
      _id: anyUuid,
      description: null,
      params: {},
      direct: false,
      require_approval: false,
      scheduled_time: null,
      created_at: anyTime,
    };
    const newest = ['running', ...statuses].map((status, place) => ({ ...plain, type: `a${place + 1}`, status }));
    expect(told(await send('GET', `/v1/contacts/${contact_id}`))).toEqual({
      status: 200,
      body: {
        status: 'success',
        contact: {
          ...blank,
          contact_id,
          _id: contact_id,
          email: 'ada@example.com',
          properties: contact,
          created_at,
          first_seen_at: '2020-01-01T00:00:00.000Z',
          associations: { companies: [createAccount.account.uuid] },
          tags: ['vip', 'new'],
        },
        unified_profile: null,
        actions: newest
          .map((action, place) =>
            place === 9 ? { ...action, direct: true, require_approval: true, scheduled_time: time } : action,
          )
          .toReversed(),
        events: [
          {
            _id: anyUuid,
            event_id: anyUuid,
            event: 'visit',
            timestamp: '2020-01-01T00:00:00.000Z',
            url: null,
            domain: null,
            data: { a: [1] },
            internal_contact_id: contact_id,
            contact: { _id: contact_id, email: 'ada@example.com', firstname: null, lastname: null },
          },
        ],
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
          ...blank,
          contact_id: 'pb 1',
          _id: 'pb 1',
          email: 'ada@example.com',
          properties: { email: 'ada@example.com' },
          notes: ['tea'],
          creation_source: null,
        },
        unified_profile: null,
        actions: [],
        events: [],
      },
    });
  });
});
