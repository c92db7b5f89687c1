import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';
import { tools } from './tools.ts';
import type { Vocabulary } from './vocabulary.ts';

export { meanings, type Meaning, type Vocabulary } from './vocabulary.ts';

/** All of them. Where a header is in several, it means the same in each, which a test holds. */
export const vocabularies: readonly Vocabulary[] = [
  tools, english, german, french, spanish, portuguese, italian, dutch, japanese,
];
