import { sql, type Queryable, type Sql, typed, type Row } from '../../store/index.ts';

/** A view, as far as its name goes. */
export type NamedView = Row<typeof namedView>;
const namedView = { id: 'uuid', name: 'text' } as const;

function uses(key: string): Sql {
  const lookupKey = JSON.stringify({ key });
  return sql`(jsonb_path_exists(v.filter, 'lax $.**.customField ? (@.key == $key)', ${lookupKey}::jsonb)
    OR jsonb_path_exists(v.sort, 'lax $[*] ? (@.customField == $key)', ${lookupKey}::jsonb))`;
}

/** The views whose filter or order uses the custom field, in their saved order: those that its deletion would break. */
export function viewsUsingCustomField(queryable: Queryable, workspaceId: string, key: string): Promise<NamedView[]> {
  return queryable.query(typed(namedView)`
    SELECT v.id, v.name FROM view v WHERE v.workspace_id = ${workspaceId}::uuid AND ${uses(key)} ORDER BY v.position, v.id`);
}

/**
 * To be called in the transaction that deletes a custom field: the views that use it know from now on that they are
 * broken, also those that were saved before the field was defined.
 * @returns the views that broke
 */
export function breakViewsUsing(transaction: Queryable, workspaceId: string, key: string): Promise<NamedView[]> {
  return transaction.query(typed(namedView)`
    UPDATE view v SET custom_field_keys = array_append(array_remove(v.custom_field_keys, ${key}::text), ${key}::text),
      version = v.version + 1
    WHERE v.workspace_id = ${workspaceId}::uuid AND ${uses(key)} RETURNING v.id, v.name`);
}
