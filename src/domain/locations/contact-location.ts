import { ContactType } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineEmbedding, embeds } from '../../graphql/look-ahead/embedding.ts';
import { jsonColumns, sql, type Location } from '../../store/index.ts';
import { locationById } from './loaders.ts';
import { LocationType } from './location.ts';

const embeddedLocation = defineEmbedding<Location | null>({
  as: 'embeddedLocation',
  typeName: 'Location',
  jsonFields: ['id', 'title', 'externalIds'],
  select: (fields, workspaceId) =>
    sql`SELECT ${jsonColumns('l', fields)} FROM location l WHERE l.workspace_id = ${workspaceId}::uuid AND l.id = c.location_id`,
});

builder.objectField(ContactType, 'location', (t) =>
  t.field({
    type: LocationType,
    nullable: true,
    description: 'The place of business that the contact belongs to.',
    extensions: embeds(['locationId'], embeddedLocation),
    resolve: (contact, _args, context) => {
      const embedded = embeddedLocation.of(contact);
      if (embedded !== undefined) return embedded;
      return contact.locationId === null ? null : locationById(context).load(contact.locationId);
    },
  }),
);
