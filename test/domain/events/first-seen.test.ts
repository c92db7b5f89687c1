import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { insertContacts } from '../../support/contacts.ts';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { rowsAs } from '../../support/rows-as.ts';

const creation = '2026-06-15T00:00:00.000Z';
const day = (number: number): string => new Date(Date.UTC(2026, 5, number)).toISOString();

async function change(workspace: TestWorkspace, mutation: string, input: Record<string, unknown>): Promise<string[]> {
  const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const selection = { createEvents: 'events { uuid }', updateEvent: 'event { uuid }', deleteEvent: 'uuid' }[mutation];
  const data = await workspace.graphql<Record<string, { events?: { uuid: string }[] }>>(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ... on ${type}Success { ${selection} } ... on UserError { failed: message } } }`,
    { input },
  );
  expect(data[mutation]).not.toHaveProperty('failed');
  return data[mutation]?.events?.map(({ uuid }) => uuid) ?? [];
}

async function firstSeen(workspace: TestWorkspace): Promise<Record<string, string>> {
  const { contacts } = await workspace.graphql<{ contacts: { nodes: { uuid: string; firstSeenAt: string }[] } }>(
    '{ contacts { nodes { uuid firstSeenAt } } }',
  );
  return Object.fromEntries(contacts.nodes.map(({ uuid, firstSeenAt }) => [uuid, firstSeenAt]));
}

const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('create' as const),
      events: fc.array(fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 4 }),
    }),
  },
  fc.record({ do: fc.constant('move' as const), which: fc.nat(20), to: fc.integer({ min: 1, max: 30 }) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), which: fc.nat(20) }) },
);

it('is the time of the earliest event, else the creation, whatever was created, changed and deleted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const workspace = await createWorkspace();
      const ids = await insertContacts(workspace.workspaceId, [
        { created_at: creation, first_seen_at: creation },
        { created_at: creation, first_seen_at: creation },
      ]);
      let events: { id: string; contactId: string; occurredAt: string }[] = [];

      for (const next of steps) {
        if (next.do === 'create') {
          const made = next.events.map(([contact, number]) => ({
            contactId: ids[contact] ?? '',
            occurredAt: day(number),
          }));
          const created = await change(workspace, 'createEvents', {
            events: made.map(({ contactId, occurredAt }) => ({ contact: { id: contactId }, type: 'x', occurredAt })),
          });
          events.push(
            ...made.map(({ contactId, occurredAt }, place) => ({ contactId, occurredAt, id: created[place] ?? '' })),
          );
          continue;
        }
        const event = events[next.which % Math.max(events.length, 1)];
        if (event === undefined) continue;
        if (next.do === 'delete') {
          await change(workspace, 'deleteEvent', { id: event.id });
          events = events.filter((other) => other !== event);
        } else {
          event.occurredAt = day(next.to);
          await change(workspace, 'updateEvent', { id: event.id, occurredAt: event.occurredAt });
        }
      }

      const expected = ids.map((id) => [
        id,
        events
          .filter(({ contactId }) => contactId === id)
          .map(({ occurredAt }) => occurredAt)
          .toSorted()[0] ?? creation,
      ]);
      expect(await firstSeen(workspace)).toEqual(Object.fromEntries(expected));
    }),
    { numRuns: 25 },
  );
});

it('stays right when many record and delete events of the same contacts at once', async () => {
  const workspace = await createWorkspace();
  const ids = await insertContacts(workspace.workspaceId, [
    { created_at: creation, first_seen_at: creation },
    { created_at: creation, first_seen_at: creation },
  ]);
  const { store } = await gateway();
  const existing = await change(workspace, 'createEvents', {
    events: Array.from({ length: 10 }, (_, number) => ({
      contact: { id: ids[number % 2] },
      type: 'x',
      occurredAt: day(number + 1),
    })),
  });

  await Promise.all([
    ...existing.map((id) => change(workspace, 'deleteEvent', { id })),
    ...Array.from({ length: 40 }, (_, number) =>
      change(workspace, 'createEvents', {
        events: ids
          .map((id, place) => ({ contact: { id }, type: 'x', occurredAt: day(60 - number + place) }))
          .toSorted(() => (number % 2) - 0.5),
      }),
    ),
  ]);

  const rows = await store.query(
    rowsAs<{ contactId: string; earliest: Date }>(
      sql`SELECT contact_id AS "contactId", min(occurred_at) AS earliest FROM event WHERE workspace_id = ${workspace.workspaceId}::uuid GROUP BY 1`,
    ),
  );
  expect(await firstSeen(workspace)).toEqual(
    Object.fromEntries(rows.map(({ contactId, earliest }) => [contactId, earliest.toISOString()])),
  );
  expect(rows.map(({ earliest }) => earliest.toISOString()).toSorted()).toEqual([day(21), day(22)]);
});

it('does not count as a change of the contact', async () => {
  const workspace = await createWorkspace();
  const [id] = await insertContacts(workspace.workspaceId, [{ created_at: creation, first_seen_at: creation }]);
  const read = () =>
    workspace.graphql<{ contact: { updatedAt: string } }>('query ($id: ID) { contact(id: $id) { updatedAt } }', { id });
  const before = await read();
  await change(workspace, 'createEvents', { events: [{ contact: { id }, type: 'x', occurredAt: day(1) }] });

  expect(await read()).toEqual(before);
});

it('is the earliest event of both after a merge, else the creation of the contact that stays', async () => {
  const workspace = await createWorkspace();
  const merge = (into: string | undefined, from: string | undefined) =>
    workspace.graphql(
      'mutation ($input: MergeContactsInput!) { mergeContacts(input: $input) { ... on MergeContactsSuccess { contact { firstSeenAt } } } }',
      {
        input: { into: { id: into }, from: { id: from } },
      },
    );
  const [stays, silent, active] = await insertContacts(workspace.workspaceId, [
    { created_at: day(10), first_seen_at: day(10) },
    { created_at: day(1), first_seen_at: day(1) },
    { created_at: day(1), first_seen_at: day(1) },
  ]);
  await change(workspace, 'createEvents', { events: [{ contact: { id: active }, type: 'x', occurredAt: day(20) }] });

  expect(await merge(stays, silent)).toEqual({ mergeContacts: { contact: { firstSeenAt: day(10) } } });
  expect(await merge(stays, active)).toEqual({ mergeContacts: { contact: { firstSeenAt: day(20) } } });
});
