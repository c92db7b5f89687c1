import { describe, expect, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { open, refusal } from './open.ts';

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
    const read = async (query: string) =>
      (await send('GET', `/v1/contacts/events/${contact_id}?${query}`)).body as {
        status: string;
        events: { event_id: string; event: string; timestamp: string }[];
      };
    const newest = await read('');
    expect(newest.status).toBe('success');
    expect(new Set(newest.events.map(({ event_id }) => event_id)).size).toBe(3500);
    const times = newest.events.map(({ timestamp }) => timestamp);
    expect(times).toEqual(times.toSorted().toReversed());
    expect((await read('sort_dir=asc')).events.map(({ event_id }) => event_id)).toEqual(
      newest.events.map(({ event_id }) => event_id).toReversed(),
    );
    const clicks = (await read('event_type=click')).events;
    expect(clicks).toHaveLength(700);
    expect(new Set(clicks.map(({ event }) => event))).toEqual(new Set(['click']));
    expect((await read('event_type=nothing')).events).toEqual([]);
  });

  it('shows each event whole, under the id that pathbound gave the contact', async () => {
    const { send, workspace } = await open();
    await workspace.graphql(
      'mutation { createContact(input: { email: "ada@example.com", firstName: "Ada", externalIds: [{ label: "pathbound", externalId: "pb-1" }] }) { __typename } }',
    );
    await workspace.graphql(
      'mutation ($events: [NewEventInput!]!) { createEvents(input: { events: $events }) { __typename } }',
      {
        events: [
          {
            contact: { email: 'ada@example.com' },
            type: 'page_view',
            url: 'https://shop.example/a?b=1',
            data: { depth: 3, tags: ['x'] },
            occurredAt: '2026-01-02T03:04:05.678+01:00',
          },
          {
            contact: { email: 'ada@example.com' },
            type: 'form',
            domain: 'other.example',
            occurredAt: '2026-01-01T00:00:00Z',
          },
        ],
      },
    );
    const same = {
      _id: anyUuid,
      event_id: anyUuid,
      internal_contact_id: 'pb-1',
      contact: { _id: 'pb-1', email: 'ada@example.com', firstname: 'Ada', lastname: null },
    };
    const view = {
      ...same,
      event: 'page_view',
      timestamp: '2026-01-02T02:04:05.678Z',
      url: 'https://shop.example/a?b=1',
      domain: 'shop.example',
      data: { depth: 3, tags: ['x'] },
    };
    const form = {
      ...same,
      event: 'form',
      timestamp: '2026-01-01T00:00:00.000Z',
      url: null,
      domain: 'other.example',
      data: {},
    };
    const read = async (query: string) => told(await send('GET', `/v1/contacts/events/pb-1${query}`));
    expect(await read('')).toEqual({ status: 200, body: { status: 'success', events: [view, form] } });
    expect(await read('?sort_dir=asc&event_type=')).toEqual({
      status: 200,
      body: { status: 'success', events: [form, view] },
    });
    expect(await read('?event_type=form')).toEqual({ status: 200, body: { status: 'success', events: [form] } });
    expect(await read('?event_type=FORM')).toEqual({ status: 200, body: { status: 'success', events: [] } });
  });

  it('moves first_seen_at of the contact to the earliest event, and back to the creation when it is deleted', async () => {
    const { send, create, list, workspace } = await open();
    const ada = await create({ email: 'ada@example.com' });
    await create({ email: 'bob@example.com' });
    const seen = async () =>
      ((await send('GET', `/v1/contacts/${ada.contact_id}`)).body as { contact: { first_seen_at: string } }).contact
        .first_seen_at;
    const { createEvents } = await workspace.graphql<{
      createEvents: { events: { uuid: string }[] };
    }>(`mutation { createEvents(input: { events: [
      { contact: { email: "ada@example.com" }, type: "visit", occurredAt: "2021-01-01T00:00:00Z" }, { contact: { email: "ada@example.com" }, type: "visit", occurredAt: "2020-01-01T00:00:00Z" }
    ] }) { ... on CreateEventsSuccess { events { uuid } } } }`);
    const remove = (place: number) =>
      workspace.graphql('mutation ($id: ID!) { deleteEvent(input: { id: $id }) { __typename } }', {
        id: createEvents.events[place]?.uuid,
      });
    expect(await seen()).toBe('2020-01-01T00:00:00.000Z');
    expect(await list('sort_by=first_seen_at&sort_dir=asc')).toEqual(['ada@example.com', 'bob@example.com']);
    await remove(1);
    expect(await seen()).toBe('2021-01-01T00:00:00.000Z');
    await remove(0);
    expect(await seen()).toBe(ada.created_at);
  });

  it('answers 404 for a contact that is not there', async () => {
    const { send } = await open();
    expect(told(await send('GET', '/v1/contacts/events/nobody'))).toEqual(
      refusal(404, 'no contact has the id "nobody"'),
    );
  });
});
