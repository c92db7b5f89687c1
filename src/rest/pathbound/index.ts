import type { Dialect } from '../core/dialect.ts';
import { endpoints } from './endpoints.ts';
import { errorSchema, renderError } from './errors.ts';

export const pathbound: Dialect = {
  name: 'pathbound',
  title: 'pathbound',
  description:
    'Contacts of an enrichment CRM, with free properties, events, actions and a unified profile. Every contact has an email: one without is not in this API, neither in lists nor by its id.',
  basePath: '/v1',
  selectedBy: [],
  endpoints,
  renderError,
  errorSchema,
};
