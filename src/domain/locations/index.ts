import './contact-location.ts';
import './locations-query.ts';
import './mutations.ts';
export { locationById } from './loaders.ts';
export { LocationType } from './location.ts';
export { locationExternalIds } from './external-ids.ts';
