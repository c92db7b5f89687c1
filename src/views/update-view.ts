import type { ContactOrderValue } from '../contacts/index.ts';
import type { ContactFilterValue } from '../filter/index.ts';
import { throwIssues } from '../graphql/failures.ts';
import { bareId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql, type View } from '../store/index.ts';
import { asName } from '../values/index.ts';
import { viewColumns } from './loaders.ts';
import { customFieldKeysUsed, viewFields, viewIssues } from './view-input.ts';
import { noSuchView, ViewType } from './view.ts';

defineMutation('updateView', {
  description: 'Changes a smart list. Absent fields stay, null clears.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({
    id: t.id({ required: true, description: 'The global id or the UUID.' }),
    name: t.string({ description: 'The new name: 1 to 100 characters, blanks around them not counted. Absent: unchanged.' }),
    ...viewFields(t),
  }),
  resolve: async ({ id, ...input }, context) => {
    throwIssues(await viewIssues(input, ['input'], context));
    const uuid = bareId('View', id);
    if (uuid === null) throw noSuchView(id);
    const { workspace } = context.viewer;
    return context.store.transaction(async (transaction) => {
      const [view] = await transaction.query<View>(
        sql`SELECT ${viewColumns} FROM view v WHERE v.workspace_id = ${workspace.id}::uuid AND v.id = ${uuid}::uuid FOR UPDATE`,
      );
      if (view === undefined) throw noSuchView(id);
      const filter = input.filter === undefined ? (view.filter as ContactFilterValue | null) : input.filter;
      const notation = input.filterNotation === undefined && input.filter === undefined ? view.filterNotation : (input.filterNotation ?? null);
      const sort = input.sort === undefined ? (view.sort as ContactOrderValue[]) : (input.sort ?? []);
      const [changed = view] = await transaction.query<View>(sql`
        UPDATE view v SET updated_at = now(), version = v.version + 1, name = ${input.name == null ? view.name : asName(input.name)}::text,
          filter = ${filter === null ? null : JSON.stringify(filter)}::jsonb,
          filter_notation = ${notation === null ? null : JSON.stringify(notation)}::jsonb,
          search = ${input.search === undefined ? view.search : input.search}::text,
          search_fields = ${input.searchFields === undefined ? view.searchFields : (input.searchFields ?? [])}::text[],
          sort = ${JSON.stringify(sort)}::jsonb,
          columns = ${input.columns === undefined ? view.columns : (input.columns ?? [])}::text[],
          custom_field_keys = ${await customFieldKeysUsed({ filter, sort }, view.customFieldKeys, context)}::text[]
        WHERE v.workspace_id = ${workspace.id}::uuid AND v.id = ${uuid}::uuid RETURNING ${viewColumns}`);
      return { view: changed };
    });
  },
  success: (t) => ({ view: t.expose('view', { type: ViewType, description: 'The view as it is now.' }) }),
});
