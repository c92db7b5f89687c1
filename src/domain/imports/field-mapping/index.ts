import { headersIn, type Language } from '../../../query/contact-fields/index.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';
import { tools } from './tools.ts';
import type { FieldMapping } from './field-mapping.ts';
import { entriesOf } from '../../../values/objects/tables.ts';

export { meanings, type Meaning, type FieldMapping } from './field-mapping.ts';

const languages: Record<Language, FieldMapping> = {
  tools,
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  japanese,
};

/** All of them, with the headers of the plain fields. Where a header is in several, it means the same in each, which a test holds. */
export const fieldMappings: readonly FieldMapping[] = entriesOf(languages).map(([language, { headers, ...words }]) =>
  Object.assign(words, { headers: { ...headersIn(language), ...headers } }),
);
