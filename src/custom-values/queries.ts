import { builder } from '../graphql/builder.ts';
import { sql, type CustomValue } from '../store/index.ts';
import { CustomValueType } from './custom-value.ts';
import { customValueByKey, customValueColumns } from './loaders.ts';

builder.queryField('customValues', (t) =>
  t.field({
    type: [CustomValueType],
    description: 'The texts of the workspace that templates name, by their keys.',
    extensions: { scope: 'contacts:read' },
    resolve: (_root, _args, { store, viewer }) =>
      store.read<CustomValue>(sql`SELECT ${customValueColumns} FROM custom_value v WHERE v.workspace_id = ${viewer.workspace.id}::uuid ORDER BY v.key COLLATE "C"`),
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
