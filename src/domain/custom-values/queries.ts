import { builder } from '../../graphql/builder.ts';
import { CustomValueType } from './custom-value.ts';
import { customValueByKey } from './loaders.ts';

builder.queryField('customValues', (t) =>
  t.field({
    type: [CustomValueType],
    description: 'The texts of the workspace that templates name, by their keys.',
    extensions: { scope: 'contacts:read' },
    resolve: async (_root, _args, { store, viewer }) => {
      const values = await store.prisma.customValue.findMany({ where: { workspaceId: viewer.workspace.id } });
      // Not by the database, whose order of texts depends on its locale.
      return values.toSorted((left, right) => (left.key < right.key ? -1 : 1));
    },
  }),
);

builder.queryField('customValue', (t) =>
  t.field({
    type: CustomValueType,
    nullable: true,
    description: 'One text of the workspace; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: { key: t.arg.string({ required: true, description: 'Its key.' }) },
    resolve: (_root, { key }, context) => customValueByKey(context).load(key),
  }),
);
