import { builder } from '../../graphql/builder.ts';
import { bareId } from '../../values/ids.ts';
import { ActionType } from './action.ts';
import { actionById } from './loaders.ts';

builder.queryField('action', (t) =>
  t.field({
    type: ActionType,
    nullable: true,
    description: 'One action; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: { id: t.arg.id({ required: true, description: 'The global id or the UUID.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = bareId('Action', id);
      return uuid === null ? null : actionById(context).load(uuid);
    },
  }),
);
