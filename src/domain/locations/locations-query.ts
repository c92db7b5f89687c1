import { builder } from '../../graphql/builder.ts';
import { requestedSelect } from '../../graphql/look-ahead/requested-select.ts';
import { connectionPaths } from '../../graphql/look-ahead/selected-columns.ts';
import { defineOrder, readConnection } from '../../graphql/pagination/index.ts';
import { sql, type Location } from '../../store/index.ts';
import { LocationConnection, LocationType } from './location.ts';

const locationOrder = defineOrder<'TITLE' | 'CREATED_AT'>(
  'Location',
  {
    TITLE: { description: 'The title, without case.', expression: sql`fold_case(l.title) COLLATE "C"`, type: 'text' },
    CREATED_AT: { description: 'When the location was created.', expression: sql`l.created_at`, type: 'timestamptz' },
  },
  [{ field: 'CREATED_AT', direction: 'DESC' }],
);

builder.queryField('locations', (t) =>
  t.connection(
    {
      type: LocationType,
      description: 'The locations, newest first where orderBy says nothing else.',
      extensions: { scope: 'contacts:read' },
      args: {
        orderBy: t.arg({
          type: [locationOrder.Input],
          description: 'How the locations are sorted; the first element decides first.',
        }),
        offset: t.arg.int({ description: 'How many locations to skip from the start, for clients that count pages.' }),
      },
      resolve: (_root, { orderBy, ...args }, context, info) =>
        readConnection<Location>(
          {
            list: 'locations',
            select: requestedSelect(info, 'Location', 'l', context, connectionPaths),
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
);
