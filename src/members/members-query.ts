import { builder } from '../graphql/builder.ts';
import { bareId } from '../graphql/ids.ts';
import { empty, sql } from '../store/index.ts';
import { memberById, memberColumns, memberSource, type MemberRow } from './loaders.ts';
import { memberCondition, MemberFilterInput } from './member-filter.ts';
import { MemberType } from './member.ts';

builder.queryFields((t) => ({
  members: t.field({
    type: [MemberType],
    description: 'The members of the workspace, in the order in which they came.',
    extensions: { scope: 'contacts:read' },
    args: { filter: t.arg({ type: MemberFilterInput, description: 'Which members; all where absent.' }) },
    resolve: (_root, { filter }, { store, viewer }) => {
      const chosen = filter == null ? empty : sql` AND ${memberCondition(filter, ['filter'])}`;
      return store.read<MemberRow>(
        sql`SELECT ${memberColumns} FROM ${memberSource} WHERE m.workspace_id = ${viewer.workspace.id}::uuid${chosen} ORDER BY m.created_at, m.id`,
      );
    },
  }),
  member: t.field({
    type: MemberType,
    nullable: true,
    description: 'One member; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: { id: t.arg.id({ required: true, description: 'The global id or the UUID.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = bareId('Member', id);
      return uuid === null ? null : memberById(context).load(uuid);
    },
  }),
}));
