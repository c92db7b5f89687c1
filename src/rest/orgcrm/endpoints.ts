import type { Endpoint } from '../core/endpoint.ts';
import { contactEndpoints } from './contacts.ts';
import { customFieldFolderEndpoints } from './custom-fields/custom-field-folders.ts';
import { customFieldEndpoints } from './custom-fields/custom-fields.ts';
import { customValueEndpoints } from './custom-fields/custom-values.ts';
import { importEndpoints } from './import.ts';
import { searchEndpoints } from './search/search.ts';
import { tagEndpoints } from './tags.ts';
import { viewEndpoints } from './views.ts';

export const endpoints: Endpoint[] = [
  ...contactEndpoints,
  ...importEndpoints,
  ...searchEndpoints,
  ...viewEndpoints,
  ...tagEndpoints,
  ...customFieldFolderEndpoints,
  ...customFieldEndpoints,
  ...customValueEndpoints,
];
