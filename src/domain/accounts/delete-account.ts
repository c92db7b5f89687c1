import { defineDeletionOfRelated } from '../contact/index.ts';
import { accountExternalIds } from './external-ids.ts';

defineDeletionOfRelated('deleteAccount', {
  description:
    'Deletes an account. Its contacts stay, without an account. Reaches all of its contacts, whoever may see them: hence the scope of settings.',
  scope: 'settings:write',
  kind: 'account',
  typeName: 'Account',
  noun: 'account',
  externalIds: accountExternalIds,
});
