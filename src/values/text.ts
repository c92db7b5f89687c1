import { lengthOf } from './characters.ts';
import { isStorableText } from './storable.ts';
import { ok, refused, type Checked } from './checked.ts';

/** A text of limited length, in characters (lengthOf), trimmed of nothing. */
export function checkText(text: string, { least = 0, max }: { least?: number; max: number }): Checked<string> {
  if (!isStorableText(text))
    return refused(
      text,
      'INVALID_VALUE',
      'has a character that cannot be stored: all but U+0000 and unpaired surrogates can',
    );
  const length = lengthOf(text);
  return length >= least && length <= max
    ? ok(text)
    : refused(text, 'OUT_OF_RANGE', `has ${length} characters: ${least} to ${max} are allowed`);
}

/** A name as it is kept: without blanks around it, and in Unicode's composed form (NFC). */
export function asName(text: string): string {
  return text.trim().normalize('NFC');
}

/** A name of 1 to `most` characters, as it is kept (asName). */
export function checkName(text: string, max: number): Checked<string> {
  return checkText(asName(text), { least: 1, max });
}
