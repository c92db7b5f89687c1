import { nativeNames } from './native-names.ts';
import { chance, pick, pickWeighted } from '../random.ts';
import type { Random } from '../random.ts';
import { regions } from './regions.ts';
import type { LatinLocale, Region } from './regions.ts';

/** A made-up person: how the name is written, and the Latin letters that stand for it in an email address. */
export interface Person {
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string | null;
  readonly latin: readonly [given: string, family: string];
  readonly region: Region;
}

/** One Faker a locale, each with its own seeded draws. */
export type LocaleNames = Readonly<Record<LatinLocale, Random>>;

/** Loads the locales of Faker that the names need and seeds them. */
export async function loadLocaleNames(seed: number): Promise<LocaleNames> {
  const [en, de, fr, es, ptBR, pl, tr, vi] = await Promise.all([
    import('@faker-js/faker/locale/en'),
    import('@faker-js/faker/locale/de'),
    import('@faker-js/faker/locale/fr'),
    import('@faker-js/faker/locale/es'),
    import('@faker-js/faker/locale/pt_BR'),
    import('@faker-js/faker/locale/pl'),
    import('@faker-js/faker/locale/tr'),
    import('@faker-js/faker/locale/vi'),
  ]);
  const names = {
    en: en.faker,
    de: de.faker,
    fr: fr.faker,
    es: es.faker,
    pt_BR: ptBR.faker,
    pl: pl.faker,
    tr: tr.faker,
    vi: vi.faker,
  };
  for (const locale of Object.values(names)) locale.seed(seed);
  return names;
}

const weightedRegions = regions.map((region) => [region, region.weight] as const);

/** Makes up a person of one of the regions. */
export function makePerson(random: Random, locales: LocaleNames): Person {
  const region = pickWeighted(random, weightedRegions);
  return 'script' in region.names
    ? nativePerson(random, region, region.names.script)
    : latinPerson(random, region, locales[region.names.locale]);
}

function latinPerson(random: Random, region: Region, names: Random): Person {
  const firstName = names.person.firstName();
  const lastName = names.person.lastName();
  const latin = [toLatin(firstName), toLatin(lastName)] as const;
  if (chance(random, 0.01)) return { name: firstName, firstName, lastName: null, latin, region };
  return { name: `${firstName} ${lastName}`, firstName, lastName, latin, region };
}

function nativePerson(random: Random, region: Region, script: keyof typeof nativeNames): Person {
  const names = nativeNames[script];
  const [given, givenLatin] = splitEntry(pick<string>(random, names.given));
  const [family, familyLatin] = splitEntry(pick<string>(random, names.family));
  const latin = [givenLatin, familyLatin] as const;
  if (names.order === 'given-family')
    return { name: `${given} ${family}`, firstName: given, lastName: family, latin, region };
  // Details, Values: the parts of a name written as one string are its first word and the rest.
  const name = `${family}${given}`;
  return { name, firstName: name, lastName: null, latin, region };
}

function splitEntry(entry: string): [native: string, latin: string] {
  const [native = '', latin = ''] = entry.split(' ');
  return [native, latin];
}

const lettersWithoutDecomposition: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};

/** The text in the letters a to z, as people spell it in an email address. */
export function toLatin(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[ßłøđıæœ]/g, (letter) => lettersWithoutDecomposition[letter] ?? '')
    .replace(/[^a-z0-9]/g, '');
}
