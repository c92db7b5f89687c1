import { defineExternalIds } from '../external-ids/index.ts';
import type { Account } from '../../store/index.ts';
import { accountById } from './loaders.ts';

export const accountExternalIds = defineExternalIds<Account>('Account', accountById);
