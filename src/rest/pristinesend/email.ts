import { formatValue } from '../../values/issues.ts';
import { emailKey } from '../../values/email.ts';
import { refuseFields } from '../core/rest-error.ts';

/** Refuses an email in a PATCH that is not the contact's own: it cannot be changed. In another case it is not a change. */
export function checkOwnEmail(given: string | null | undefined, own: string): void {
  if (given === undefined || (given !== null && emailKey(given) === emailKey(own))) return;
  const message = `email is ${formatValue(given)}, but takes only ${formatValue(own)}, the one that the contact has: it cannot be changed`;
  throw refuseFields([{ where: 'body', path: ['email'], message, code: 'NOT_CHANGEABLE' }]);
}
