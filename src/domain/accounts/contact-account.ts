import { defineRelated } from '../contact/index.ts';
import { AccountType } from './account.ts';
import { accountById } from './loaders.ts';

defineRelated('account', {
  type: AccountType,
  description: 'The account that the contact belongs to. See also company, a mere name.',
  table: 'account',
  alias: 'a',
  jsonFields: ['id', 'name', 'domain', 'externalIds'],
  byId: accountById,
});
