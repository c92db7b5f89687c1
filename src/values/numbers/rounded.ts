import { cleanPhone } from '../phone.ts';

/** A phone number as it was before a spreadsheet put its sign for "this is text" in front. */
export function cleanedNumber(text: string): string {
  return cleanPhone(text).replace(/^\s*'/, '');
}

/** Whether a text is a long number as spreadsheets write it once they have rounded it: 9.19876E+11. */
export function isRounded(text: string): boolean {
  return /^[+-]?\d+(?:[.,]\d+E[+-]?|E[+-])\d+$/i.test(cleanedNumber(text).normalize('NFKC').trim());
}

export const roundedError =
  'is not a whole number any more: a spreadsheet has replaced its digits; format the column as text there and export it again';
