import { domainToASCII } from 'node:url';
import { z } from 'zod';
import { lengthOf } from './characters.ts';
import { ok, refused, type Checked } from './checked.ts';
import { foldCase } from './fold-case.ts';

const maxEmailLength = 254;
const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
/** What the email input of the HTML standard takes. */
const isHtmlEmail = (text: string): boolean => z.regexes.html5Email.test(text);
/** A letter or digit of any script, with its marks. */
const letter = /[\p{L}\p{N}]\p{M}*/gu;

/** The local part and the domain; null where there is no @. */
function partsOf(email: string): { local: string; domain: string } | null {
  const at = email.lastIndexOf('@');
  return at === -1 ? null : { local: email.slice(0, at), domain: email.slice(at + 1) };
}

function isEmail(email: string): boolean {
  if (isAscii(email)) return isHtmlEmail(email);
  const { domain = '' } = partsOf(email) ?? {};
  return isHtmlEmail(email.replaceAll(letter, 'x')) && (isAscii(domain) || isHtmlEmail(`x@${domainToASCII(domain)}`));
}

/**
 * An email address, trimmed and kept as written: what the email input of the HTML standard takes, with letters and digits
 * of all scripts, in Unicode's composed form (NFC), in the local part and in the domain.
 */
export function checkEmail(text: string): Checked<string> {
  const email = text.trim().normalize('NFC');
  return lengthOf(email) <= maxEmailLength && isEmail(email)
    ? ok(email)
    : refused(
        text,
        'INVALID_FORMAT',
        `is not a valid email address: name@example.com, at most ${maxEmailLength} characters`,
      );
}

/**
 * The form by which email addresses are compared and looked up: trimmed, without case, and with a domain of another script
 * as DNS knows it. The key of a text that is not an address is that text without case.
 */
export function emailKey(text: string): string {
  const email = foldCase(text.trim());
  const { local, domain } = partsOf(email) ?? { local: '', domain: '' };
  if (isAscii(domain)) return email;
  return `${local}@${domainToASCII(domain) || domain}`;
}
