import { expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { raw, sql } from '../../../src/store/index.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { eventsOf, mutate, shown, written } from './support.ts';
import { rowsAs } from '../../support/rows-as.ts';

/** Every table that points to contacts, with its column. */
async function tablesOfContacts(): Promise<string[]> {
  const { store } = await gateway();
  const rows = await store.query(
    rowsAs<{ table: string }>(
      sql`SELECT conrelid::regclass::text AS "table" FROM pg_constraint WHERE confrelid = 'contact'::regclass AND contype = 'f' ORDER BY 1`,
    ),
  );
  return rows.map(({ table }) => table);
}

/** Writes something of the contact into every table that points to contacts. */
async function hangEverythingOn(workspace: TestWorkspace, contactId: string): Promise<void> {
  const { prisma } = (await gateway()).store;
  const { workspaceId } = workspace;
  const own = { workspaceId, contactId };
  await prisma.event.create({ data: { ...own, id: newId(), type: 'page_view', occurredAt: new Date() } });
  await prisma.action.create({ data: { ...own, id: newId(), type: 'email', status: 'SCHEDULED' } });
  await prisma.opportunity.create({ data: { ...own, id: newId(), title: 'Deal', pipeline: 'p', stage: 's' } });
  await prisma.unifiedProfile.create({ data: { ...own, data: {} } });
}

async function rowsOf({ workspaceId }: TestWorkspace, contactId: string): Promise<Record<string, number>> {
  const { store } = await gateway();
  const counts: Record<string, number> = {};
  for (const table of await tablesOfContacts()) {
    const [row] = await store.query(
      rowsAs<{ rows: number }>(
        sql`SELECT count(*)::int AS rows FROM ${raw(table)} WHERE workspace_id = ${workspaceId}::uuid AND contact_id = ${contactId}::uuid`,
      ),
    );
    counts[table] = row?.rows ?? 0;
  }
  return counts;
}

const remove = (workspace: Parameters<typeof mutate>[0], contact: unknown) =>
  mutate(workspace, 'deleteContact', { contact }, 'id uuid');

it('deletes a contact with all that hangs on it in every table, and nothing of others', async () => {
  const workspace = await createWorkspace();
  const input = (name: string) => ({
    email: `${name}@x.org`,
    externalIds: [{ label: 'l', externalId: name }],
    visitorIds: [name],
    tags: ['a', 'b'],
  });
  const [ada, grace] = [
    await written(workspace, 'createContact', input('ada')),
    await written(workspace, 'createContact', input('grace')),
  ];
  for (const { uuid } of [ada, grace]) await hangEverythingOn(workspace, uuid);
  const all = { action: 1, contact_identifier: 3, contact_tag: 2, event: 1, opportunity: 1, unified_profile: 1 };
  expect(await rowsOf(workspace, ada.uuid)).toEqual(all);

  const { id } = (await workspace.graphql<{ contact: { id: string } }>(`{ contact(id: "${ada.uuid}") { id } }`))
    .contact;
  expect(await remove(workspace, { id })).toEqual({ __typename: 'DeleteContactSuccess', id, uuid: ada.uuid });

  expect(await shown(workspace, ada.uuid)).toBeNull();
  expect(await rowsOf(workspace, ada.uuid)).toEqual(Object.fromEntries(Object.keys(all).map((table) => [table, 0])));
  expect(await rowsOf(workspace, grace.uuid)).toEqual(all);
  expect((await eventsOf(workspace)).at(-1)).toEqual(['contact.deleted', ada.uuid, {}]);
  expect(await written(workspace, 'createContact', input('ada'))).toMatchObject({
    email: 'ada@x.org',
    visitorIds: ['ada'],
  });
});

it('deletes by every kind of reference, by one statement beside that of the key', async () => {
  const workspace = await createWorkspace();
  const externalId = { label: 'pylon', externalId: 'p 1' };
  const references = [
    { email: ' ADA@x.org' },
    { externalId },
    { visitorId: 'v' },
    { legacyId: { label: 'pylon', id: 'p 1' } },
    { legacyId: { label: 'crm', id: 'p 1', anyLabel: true } },
  ];
  for (const reference of references) {
    const { uuid } = await written(workspace, 'createContact', {
      email: 'ada@x.org',
      externalIds: [externalId],
      visitorIds: ['v'],
    });
    let answer;
    const statements = await statementsOf(async () => {
      answer = await remove(workspace, reference);
    });
    expect(answer).toMatchObject({ uuid });
    expect(statements).toHaveLength(2);
  }
  const { uuid } = await written(workspace, 'createContact', {});
  expect(await remove(workspace, { legacyId: { label: 'pylon', id: uuid.toUpperCase() } })).toMatchObject({ uuid });
});

it('prefers the UUID, then the label, then any other label that is asked for', async () => {
  const workspace = await createWorkspace();
  const victim = await written(workspace, 'createContact', {});
  const labelled = await written(workspace, 'createContact', {
    externalIds: [{ label: 'pylon', externalId: victim.uuid }],
  });
  const other = await written(workspace, 'createContact', { externalIds: [{ label: 'crm', externalId: victim.uuid }] });
  const reference = { legacyId: { label: 'pylon', id: victim.uuid, anyLabel: true } };

  expect(await remove(workspace, reference)).toMatchObject({ uuid: victim.uuid });
  expect(await remove(workspace, reference)).toMatchObject({ uuid: labelled.uuid });
  expect(await remove(workspace, { legacyId: { label: 'pylon', id: victim.uuid } })).toMatchObject({
    __typename: 'NotFoundError',
  });
  expect(await remove(workspace, reference)).toMatchObject({ uuid: other.uuid });
});

it('says what names no contact, for this viewer, and records nothing', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  const hidden = await written(workspace, 'createContact', {
    email: 'a@x.org',
    visitorIds: ['v'],
    externalIds: [{ label: 'l', externalId: 'e' }],
  });
  const before = await eventsOf(workspace);
  const references: [Record<string, unknown>, string, string][] = [
    [{ id: hidden.uuid }, 'id', `no contact has the id "${hidden.uuid}"`],
    [{ id: 'gone' }, 'id', 'no contact has the id "gone"'],
    [{ email: 'a@x.org' }, 'email', 'no contact has the email "a@x.org"'],
    [{ visitorId: 'v' }, 'visitorId', 'no contact has the visitor id "v"'],
    [
      { externalId: { label: 'l', externalId: 'e' } },
      'externalId',
      'no contact has the external id "e" with the label "l"',
    ],
    [{ legacyId: { label: 'l', id: 'e' } }, 'legacyId', 'no contact has the id "e"'],
  ];
  for (const client of [restricted, other]) {
    for (const [reference, field, message] of references) {
      expect(await remove(client, reference)).toEqual({
        __typename: 'NotFoundError',
        code: 'NOT_FOUND',
        path: ['input', 'contact', field],
        message,
      });
    }
  }
  expect(await shown(workspace, hidden.uuid)).toEqual(hidden);
  expect(await eventsOf(workspace)).toEqual(before);
});

it('needs the scope contacts:delete', async () => {
  const writer = await (await createWorkspace()).clientWith('contacts:read', 'contacts:write');
  const answer = await writer.send('mutation { deleteContact(input: { contact: { id: "x" } }) { __typename } }');
  expect(answer.errors).toMatchObject([
    { message: 'This key lacks the scope contacts:delete.', extensions: { code: 'FORBIDDEN' } },
  ]);
});
