import './account-contacts.ts';
import './accounts-query.ts';
import './contact-account.ts';
import './create-account.ts';
import './delete-account.ts';
import './update-account.ts';
export { accountExternalIds } from './external-ids.ts';
