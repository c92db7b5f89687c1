import './contact-location.ts';
import './locations-query.ts';
import './mutations.ts';
export { locationExternalIds } from './external-ids.ts';
