import { defineExternalIds } from '../external-ids/index.ts';
import { sql, type Account } from '../store/index.ts';
import { accountById, accountColumns } from './loaders.ts';

export const accountExternalIds = defineExternalIds<Account>('Account', { columns: accountColumns, source: sql`account a`, byId: accountById });
