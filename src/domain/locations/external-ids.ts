import { defineExternalIds } from '../external-ids/index.ts';
import type { Location } from '../../store/index.ts';
import { locationById } from './loaders.ts';

export const locationExternalIds = defineExternalIds<Location>('Location', locationById);
