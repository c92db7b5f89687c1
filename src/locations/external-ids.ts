import { defineExternalIds } from '../external-ids/index.ts';
import { sql, type Location } from '../store/index.ts';
import { locationById, locationColumns } from './loaders.ts';

export const locationExternalIds = defineExternalIds<Location>('Location', { columns: locationColumns, source: sql`location l`, byId: locationById });
