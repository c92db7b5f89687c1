import { passed, refused, type Checked } from './checked.ts';

/** Which texts are phone numbers: each legacy API has its own idea (details, Values: Phone numbers). */
export const phoneFormats = {
  INTERNATIONAL: 'Digits with an optional leading +, and spaces, dots, dashes and brackets between them; 5 to 15 digits.',
  DIGITS: 'Digits only, 1 to 15.',
  TEXT: 'Any text of 1 to 40 characters.',
} as const;

export type PhoneFormat = keyof typeof phoneFormats;

/** The normal form, by which numbers are searched, matched and compared: the digits, with a leading + if there is one. */
export function phoneKey(number: string): string {
  const digits = number.replaceAll(/\D/g, '');
  return number.trim().startsWith('+') ? `+${digits}` : digits;
}

const fits: Record<PhoneFormat, (number: string) => boolean> = {
  INTERNATIONAL: (number) => /^\+?[\d\s.\-()[\]]+$/.test(number) && /^\+?\d{5,15}$/.test(phoneKey(number)),
  DIGITS: (number) => /^\d{1,15}$/.test(number),
  TEXT: (number) => number.trim() !== '' && number.length <= 40,
};

/** A phone number of the format, kept as it came; but for TEXT, without white space around it. */
export function checkPhone(text: string, format: PhoneFormat): Checked<string> {
  const number = format === 'TEXT' ? text : text.trim();
  return fits[format](number) ? passed(number) : refused(text, 'INVALID_FORMAT', `is no phone number: ${phoneFormats[format]}`);
}
