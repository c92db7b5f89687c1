import { builder } from '../../../graphql/builder.ts';
import { storeInTurn } from '../../../graphql/context.ts';
import { plannedForItsValues, typed } from '../../../store/index.ts';
import { contactCount, costOfCount, selectionArguments } from './contact-list.ts';

builder.queryField('contactCount', (t) =>
  t.int({
    description: 'How many contacts a filter and a search choose.',
    extensions: { scope: 'contacts:read', cost: costOfCount },
    args: selectionArguments,
    resolve: async (_root, args, context) => {
      const [counted] = await storeInTurn(context).query(
        typed({ total: 'bigint' })`${plannedForItsValues(await contactCount(args, context))}`,
      );
      return counted?.total ?? 0;
    },
  }),
);
