import type { Dialect } from '../core/dialect.ts';
import { endpoints } from './endpoints.ts';
import { errorSchema, renderError, statusOf } from './errors.ts';

export const orgcrm: Dialect = {
  name: 'orgcrm',
  title: 'orgcrm',
  description:
    'Contacts of a CRM: smart lists with a filter of OR-ed groups, tags, custom fields, opportunities and bulk import. Every request is about the workspace that X-Org-Id names, ' +
    'by its id or slug, and a member restricted to assigned data sees the contacts that are assigned to them.',
  basePath: '/api/v1',
  selectedBy: ['x-org-id'],
  endpoints,
  renderError,
  errorSchema,
  statusOf,
};
