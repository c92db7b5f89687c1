import { builder } from '../graphql/builder.ts';
import { join, plannedForItsValues, sql } from '../store/index.ts';
import { contactConditions, selectionArguments } from './contact-list.ts';

builder.queryField('contactCount', (t) =>
  t.int({
    description: 'How many contacts a filter and a search choose.',
    extensions: { scope: 'contacts:read' },
    args: selectionArguments,
    resolve: async (_root, args, context) => {
      const conditions = await contactConditions(args, context);
      const [counted] = await context.store.query<{ count: number }>(
        plannedForItsValues(sql`SELECT count(*) AS "count" FROM contact c WHERE ${join(conditions, ' AND ')}`),
      );
      return counted?.count ?? 0;
    },
  }),
);
