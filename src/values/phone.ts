import { lengthOf } from './characters.ts';
import { ok, refused, type Checked } from './checked.ts';

/** Which texts are taken as phone numbers (docs/contracts/values.md, Phone numbers). */
export const phoneFormats = {
  INTERNATIONAL:
    'Digits with an optional leading +, and spaces, dots, dashes and brackets between them; 5 to 15 digits.',
  TEXT: 'Any text of 1 to 40 characters.',
} as const;

export type PhoneFormat = keyof typeof phoneFormats;

/** Longer texts are not phone numbers. */
const maxCharacters = 100;
const numberForm = /^[\s()[\]]*\+?[\d\s.\-()[\]/]+$/;
const extensionForm = /[\s,]*(?:;ext=|ext(?:n|ension)?[.:]?|x|#)\s*(\d{1,7})$/i;

/** A digit of any script as 0 to 9: the ten of a script stand in a row. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** ASCII without control characters: most numbers, which need none of the replacements. */
const printableAscii = /^[ -~]*$/;

/** A number as it is kept: without invisible characters, such as marks of direction, and with spaces and hyphens that break. */
export function cleanPhone(text: string): string {
  if (printableAscii.test(text)) return text;
  return text
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll('\u2011', '-')
    .replaceAll(/\p{Zs}/gu, ' ');
}

/** A number in ASCII: digits of all scripts, wide characters, and whatever stands for a dash. */
function plainPhone(text: string): string {
  if (printableAscii.test(text)) return text;
  return cleanPhone(text)
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\p{Pd}\u2212\u30fc\uff70]/gu, '-')
    .replaceAll(/[^\P{Nd}\d]/gu, asciiDigit);
}

/** The digits of a text that has nothing but what stands in phone numbers, with a leading + if there is one; null for any other text. */
function digitsOf(plain: string): string | null {
  if (!numberForm.test(plain) || !/\d/.test(plain)) return null;
  return (plain.includes('+') ? '+' : '') + plain.replaceAll(/\D/g, '');
}

/** The normal form of a phone number, or of a part of one; null for a text that is neither. */
export function phonePart(text: string): string | null {
  return text.length > maxCharacters ? null : digitsOf(plainPhone(text));
}

/** The digits of a text that reads as a phone number, with a leading +, and its extension; null where it does not. */
function readPhone(text: string): { digits: string; extension: string | null } | null {
  if (text.length > maxCharacters) return null;
  const plain = plainPhone(text).replace(/^\s*tel:/i, '');
  const [end = '', extension = null] = extensionForm.exec(plain) ?? [];
  const digits = digitsOf(plain.slice(0, plain.length - end.length));
  return digits === null ? null : { digits, extension };
}

/**
 * The normal form, by which numbers are searched, matched and compared: the digits, with a leading + if there is one, and
 * an extension after an x. Null for a text that is not a phone number: with letters, with fewer than 5 or more than 15 digits,
 * or of zeros alone, which forms are filled with.
 */
export function phoneKey(text: string): string | null {
  const phone = readPhone(text);
  if (phone === null || !/^\+?(?!0+$)\d{5,15}$/.test(phone.digits)) return null;
  return phone.extension === null ? phone.digits : `${phone.digits}x${phone.extension}`;
}

/** The normal forms of those that are phone numbers. */
export function phoneKeys(phones: readonly string[]): string[] {
  return phones.map(phoneKey).filter((key) => key !== null);
}

/** The digits alone, 1 to 15, without an extension, of a text that reads as a phone number; null where it does not. */
export function phoneDigits(text: string): string | null {
  return /^\+?(\d{1,15})$/.exec(readPhone(text)?.digits ?? '')?.[1] ?? null;
}

const fits: Record<PhoneFormat, (number: string) => boolean> = {
  INTERNATIONAL: (number) => /^\+?\d{5,15}$/.test(phonePart(number) ?? '') && !/[/\uff0f]/.test(number),
  TEXT: (number) => number.trim() !== '' && lengthOf(number) <= 40,
};

/** A phone number of the format, as it is kept; but for TEXT, without white space around it. */
export function checkPhone(text: string, format: PhoneFormat): Checked<string> {
  const number = cleanPhone(format === 'TEXT' ? text : text.trim());
  return fits[format](number)
    ? ok(number)
    : refused(text, 'INVALID_FORMAT', `is not a phone number: ${phoneFormats[format]}`);
}
