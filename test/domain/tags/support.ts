import type { Viewer } from '../../../src/access/index.ts';
import { newId } from '../../../src/values/ids.ts';
import { sql, type DataScope } from '../../../src/store/index.ts';
import { recount } from '../../support/contacts.ts';
import { gateway } from '../../support/gateway.ts';
import { rowsAs } from '../../support/rows-as.ts';

/** Whoever writes through the functions of a concept, without GraphQL in between. */
export function viewerOf(workspaceId: string, restriction?: { memberId: string; dataScope: DataScope }): Viewer {
  return {
    keyId: newId(),
    workspace: {
      id: workspaceId,
      slug: workspaceId,
      name: 'Test',
      cursorSecret: 'secret',
      customFieldsVersion: null,
      removedCustomFieldKeys: null,
    },
    member:
      restriction === undefined
        ? null
        : { id: restriction.memberId, userId: newId(), role: 'MEMBER', email: '', firstName: null, lastName: null },
    scopes: new Set(),
    dataScope: restriction?.dataScope ?? 'ALL',
  };
}

/** Inserts contacts, and returns their ids in the order of the names. */
export async function insertContacts(
  workspaceId: string,
  names: string[],
  values: { assignedToId?: string; customValues?: object } = {},
): Promise<string[]> {
  const { store } = await gateway();
  const ids = names.map(() => newId());
  await store.query(sql`
    INSERT INTO contact (workspace_id, id, name, assigned_to_id, custom_values)
    SELECT ${workspaceId}::uuid, id, name, ${values.assignedToId ?? null}::uuid, ${JSON.stringify(values.customValues ?? {})}::jsonb
    FROM unnest(${ids}::uuid[], ${names}::text[]) AS given(id, name)`);
  await recount(workspaceId);
  return ids;
}

/** The events of the workspace's contacts, in the order of their recording, without those of other types. */
export async function outboxOf(
  workspaceId: string,
  ...types: string[]
): Promise<{ type: string; contactId: string; payload: unknown }[]> {
  const { store } = await gateway();
  return store.query(
    rowsAs<{ type: string; contactId: string; payload: unknown }>(sql`
    SELECT type, contact_id AS "contactId", payload FROM outbox_event
    WHERE workspace_id = ${workspaceId}::uuid AND type = ANY(${types}::text[]) ORDER BY contact_id, payload::text`),
  );
}
