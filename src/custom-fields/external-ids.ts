import { defineExternalIds } from '../external-ids/index.ts';
import { sql, type CustomField } from '../store/index.ts';
import { customFieldColumns } from './definitions.ts';
import { customFieldById } from './loaders.ts';

export const customFieldExternalIds = defineExternalIds<CustomField>('CustomField', { columns: customFieldColumns, source: sql`custom_field f`, byId: customFieldById });
