import { throwIssues } from '../../../values/failures.ts';
import { defineMutation } from '../../../graphql/mutation.ts';
import { sql } from '../../../store/index.ts';
import { knownViewIds, lockViews } from '../known-ids.ts';
import { viewsInOrder } from '../loaders.ts';
import { ViewType } from '../view.ts';

defineMutation('reorderViews', {
  description:
    'Puts smart lists in an order: those that are named first, the others after them in their present order.',
  scope: 'settings:write',
  errors: [],
  input: (t) => ({ ids: t.idList({ required: true, description: 'The global ids or UUIDs, in the new order.' }) }),
  resolve: async ({ ids }, context) => {
    const { workspace } = context.viewer;
    await context.store.transaction(async (transaction) => {
      const views = await lockViews(transaction, workspace.id);
      const { uuids, issues } = knownViewIds(
        ids.map((id, place) => ({ id, path: ['input', 'ids', place] })),
        views,
      );
      throwIssues(issues);
      const order = [...uuids, ...views.map((view) => view.id).filter((id) => !uuids.includes(id))];
      // All that move, by one statement.
      await transaction.query(sql`
        UPDATE view v SET position = ordered.place - 1, version = v.version + 1
        FROM unnest(${order}::uuid[]) WITH ORDINALITY AS ordered(id, place)
        WHERE v.workspace_id = ${workspace.id}::uuid AND v.id = ordered.id AND v.position <> ordered.place - 1`);
    });
    return { views: await viewsInOrder(context) };
  },
  success: (t) => ({
    views: t.field({ type: [ViewType], description: 'All views, in the new order.', resolve: ({ views }) => views }),
  }),
});
