import { defineExternalIds } from '../external-ids/index.ts';
import { sql, type Tag } from '../store/index.ts';
import { tagById, tagColumns } from './loaders.ts';

export const tagExternalIds = defineExternalIds<Tag>('Tag', { columns: tagColumns, source: sql`tag t`, byId: tagById });
