import { builder } from '../graphql/builder.ts';
import { bareId } from '../graphql/ids.ts';
import { connectionPaths, requestedRowFields } from '../graphql/requested-columns.ts';
import { defineOrder, readConnection } from '../pagination/index.ts';
import { columns, sql, type Location } from '../store/index.ts';
import { locationById } from './loaders.ts';
import { LocationConnection, LocationType } from './location.ts';

const locationOrder = defineOrder<'TITLE' | 'CREATED_AT'>(
  'Location',
  {
    TITLE: { description: 'The title, without case.', expression: sql`fold_case(l.title) COLLATE "C"`, type: 'text' },
    CREATED_AT: { description: 'When the location was created.', expression: sql`l.created_at`, type: 'timestamptz' },
  },
  [{ field: 'CREATED_AT', direction: 'DESC' }],
);

builder.queryFields((t) => ({
  locations: t.connection(
    {
      type: LocationType,
      description: 'The locations, newest first where orderBy says nothing else.',
      extensions: { scope: 'contacts:read' },
      args: {
        orderBy: t.arg({ type: [locationOrder.Input], description: 'How the locations are sorted; the first element decides first.' }),
        offset: t.arg.int({ description: 'How many locations to skip from the start, for clients that count pages.' }),
      },
      resolve: (_root, { orderBy, ...args }, context, info) =>
        readConnection<Location>(
          {
            list: 'locations',
            select: columns('Location', 'l', requestedRowFields(info, 'Location', connectionPaths)),
            from: sql`location l`,
            where: [sql`l.workspace_id = ${context.viewer.workspace.id}::uuid`],
            order: locationOrder.terms(orderBy),
            id: sql`l.id`,
          },
          args,
          context,
          info,
        ),
    },
    LocationConnection,
  ),
  location: t.field({
    type: LocationType,
    nullable: true,
    description: 'One location; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: { id: t.arg.id({ required: true, description: 'The global id or the UUID.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = bareId('Location', id);
      return uuid === null ? null : locationById(context).load(uuid);
    },
  }),
}));
