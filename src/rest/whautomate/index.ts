import type { Dialect } from '../core/dialect.ts';
import { endpoints } from './endpoints.ts';
import { errorSchema, renderError, statusOf } from './errors.ts';

export const whautomate: Dialect = {
  name: 'whautomate',
  title: 'whautomate',
  description: 'Contacts of a WhatsApp platform, with a stage, a location and custom fields.',
  basePath: '/v1',
  selectedBy: ['x-api-key', 'appointo-token'],
  endpoints,
  renderError,
  errorSchema,
  statusOf,
};
