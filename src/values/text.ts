import { isStorableText } from '../graphql/storable.ts';
import { passed, refused, type Checked } from './checked.ts';

/** A text of limited length, trimmed of nothing. Lengths are in UTF-16 units. */
export function checkText(text: string, { least = 0, most }: { least?: number; most: number }): Checked<string> {
  if (!isStorableText(text)) return refused(text, 'INVALID_VALUE', 'has a character that cannot be stored: all but U+0000 and unpaired surrogates can');
  return text.length >= least && text.length <= most
    ? passed(text)
    : refused(text, 'OUT_OF_RANGE', `has ${text.length} characters: ${least} to ${most} are allowed`);
}
