import { defineExternalIds } from '../external-ids/index.ts';
import { memberById, type MemberRow } from './loaders.ts';

export const memberExternalIds = defineExternalIds<MemberRow>('Member', memberById);
