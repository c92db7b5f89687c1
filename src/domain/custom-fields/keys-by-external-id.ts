import type { ViewerContext } from '../../graphql/context.ts';
import { typed } from '../../store/index.ts';

/** The keys of the custom fields by the ids that another system has for them, under its label. */
export async function customFieldKeysById(
  label: string,
  { store, viewer }: ViewerContext,
): Promise<ReadonlyMap<string, string>> {
  const rows = await store.read(typed({ id: 'text', key: 'text' })`
    SELECT x.external_id AS "id", f.key FROM custom_field_external_id x
      JOIN custom_field f ON f.workspace_id = ${viewer.workspace.id}::uuid AND f.id = x.custom_field_id
      WHERE x.workspace_id = ${viewer.workspace.id}::uuid AND x.label = ${label}::text`);
  return new Map(rows.map(({ id, key }) => [id, key]));
}
