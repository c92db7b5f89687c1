import { builder } from '../../graphql/builder.ts';
import { viewsInOrder } from './loaders.ts';
import { ViewType } from './view.ts';

builder.queryField('views', (t) =>
  t.field({
    type: [ViewType],
    description: 'The saved smart lists, in their saved order.',
    extensions: { scope: 'contacts:read' },
    resolve: (_root, _args, context) => viewsInOrder(context),
  }),
);
