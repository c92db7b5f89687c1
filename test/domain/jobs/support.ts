import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { contactsOfBatch } from '../../../src/domain/jobs/index.ts';
import { sql, typed, type Store } from '../../../src/store/index.ts';
import { newId } from '../../../src/values/ids.ts';
import { gateway } from '../../support/gateway.ts';
import type { Client } from '../../support/workspace.ts';

/** Two batches and a half of the store. */
export async function manyContacts(): Promise<number> {
  return contactsOfBatch[(await gateway()).store.kind] * 2.5;
}

/** Inserts contacts with these columns, as SQL, and no events. @returns how many */
export async function insertContacts(
  store: Store,
  workspaceId: string,
  count: number,
  customValues: object,
): Promise<void> {
  const ids = Array.from({ length: count }, () => newId());
  await store.query(sql`
    INSERT INTO contact (workspace_id, id, name, custom_values)
    SELECT ${workspaceId}::uuid, given.id, 'Contact ' || given.place, ${JSON.stringify(customValues)}::jsonb
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS given(id, place)`);
}

/** What clients see of a job. */
export interface SeenJob {
  id: string;
  status: string;
  done: number;
  total: number;
  error: string | null;
  finishedAt: string | null;
}

export const jobFields = 'id kind status done total error finishedAt';

/** Waits until a job has ended, as a client does. */
export async function endOfJob(client: Client, id: string): Promise<SeenJob> {
  for (;;) {
    const { job } = await client.graphql<{ job: SeenJob }>(`query ($id: ID!) { job(id: $id) { ${jobFields} } }`, {
      id,
    });
    if (job.finishedAt !== null) return job;
    await setTimeout(50);
  }
}

/** How many events of a type each contact of the workspace has: as how many contacts have so many. */
export async function eventsOfContacts(store: Store, workspaceId: string, type: string): Promise<Map<number, number>> {
  const rows = await store.query(typed({ events: 'integer', contacts: 'integer' })`
    SELECT counted.events, count(*)::int AS contacts FROM (
      SELECT o.contact_id, count(*)::int AS events FROM outbox_event o
      WHERE o.workspace_id = ${workspaceId}::uuid AND o.type = ${type}::text GROUP BY o.contact_id) AS counted
    GROUP BY counted.events`);
  return new Map(rows.map(({ events, contacts }) => [events, contacts]));
}

/** How many contacts have a value under a key, shown or not. */
export async function contactsWithKey(store: Store, workspaceId: string, key: string): Promise<number> {
  const [row] = await store.query(
    typed({
      contacts: 'integer',
    })`SELECT count(*)::int AS contacts FROM contact c WHERE c.workspace_id = ${workspaceId}::uuid AND c.custom_values ? ${key}::text`,
  );
  return row?.contacts ?? 0;
}

/** Creates a custom field that takes texts. @returns its UUID */
export async function createField(client: Client, key: string): Promise<string> {
  const { createCustomField } = await client.graphql<{ createCustomField: { customField: { uuid: string } } }>(
    'mutation ($key: String!) { createCustomField(input: { key: $key, label: $key, type: TEXT }) { ... on CreateCustomFieldSuccess { customField { uuid } } ... on UserError { message } } }',
    { key },
  );
  return createCustomField.customField.uuid;
}

/** Deletes a custom field. */
export async function deleteField(
  client: Client,
  id: string,
): Promise<{ changedContactCount: number; job: SeenJob | null }> {
  const { deleteCustomField } = await client.graphql<{
    deleteCustomField: { changedContactCount: number; job: SeenJob | null };
  }>(
    `mutation ($id: ID!) { deleteCustomField(input: { id: $id }) { ... on DeleteCustomFieldSuccess { changedContactCount job { ${jobFields} } } ... on UserError { message } } }`,
    { id },
  );
  expect(deleteCustomField).toHaveProperty('changedContactCount');
  return deleteCustomField;
}
