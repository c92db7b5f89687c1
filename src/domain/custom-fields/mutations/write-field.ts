import type { ViewerContext } from '../../../graphql/context.ts';
import { ConflictFailure } from '../../../values/failures.ts';
import { formatValue } from '../../../values/issues.ts';
import { onUniqueViolation, sql, type CustomField, type Queryable, typed } from '../../../store/index.ts';
import { positionAfter } from '../../../values/index.ts';
import { customFieldColumns, customFieldDefinitions } from '../definitions.ts';

/** The field as it is, locked until the transaction ends, by a lock that Prisma cannot ask for; null where there is none. */
export async function lockField(transaction: Queryable, workspaceId: string, id: string): Promise<CustomField | null> {
  const [field] = await transaction.query(typed('CustomField')`
      SELECT ${customFieldColumns} FROM custom_field f
      WHERE f.workspace_id = ${workspaceId}::uuid AND f.id = ${id}::uuid FOR UPDATE`);
  return field ?? null;
}

/** Inserts a field; without a position it goes to the end. Throws UniqueViolation where the key exists. */
export async function insertField(
  transaction: Queryable,
  field: Omit<CustomField, 'position' | 'createdAt' | 'updatedAt' | 'version'> & { position: number | null },
): Promise<CustomField> {
  const { workspaceId, position, ...others } = field;
  const { _max: last } = await transaction.prisma.customField.aggregate({
    where: { workspaceId },
    _max: { position: true },
  });
  return transaction.prisma.customField.create({
    data: { ...others, workspaceId, position: position ?? positionAfter(last.position) },
  });
}

/**
 * Counts a change of the custom fields of a workspace, so that whoever kept them reads them anew. To be the last statement of the
 * transaction: until then others can write the workspace, and all take its row last, which keeps two changes of fields that
 * write the same contacts from a deadlock.
 */
export async function countFieldChange(transaction: Queryable, workspaceId: string): Promise<void> {
  await transaction.query(
    sql`UPDATE workspace w SET custom_fields_version = w.custom_fields_version + 1, version = w.version + 1
      WHERE w.id = ${workspaceId}::uuid`,
  );
}

/** Runs the creation of a field, and makes a ConflictFailure with the field that has the key already of a refusal. */
export function withKeyConflict<Result>(
  key: string,
  context: ViewerContext,
  write: () => Promise<Result>,
): Promise<Result> {
  return onUniqueViolation(write, async () => {
    const existing = (await customFieldDefinitions(context)).find((field) => field.key === key);
    throw new ConflictFailure(
      `another custom field has the key ${formatValue(key)} already`,
      ['input', 'key'],
      existing ? { type: 'CustomField', id: existing.id } : null,
    );
  });
}
