import { ConflictFailure } from '../../values/failures.ts';
import { formatValue } from '../../values/issues.ts';
import { sql, type Queryable, typed } from '../../store/index.ts';
import { concepts, type ConceptName } from '../../query/external-id-concepts.ts';
import type { ExternalIdValue } from './external-id.ts';

function isSame(one: ExternalIdValue, other: ExternalIdValue): boolean {
  return one.label === other.label && one.externalId === other.externalId;
}

/**
 * Makes the given external ids those of an object, in their order, within the transaction that writes its row.
 * @param path where they stand in the arguments
 * @throws ConflictFailure if another object of the type has one of them
 */
export async function writeExternalIds(
  transaction: Queryable,
  concept: ConceptName,
  { workspaceId, id }: { workspaceId: string; id: string },
  externalIds: readonly ExternalIdValue[],
  path: (string | number)[] = ['input', 'externalIds'],
): Promise<void> {
  const { noun, table, key } = concepts[concept];
  const inOrder = JSON.stringify(externalIds.map((given, position) => ({ ...given, position })));
  const wanted = sql`jsonb_to_recordset(${inOrder}::jsonb)
    AS wanted(label text, "externalId" text, position int)`;
  await transaction.query(sql`
    DELETE FROM ${table} x WHERE x.workspace_id = ${workspaceId}::uuid AND x.${key} = ${id}::uuid
      AND NOT EXISTS (SELECT 1 FROM ${wanted} WHERE wanted.label = x.label AND wanted."externalId" = x.external_id)`);
  if (externalIds.length === 0) return;
  // In the order of the key, so that two transactions that want the same ids wait for each other rather than deadlock.
  await transaction.query(sql`
    INSERT INTO ${table} AS x (workspace_id, label, external_id, ${key}, position)
    SELECT ${workspaceId}::uuid, wanted.label, wanted."externalId", ${id}::uuid, wanted.position
    FROM ${wanted} ORDER BY wanted.label, wanted."externalId"
    ON CONFLICT (workspace_id, label, external_id) DO UPDATE SET position = EXCLUDED.position WHERE x.${key} = EXCLUDED.${key}`);
  const taken = await transaction.query(typed({ label: 'text', externalId: 'text', holder: 'uuid' })`
    SELECT x.label, x.external_id AS "externalId", x.${key} AS holder
    FROM ${wanted} JOIN ${table} x ON x.workspace_id = ${workspaceId}::uuid AND x.label = wanted.label
      AND x.external_id = wanted."externalId"
    WHERE x.${key} <> ${id}::uuid ORDER BY wanted.position LIMIT 1`);
  const [first] = taken;
  if (first === undefined) return;
  throw new ConflictFailure(
    `another ${noun} has the external id ${formatValue(first.externalId)} with the label ${formatValue(first.label)}`,
    [...path, externalIds.findIndex((own) => isSame(own, first))],
    { type: concept, id: first.holder },
  );
}

/** An external id, and the UUID of the object that gets it. */
export interface OwnedExternalId extends ExternalIdValue {
  ownerId: string;
}

/** Adds external ids to objects, after those that they have, by one statement. Those that any object has already stay where they are. */
export async function addExternalIds(
  queryable: Queryable,
  concept: ConceptName,
  workspaceId: string,
  added: readonly OwnedExternalId[],
): Promise<void> {
  if (added.length === 0) return;
  const { table, key } = concepts[concept];
  await queryable.query(sql`
    INSERT INTO ${table} (workspace_id, label, external_id, ${key}, position)
    SELECT ${workspaceId}::uuid, a.label, a."externalId", a."ownerId",
      a.position + (SELECT coalesce(max(x.position), -1) + 1 FROM ${table} x
        WHERE x.workspace_id = ${workspaceId}::uuid AND x.${key} = a."ownerId")
    FROM jsonb_to_recordset(${JSON.stringify(added.map((each, position) => ({ ...each, position })))}::jsonb)
      AS a(label text, "externalId" text, "ownerId" uuid, position int)
    ORDER BY a.label, a."externalId"
    ON CONFLICT (workspace_id, label, external_id) DO NOTHING`);
}
