import { defineExternalIds } from '../external-ids/index.ts';
import { sql } from '../store/index.ts';
import { memberById, memberColumns, memberSource, type MemberRow } from './loaders.ts';

export const memberExternalIds = defineExternalIds<MemberRow>('Member', { columns: memberColumns, source: sql`(${memberSource})`, byId: memberById });
