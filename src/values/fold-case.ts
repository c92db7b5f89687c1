/**
 * A text as texts are compared without case: in Unicode's full case folding, and then in its composed form (NFC). `STRASSE`
 * and `straße`, `ΝΙΚΟΣ` and `νικος`, `É` in one character and in two, are the same then. For comparing alone, not to be shown.
 * It does not depend on a language, and is what the database's fold_case() makes of the text.
 */
export function foldCase(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  // Lower case of upper case is the folding but for three letters: ẞ has no upper case, ı is not the i that its upper case I
  // stands for (U+FDD0 is not a character, and keeps its place), and at the end of a word Σ becomes ς.
  const upper = text.replaceAll('ẞ', 'ß').replaceAll('ı', '\uFDD0').toUpperCase();
  return upper.toLowerCase().replaceAll('ς', 'σ').replaceAll('\uFDD0', 'ı').normalize('NFC');
}
