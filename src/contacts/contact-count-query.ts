import { builder } from '../graphql/builder.ts';
import { plannedForItsValues } from '../store/index.ts';
import { contactCount, selectionArguments } from './contact-list.ts';

builder.queryField('contactCount', (t) =>
  t.int({
    description: 'How many contacts a filter and a search choose.',
    extensions: { scope: 'contacts:read' },
    args: selectionArguments,
    resolve: async (_root, args, context) => {
      const [counted] = await context.store.query<{ total: number }>(plannedForItsValues(await contactCount(args, context)));
      return counted?.total ?? 0;
    },
  }),
);
