import { countFieldChange } from '../../src/domain/custom-fields/mutations/write-field.ts';
import { newId } from '../../src/values/ids.ts';
import { sql, type CustomFieldType } from '../../src/store/index.ts';
import { gateway } from './gateway.ts';

/** Defines a custom field past all rules. */
export async function defineField(
  workspaceId: string,
  key: string,
  type: CustomFieldType,
  options: string[] = [],
): Promise<void> {
  const { store } = await gateway();
  await store.query(sql`
    INSERT INTO custom_field (workspace_id, id, key, label, type, options)
    VALUES (${workspaceId}::uuid, ${newId()}::uuid, ${key}, ${key}, ${type}::"CustomFieldType", ${options}::text[])`);
  await countFieldChange(store, workspaceId);
}

/** Removes a custom field past all rules: views that use it are not told. */
export async function removeField(workspaceId: string, key: string): Promise<void> {
  const { store } = await gateway();
  await store.query(sql`DELETE FROM custom_field WHERE workspace_id = ${workspaceId}::uuid AND key = ${key}`);
  await countFieldChange(store, workspaceId);
}
