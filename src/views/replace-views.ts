import { builder } from '../graphql/builder.ts';
import { throwIssues, type Issue } from '../graphql/failures.ts';
import { bareId, newId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql } from '../store/index.ts';
import { asName } from '../values/index.ts';
import { knownViewIds, lockViews } from './known-ids.ts';
import { viewsInOrder } from './loaders.ts';
import { makerOf } from './maker.ts';
import { customFieldKeysUsed, viewFields, viewIssues } from './view-input.ts';
import { ViewType } from './view.ts';

export const mostViews = 500;

const ReplacedViewInput = builder.inputType('ReplacedViewInput', {
  description: 'A smart list of the whole list: what is absent is empty.',
  fields: (t) => ({
    id: t.id({ description: 'The global id or the UUID of a view that stays; a new one has none.' }),
    name: t.string({ required: true, description: 'The name: 1 to 100 characters, blanks around them not counted.' }),
    ...viewFields(t),
  }),
});

defineMutation('replaceViews', {
  description: 'Replaces the whole list of smart lists at once, in this order: those with an id are changed, those without are made, those left out are deleted. One that is wrong changes nothing.',
  scope: 'settings:write',
  errors: [],
  input: (t) => ({ views: t.field({ type: [ReplacedViewInput], required: true, description: `The new list, ${mostViews} at most.` }) }),
  resolve: async ({ views: wanted }, context) => {
    const { store, viewer } = context;
    const issues: Issue[] = [];
    if (wanted.length > mostViews) issues.push({ path: ['input', 'views'], code: 'OUT_OF_RANGE', message: `${wanted.length} views are too many: at most ${mostViews} are allowed` });
    for (const [place, view] of wanted.entries()) issues.push(...(await viewIssues(view, ['input', 'views', place], context)));

    await store.transaction(async (transaction) => {
      const present = await lockViews(transaction, viewer.workspace.id);
      const named = wanted.flatMap(({ id }, place) => (id == null ? [] : [{ id, path: ['input', 'views', place, 'id'] }]));
      throwIssues([...issues, ...knownViewIds(named, present).issues]);
      const byId = new Map(present.map((view) => [view.id, view]));
      const rows = [];
      for (const [position, view] of wanted.entries()) {
        const id = view.id == null ? newId() : (bareId('View', view.id) ?? '');
        rows.push({
          id,
          name: asName(view.name),
          filter: view.filter ?? null,
          filter_notation: view.filterNotation ?? null,
          search: view.search ?? null,
          search_fields: view.searchFields ?? [],
          sort: view.sort ?? [],
          columns: view.columns ?? [],
          custom_field_keys: await customFieldKeysUsed(view, byId.get(id)?.customFieldKeys ?? [], context),
          position,
        });
      }
      await transaction.query(sql`
        WITH wanted AS (SELECT * FROM jsonb_populate_recordset(NULL::view, ${JSON.stringify(rows)}::jsonb)),
          deleted AS (DELETE FROM view v WHERE v.workspace_id = ${viewer.workspace.id}::uuid AND v.id NOT IN (SELECT id FROM wanted))
        INSERT INTO view AS v (workspace_id, id, name, filter, filter_notation, search, search_fields, sort, columns, custom_field_keys, position, created_by_id)
        SELECT ${viewer.workspace.id}::uuid, id, name, nullif(filter, 'null'), nullif(filter_notation, 'null'), search, search_fields, sort, columns, custom_field_keys, position, ${makerOf(viewer)}
        FROM wanted
        ON CONFLICT (workspace_id, id) DO UPDATE SET name = excluded.name, filter = excluded.filter, filter_notation = excluded.filter_notation,
          search = excluded.search, search_fields = excluded.search_fields, sort = excluded.sort, columns = excluded.columns, custom_field_keys = excluded.custom_field_keys,
          position = excluded.position, updated_at = now(), version = v.version + 1
        WHERE (v.name, v.filter, v.filter_notation, v.search, v.search_fields, v.sort, v.columns, v.custom_field_keys, v.position) IS DISTINCT FROM
          (excluded.name, excluded.filter, excluded.filter_notation, excluded.search, excluded.search_fields, excluded.sort, excluded.columns, excluded.custom_field_keys, excluded.position)`);
    });
    return { views: await viewsInOrder(context) };
  },
  success: (t) => ({ views: t.field({ type: [ViewType], description: 'All views, in their new order.', resolve: ({ views }) => views }) }),
});
