import { defineQueryByReference } from '../external-ids/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineNode } from '../../graphql/node.ts';
import { defineConnection } from '../../graphql/pagination/index.ts';
import { locationExternalIds } from './external-ids.ts';
import { locationById } from './loaders.ts';

/** A place of business that contacts belong to (docs/contracts/whautomate.md, Contact). */
export const LocationType = builder.prismaObject('Location', {
  description: 'A place of business that contacts belong to.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    title: t.exposeString('title', { description: 'What the place is called.' }),
    externalIds: t.field(locationExternalIds.field),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the location was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the location was last changed.' }),
  }),
});

defineNode(LocationType, locationById);
defineQueryByReference('location', LocationType, locationExternalIds);

export const LocationConnection = defineConnection(LocationType, 'Location', { many: 'locations', one: 'a location' });
