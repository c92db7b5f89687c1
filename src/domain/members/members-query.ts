import { assertOneGiven, concepts, memberUserColumns, referenceArguments } from '../external-ids/index.ts';
import { builder } from '../../graphql/builder.ts';
import { requestedSelect } from '../../graphql/look-ahead/requested-select.ts';
import { empty, sql, typed } from '../../store/index.ts';
import { memberExternalIds } from './external-ids.ts';
import { memberColumns } from './loaders.ts';
import { memberCondition, MemberFilterInput } from './member-filter.ts';
import { MemberType } from './member.ts';

builder.queryFields((t) => ({
  members: t.field({
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
  member: t.field({
    type: MemberType,
    nullable: true,
    description: 'One member, by exactly one of id, externalId and legacyId; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: referenceArguments(t.arg),
    resolve: (_root, { id, externalId, label, legacyId }, context) => {
      assertOneGiven({ id, externalId, legacyId, label });
      return memberExternalIds.find({ id, externalId, label, legacyId }, context);
    },
  }),
}));
