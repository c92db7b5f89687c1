// What web pages and address books leave around numbers and addresses: marks of direction and width, soft hyphens.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** An address or number without what nobody sees, and with plain blanks and hyphens. */
export function cleaned(text: string): string {
  return text.replaceAll(invisible, '').replaceAll(/[\u00A0\u2007\u202F]/g, ' ').replaceAll(/[\u2010\u2011]/g, '-');
}

/** A phone number as it was before a spreadsheet put its sign for "this is text" in front. */
export function cleanedNumber(text: string): string {
  return cleaned(text).replace(/^\s*'/, '');
}

/** Whether a text is a long number as spreadsheets write it once they have rounded it: 9.19876E+11. */
export function isRounded(text: string): boolean {
  return /^[+-]?\d+(?:[.,]\d+E[+-]?|E[+-])\d+$/i.test(cleanedNumber(text).normalize('NFKC').trim());
}

export const roundedProblem =
  'is not a whole number any more: a spreadsheet has replaced its digits; format the column as text there and export it again';
