import { foldCase } from '../../../../values/index.ts';

/** A name as it is compared first: the same characters, however they are composed. */
export function exactName(name: string): string {
  return name.normalize('NFC').trim();
}

/**
 * A name without case, blanks and punctuation: "E-mail 1 - Value" is "email1value". Marks count, and signs that are no
 * punctuation, # % & @ among them; a name of punctuation alone is empty, and is compared exactly or not at all.
 */
export function foldedName(name: string): string {
  // U+FE0E and U+FE0F choose between an emoji's two pictures.
  return foldCase(name.normalize('NFKC').replaceAll(/(?![#%&@])[\p{P}\p{Z}\p{C}\uFE0E\uFE0F]/gu, ''));
}

/** A folded name without the accents of Latin letters: "prénom" is "prenom". Marks of other scripts stay. */
export function withoutAccents(folded: string): string {
  return folded
    .normalize('NFD')
    .replaceAll(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
}
