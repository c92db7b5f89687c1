import { defineExternalIds } from '../external-ids/index.ts';
import type { Tag } from '../../store/index.ts';
import { tagById } from './loaders.ts';

export const tagExternalIds = defineExternalIds<Tag>('Tag', tagById);
