import { foldCase } from '../../../values/index.ts';
import { fieldMappings, type Meaning, type FieldMapping } from '../field-mapping/index.ts';
import { foldedName, withoutAccents } from './values/names.ts';
import { entriesOf } from '../../../values/objects/tables.ts';

// Here "Phone #" is a phone, whatever other signs may mean in the labels of custom fields.
const plain = (header: string): string => withoutAccents(foldedName(header)).replaceAll(/[#%&@]/g, '');

/** Further ones have a number: E-mail 2 Address, Home Phone 2, Phone 3 - Value. */
const numbered = new Set<Meaning>(['email', 'emails', 'phone', 'phones']);
const withoutNumber = (folded: string): string => folded.replaceAll(/\d+/g, '');

const byHeader = new Map<string, Meaning>();
for (const { headers } of fieldMappings) {
  for (const [meaning, list] of entriesOf<Meaning, readonly string[]>(headers)) {
    for (const header of list) {
      byHeader.set(plain(header), meaning);
      if (numbered.has(meaning)) byHeader.set(withoutNumber(plain(header)), meaning);
    }
  }
}

const prefix = new RegExp(`^(?:${fieldMappings.flatMap(({ prefixes = [] }) => prefixes).join('|')})\\s+-\\s+`, 'iu');

/** What a header says in one of the languages that we know; null where it is none that we know. */
export function meaningOf(header: string): Meaning | null {
  for (const name of new Set([header, header.replace(prefix, '')])) {
    const found = byHeader.get(plain(name));
    if (found !== undefined) return found;
    const further = byHeader.get(withoutNumber(plain(name)));
    if (further !== undefined && numbered.has(further)) return further;
  }
  return null;
}

/** The words of a header, with a blank before each: "Email_Opt-Out" is " email opt out". */
function wordsOf(header: string): string {
  const spaced = header.normalize('NFKC').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return ` ${withoutAccents(foldCase(spaced)).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')}`;
}

/** Finds out whether one of the hints is in a header, at the beginning of a word. */
function finder(written: readonly string[]): (header: string) => boolean {
  const hints = written.map(wordsOf);
  // Japanese has no blanks between words.
  const anywhere = hints
    .map((hint) => hint.trim())
    .filter((hint) => /^[\p{Script=Han}\p{Script=Katakana}ー]+$/u.test(hint));
  return (header) => {
    const words = wordsOf(header);
    return [...hints, ...anywhere].some((hint) => words.includes(hint));
  };
}

/** Whether a header seems to be about opting out, whatever it says exactly. */
export const looksLikeOptOut = finder(fieldMappings.flatMap(({ optOutHints = [] }) => optOutHints));

/** Whether a header seems to be about newsletters and the like. */
export const isAboutMail = finder(fieldMappings.flatMap(({ mailHints = [] }) => mailHints));

const wholeNames = fieldMappings.flatMap(({ headers }: FieldMapping) => {
  const folded = (meaning: Meaning): Set<string> => new Set((headers[meaning] ?? []).map(plain));
  return [
    { whole: folded('wholeOrFirst'), beside: folded('lastName'), part: 'firstName' as const },
    { whole: folded('wholeOrLast'), beside: folded('firstName'), part: 'lastName' as const },
  ];
});

/** The part of a name that a header means beside these: `Name` beside `Vorname` is the last name, `Nombre` beside `Apellidos` the first. */
export function partOfName(header: string, others: readonly string[]): 'firstName' | 'lastName' | null {
  const [own, folded] = [plain(header), others.map(plain)];
  return (
    wholeNames.find(({ whole, beside }) => whole.has(own) && folded.some((other) => beside.has(other)))?.part ?? null
  );
}
