import { randomBytes } from 'node:crypto';
import type { Dialect } from '../core/dialect.ts';
import { endpoints } from './endpoints.ts';
import { errorSchema, renderError } from './errors.ts';

export const pristinesend: Dialect = {
  name: 'pristinesend',
  title: 'pristinesend',
  description:
    'Contacts with a subscription status and free properties. Every contact has an email: one without is not in this API, neither in lists nor by its id.',
  basePath: '/api/v1',
  selectedBy: [],
  endpoints,
  renderError,
  errorSchema,
  requestsPerMinute: 1_000,
  newRequestId: () => `req_${randomBytes(12).toString('hex')}`,
};
