import { concepts, memberUserColumns } from '../external-ids/index.ts';
import { builder } from '../../graphql/builder.ts';
import { requestedSelect } from '../../graphql/look-ahead/requested-select.ts';
import { empty, sql, typed } from '../../store/index.ts';
import { memberColumns } from './loaders.ts';
import { memberCondition, MemberFilterInput } from './member-filter.ts';
import { MemberType } from './member.ts';

builder.queryField('members', (t) =>
  t.field({
    type: [MemberType],
    description: 'The members of the workspace, in the order in which they came.',
    extensions: { scope: 'contacts:read' },
    args: { filter: t.arg({ type: MemberFilterInput, description: 'Which members; all where absent.' }) },
    resolve: (_root, { filter }, context, info) => {
      const { store, viewer } = context;
      const chosen = filter == null ? empty : sql` AND ${memberCondition(filter, ['filter'], viewer.workspace.id)}`;
      return store.read(typed(memberColumns)`
        SELECT ${requestedSelect(info, 'Member', 'm', context)}, ${memberUserColumns} FROM ${concepts.Member.source}
        WHERE m.workspace_id = ${viewer.workspace.id}::uuid${chosen} ORDER BY m.created_at, m.id`);
    },
  }),
);
