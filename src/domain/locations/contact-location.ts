import { ContactType } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineInlinedRelation, inlines } from '../../graphql/look-ahead/inlined-relations.ts';
import { jsonColumns, sql, type Location } from '../../store/index.ts';
import { locationById } from './loaders.ts';
import { LocationType } from './location.ts';

const inlinedLocation = defineInlinedRelation<Location | null>({
  as: 'inlinedLocation',
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
    extensions: inlines(['locationId'], inlinedLocation),
    resolve: (contact, _args, context) => {
      const embedded = inlinedLocation.of(contact);
      if (embedded !== undefined) return embedded;
      return contact.locationId === null ? null : locationById(context).load(contact.locationId);
    },
  }),
);
