import { defineExternalIds } from '../external-ids/index.ts';
import type { CustomField } from '../../store/index.ts';
import { customFieldById } from './loaders.ts';

export const customFieldExternalIds = defineExternalIds<CustomField>('CustomField', customFieldById);
