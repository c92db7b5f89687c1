import type { Viewer } from '../../access/viewer.ts';
import { builder } from '../../graphql/builder.ts';
import { bareId } from '../../values/ids.ts';
import { OrderDirectionEnum } from '../../graphql/order-direction.ts';
import { connectionPaths, requestedRowFields } from '../../graphql/look-ahead/selected-columns.ts';
import type { OutboxEventType } from '../outbox/index.ts';
import { readConnection } from '../../graphql/pagination/index.ts';
import { columns, sql, type Sql } from '../../store/index.ts';
import { checkTime, valid } from '../../values/index.ts';
import { ChangeConnection, ChangeObject, ChangeTypeEnum } from './change.ts';
import { audibleChanges, feedOrder, numbered, writtenSince } from './feed.ts';
import type { ChangeRow } from './loaders.ts';
import { numberFeed } from './number-feed.ts';

interface ChangeFilter {
  types?: OutboxEventType[] | null | undefined;
  contactId?: string | null | undefined;
  since?: Date | null | undefined;
}

function conditions({ types, contactId, since }: ChangeFilter, viewer: Viewer): Sql[] {
  return [
    ...(types == null ? [] : [sql`o.type = ANY(${types}::text[])`]),
    ...(contactId == null ? [] : [sql`o.contact_id = ${bareId('Contact', contactId)}::uuid`]),
    ...(since == null ? [] : [writtenSince(valid(checkTime(since), ['since']), viewer)]),
  ];
}

builder.queryField('changes', (t) =>
  t.connection(
    {
      type: ChangeObject,
      description: `What happened to contacts, the oldest first: a feed to follow.
Read page after page with \`after\`; where \`hasNextPage\` is false, keep the last \`endCursor\` that was not null and ask again later. Nothing is missed that way, also where changes are written at once: what is written late comes late in the feed. A cursor is a place in the whole feed and holds whatever the filter. To begin with what happens from now on, take the \`endCursor\` of \`changes(last: 1)\`.`,
      extensions: { scope: 'contacts:read' },
      args: {
        types: t.arg({ type: [ChangeTypeEnum], description: 'Only changes of these types.' }),
        contactId: t.arg.id({
          description: 'Only changes of this contact, also of a deleted one: its global id or UUID.',
        }),
        since: t.arg({
          type: 'DateTime',
          description: 'Only changes that were written at this time or later. To follow the feed, use `after`.',
        }),
        direction: t.arg({
          type: OrderDirectionEnum,
          defaultValue: 'ASC',
          description: 'ASC: the oldest first; DESC: the newest first.',
        }),
      },
      resolve: async (_root, { types, contactId, since, direction, ...page }, context, info) => {
        await numberFeed(context.store, context.viewer.workspace.id);
        return readConnection<ChangeRow>(
          {
            list: 'changes',
            isFromPrimary: true,
            select: columns('OutboxEvent', 'o', requestedRowFields(info, 'Change', connectionPaths)),
            from: sql`outbox_event o`,
            where: [
              audibleChanges(context.viewer),
              numbered,
              ...conditions({ types, contactId, since }, context.viewer),
            ],
            filtered: types != null || since != null,
            order: feedOrder(direction ?? 'ASC'),
            id: sql`o.id`,
          },
          page,
          context,
          info,
        );
      },
    },
    ChangeConnection,
  ),
);
