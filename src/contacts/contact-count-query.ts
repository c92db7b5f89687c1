import { builder } from '../graphql/builder.ts';
import { join, plannedForItsValues, sql } from '../store/index.ts';
import { contactConditions, selectionArguments } from './contact-list.ts';
import { knownTotal } from './total.ts';

builder.queryField('contactCount', (t) =>
  t.int({
    description: 'How many contacts a filter and a search choose.',
    extensions: { scope: 'contacts:read' },
    args: selectionArguments,
    resolve: async (_root, args, context) => {
      const conditions = await contactConditions(args, context);
      const { total } = conditions.length === 1 ? knownTotal(context.viewer) : {};
      const [counted] = await context.store.query<{ count: number }>(
        total === undefined ? plannedForItsValues(sql`SELECT count(*) AS "count" FROM contact c WHERE ${join(conditions, ' AND ')}`) : sql`SELECT ${total} AS "count"`,
      );
      return counted?.count ?? 0;
    },
  }),
);
