import { builder } from '../../graphql/builder.ts';
import { bareId } from '../../values/ids.ts';
import { viewById, viewsInOrder } from './loaders.ts';
import { ViewType } from './view.ts';

builder.queryFields((t) => ({
  views: t.field({
    type: [ViewType],
    description: 'The saved smart lists, in their saved order.',
    extensions: { scope: 'contacts:read' },
    resolve: (_root, _args, context) => viewsInOrder(context),
  }),
  view: t.field({
    type: ViewType,
    nullable: true,
    description: 'One saved smart list; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: { id: t.arg.id({ required: true, description: 'The global id or the UUID.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = bareId('View', id);
      return uuid === null ? null : viewById(context).load(uuid);
    },
  }),
}));
