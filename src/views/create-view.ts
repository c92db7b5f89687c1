import { throwIssues } from '../graphql/failures.ts';
import { newId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql, type View } from '../store/index.ts';
import { asName } from '../values/index.ts';
import { viewColumns } from './loaders.ts';
import { makerOf } from './maker.ts';
import { customFieldKeysUsed, viewFields, viewIssues } from './view-input.ts';
import { ViewType } from './view.ts';

defineMutation('createView', {
  description: 'Saves a smart list, at the end of the saved order.',
  scope: 'settings:write',
  errors: [],
  input: (t) => ({
    name: t.string({ required: true, description: 'The name: 1 to 100 characters, blanks around them not counted.' }),
    ...viewFields(t),
  }),
  resolve: async (input, context) => {
    throwIssues(await viewIssues(input, ['input'], context));
    const { store, viewer } = context;
    const filter = input.filter == null ? null : JSON.stringify(input.filter);
    const notation = input.filterNotation == null ? null : JSON.stringify(input.filterNotation);
    const [view] = await store.query<View>(sql`
      INSERT INTO view AS v (workspace_id, id, name, filter, filter_notation, search, search_fields, sort, columns, custom_field_keys, position, created_by_id)
      SELECT ${viewer.workspace.id}::uuid, ${newId()}::uuid, ${asName(input.name)}::text, ${filter}::jsonb, ${notation}::jsonb, ${input.search ?? null}::text,
        ${input.searchFields ?? []}::text[], ${JSON.stringify(input.sort ?? [])}::jsonb, ${input.columns ?? []}::text[],
        ${await customFieldKeysUsed(input, [], context)}::text[], least(coalesce(max(other.position)::bigint + 1, 0), 2147483647), ${makerOf(viewer)}
      FROM view other WHERE other.workspace_id = ${viewer.workspace.id}::uuid
      RETURNING ${viewColumns}`);
    if (view === undefined) throw new Error('the view was not inserted');
    return { view };
  },
  success: (t) => ({ view: t.expose('view', { type: ViewType, description: 'The new view.' }) }),
});
