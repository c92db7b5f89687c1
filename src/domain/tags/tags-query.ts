import type { Viewer } from '../../access/viewer.ts';
import { ofVisibleContacts } from '../contact/index.ts';
import { textCondition } from '../../query/filter/index.ts';
import { builder } from '../../graphql/builder.ts';
import { requestedSelect } from '../../graphql/look-ahead/requested-select.ts';
import { connectionPaths } from '../../graphql/look-ahead/selected-columns.ts';
import { defineOrder, readConnection } from '../../graphql/pagination/index.ts';
import { sql, type Sql, type Tag } from '../../store/index.ts';
import { TagConnection, TagType } from './tag.ts';

const tagOrder = defineOrder(
  'Tag',
  {
    NAME: { description: 'The name, without case.', expression: sql`fold_case(t.name) COLLATE "C"`, type: 'text' },
    CREATED_AT: { description: 'When the tag was created.', expression: sql`t.created_at`, type: 'timestamptz' },
    CONTACT_COUNT: { description: 'How many contacts have the tag.', expression: sql`counted.contacts`, type: 'int' },
  },
  [{ field: 'NAME', direction: 'ASC' }],
);

/** Tags with the count of their contacts, for the order that needs it. */
function countedTags(viewer: Viewer): Sql {
  return sql`tag t CROSS JOIN LATERAL (
    SELECT count(*)::int AS contacts FROM contact_tag ct
    WHERE ${ofVisibleContacts(viewer, 'ct')} AND ct.tag_id = t.id) AS counted`;
}

builder.queryField('tags', (t) =>
  t.connection(
    {
      type: TagType,
      description: 'The tags of the workspace.',
      extensions: { scope: 'contacts:read' },
      args: {
        search: t.arg.string({ description: 'Only tags whose name contains the text, without case.' }),
        orderBy: t.arg({
          type: [tagOrder.Input],
          description: 'By what the list is sorted, the first first: by name where absent.',
        }),
        offset: t.arg.int({ description: 'How many tags to skip from the start, for clients that count pages.' }),
      },
      resolve: (_root, { search, orderBy, ...args }, context, info) => {
        const { viewer } = context;
        const order = tagOrder.terms(orderBy);
        const text = search?.trim() ?? '';
        return readConnection<Tag>(
          {
            list: `tags:${text}`,
            select: requestedSelect(info, 'Tag', 't', context, connectionPaths),
            from: order.some(({ name }) => name === 'CONTACT_COUNT') ? countedTags(viewer) : sql`tag t`,
            where: [
              sql`t.workspace_id = ${viewer.workspace.id}::uuid`,
              ...(text === '' ? [] : [textCondition(sql`fold_case(t.name)`, { is: 'contains', value: text })]),
            ],
            order,
            id: sql`t.id`,
          },
          args,
          context,
          info,
        );
      },
    },
    TagConnection,
  ),
);
