import type { Dialect } from '../dialect.ts';
import { endpoints } from './endpoints.ts';
import { problemSchema, renderProblem } from './errors.ts';

export const pylon: Dialect = {
  name: 'pylon',
  title: 'pylon',
  description: 'Contacts of customer accounts, with custom fields, external ids and a role in the customer portal. In bodies, null and an empty text for an optional field count as absent.',
  basePath: '',
  selectedBy: [],
  endpoints,
  renderProblem,
  problemSchema,
  retryHeaders: ['X-Retry-After'],
  // The vendor's, per key and minute.
  buckets: { list: 60, create: 60, get: 60, update: 60, delete: 10, search: 20, import: 20 },
};
