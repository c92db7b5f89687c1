import { defineRelated } from '../contact/index.ts';
import { locationById } from './loaders.ts';
import { LocationType } from './location.ts';

defineRelated('location', {
  type: LocationType,
  description: 'The place of business that the contact belongs to.',
  table: 'location',
  alias: 'l',
  jsonFields: ['id', 'title', 'externalIds'],
  byId: locationById,
});
