import { quoted } from '../../graphql/failures.ts';
import { emailKey } from '../../values/email.ts';
import { refuseFields } from '../problem.ts';

/**
 * The email that a PATCH writes; undefined where it changes nothing. An email cannot be changed, but a contact without one
 * may be given one, and its own in another case is no change (pristinesend contract, Endpoints; details, Values).
 */
export function emailToWrite(given: string | null | undefined, own: string | null): string | undefined {
  if (given === undefined || given === own || (given !== null && own !== null && emailKey(given) === emailKey(own))) return undefined;
  if (own === null && given !== null) return given;
  const message = `email is ${quoted(given)}, but takes only ${quoted(own)}, the one that the contact has: it cannot be changed`;
  throw refuseFields([{ where: 'body', path: ['email'], message, code: 'NOT_CHANGEABLE' }]);
}
