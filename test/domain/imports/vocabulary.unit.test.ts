import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeOptOut, meaningOf, partOfName } from '../../../src/domain/imports/row/known-headers.ts';
import { foldedName, withoutAccents } from '../../../src/domain/imports/row/values/names.ts';
import { subscriptionWord, yesOrNo } from '../../../src/domain/imports/row/words.ts';
import { fieldMappings, type Meaning } from '../../../src/domain/imports/field-mapping/index.ts';

const headers = fieldMappings.flatMap(({ name, headers: ofLanguage }) =>
  (Object.entries(ofLanguage) as [Meaning, readonly string[]][]).flatMap(([meaning, list]) =>
    list.map((header) => ({ name, meaning, header })),
  ),
);
function grouped(keyOf: (header: (typeof headers)[number]) => string): (typeof headers)[] {
  const groups = new Map<string, typeof headers>();
  for (const header of headers) groups.set(keyOf(header), [...(groups.get(keyOf(header)) ?? []), header]);
  return [...groups.values()];
}

const plain = (text: string): string => withoutAccents(foldedName(text));

/** The whole name in one language may be a part of it in another, where the other part stands beside it. */
const alike = (meaning: Meaning): string =>
  meaning === 'wholeOrFirst' || meaning === 'wholeOrLast' ? 'name' : meaning;

describe('the vocabulary', () => {
  it('has no header that means two things, in whichever languages', () => {
    const ofOneHeader = grouped(({ header }) => plain(header));
    expect(ofOneHeader.filter((same) => new Set(same.map(({ meaning }) => alike(meaning))).size > 1)).toEqual([]);
  });

  it('has no header twice in one language or among those of any language, and none that is empty without blanks and punctuation', () => {
    const general = new Set(['English', 'Any language']);
    const ofOneLanguage = grouped(({ name, header }) => `${general.has(name) ? '' : name} ${plain(header)}`);
    expect(ofOneLanguage.filter((same) => same.length > 1)).toEqual([]);
    expect(headers.filter(({ header }) => foldedName(header) === '')).toEqual([]);
  });

  it('has no word that says both yes and no, or both that email is wanted and that it is not', () => {
    const words = (list: 'yes' | 'no' | 'optedOut' | 'declined' | 'optedIn'): string[] =>
      fieldMappings.flatMap((fieldMapping) => (fieldMapping[list] ?? []).map(plain));
    expect(words('yes').filter((word) => words('no').includes(word))).toEqual([]);
    expect([...words('optedOut'), ...words('declined')].filter((word) => words('optedIn').includes(word))).toEqual([]);
    expect(words('optedOut').filter((word) => words('declined').includes(word))).toEqual([]);
  });
});

/** Other writings of a header that say the same. */
const writing = fc.constantFrom<(header: string) => string>(
  (header) => header,
  (header) => header.toUpperCase(),
  (header) => header.toLowerCase(),
  (header) => header.replaceAll(/[ -]/g, '_'),
  (header) => header.replaceAll(' ', ''),
  (header) => header.replaceAll(' ', ' - '),
  (header) => header.normalize('NFD'),
  (header) => withoutAccents(header),
  (header) => `\uFEFF ${header}: `,
  (header) => `\u200E${header.replaceAll(' ', '\u00A0')}`,
  // Full width, as Japanese input methods write.
  (header) => header.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
);

it('knows every header in any case, with any blanks and punctuation, composed or not, with accents or without', () => {
  fc.assert(
    fc.property(fc.constantFrom(...headers), fc.array(writing, { maxLength: 3 }), ({ header, meaning }, writings) => {
      const written = writings.reduce((text, write) => write(text), header);
      expect({ written, meaning: alike(meaningOf(written) ?? 'none') }).toEqual({ written, meaning: alike(meaning) });
    }),
    { numRuns: 3_000 },
  );
});

it('knows the headers of emails and phone numbers with a number in them, and no others so', () => {
  for (const header of [
    'E-mail 2 Address',
    'E-mail 12 - Value',
    'Home Phone 2',
    'Phone 3 - Value',
    'E-Mail 3: Adresse',
    'Phone #2',
    'Téléphone 2 (bureau)',
    '電子メール 3 アドレス',
  ]) {
    expect([header, meaningOf(header)]).toEqual([header, expect.stringMatching(/^(email|phone)$/)]);
  }
  for (const header of ['Company 2', 'Name 3', 'Opt Out 2', 'Address 1', '2'])
    expect([header, meaningOf(header)]).toEqual([header, null]);
});

it.each([
  ['Person - Name', 'wholeOrFirst'],
  ['Person - Email - Work', 'email'],
  ['Person - Phone - Home', 'phone'],
  ['Person - Label', 'commaTags'],
  ['Persona - Correo electrónico', 'email'],
  ['Personne - Prénom', 'firstName'],
  ['Organization - Name', 'company'],
  ['Deal - Email', null],
  ['Persons Name', null],
])('reads the header %s as %s', (header, meaning) => {
  const found = meaningOf(header);
  expect(found === null ? null : alike(found)).toBe(meaning === null ? null : alike(meaning as Meaning));
});

it.each([
  ['E-mail 1 - Type'],
  ['E-mail 1 - Label'],
  ['E-mail Display Name'],
  ['Home Fax'],
  ['Pager'],
  ["Assistant's Phone"],
  ['Company Main Phone'],
  ['Email Hard Bounce Reason'],
  ['Phone 1 - Type'],
  ['Fax geschäftlich'],
  ['Telefon Assistent'],
  ['Télécopie (bureau)'],
  ['E-Mail: Angezeigter Name'],
  ['Mailing Address'],
  ['Email Count'],
  ['Nickname'],
  [''],
  ['#'],
  ['@'],
  ['€'],
  ['🎈'],
])('does not take the header %j for anything', (header) => {
  expect(meaningOf(header)).toBeNull();
});

it.each<[string, string[], 'firstName' | 'lastName' | null]>([
  ['Name', ['Vorname', 'E-Mail'], 'lastName'],
  ['Nom', ['Prénom'], 'lastName'],
  ['NOM', ['prenom'], 'lastName'],
  ['Naam', ['Voornaam'], 'lastName'],
  ['Nombre', ['Apellidos'], 'firstName'],
  ['Nome', ['Cognome'], 'firstName'],
  ['Nome', ['Sobrenome'], 'firstName'],
  ['名', ['姓'], 'firstName'],
  ['Name', ['Surname'], 'firstName'],
  ['Name', ['Email'], null],
  ['Name', ['First Name'], null],
  ['Nom', ['Email'], null],
  ['Nom complet', ['Prénom'], null],
  ['Nombre', ['Correo'], null],
])('reads %s beside %j as the part %s', (header, others, part) => {
  expect(partOfName(header, others)).toBe(part);
});

it.each([
  'Unsubscribed from all SMS',
  'Opted out of email: Marketing Information',
  'EMAIL_OPTOUT_REASON',
  'SMS consent',
  'emailOptOutV2',
  'GDPR basis',
  'Do not mail',
  'Suppression list',
  'Blocklist reason',
  'Newsletter abgemeldet wegen',
  'Einwilligung SMS',
  'Désabonnement SMS',
  'Consentement SMS',
  'Consenso SMS',
  'Toestemming sms',
  'Consentimiento SMS',
  'SMS配信停止',
  'Descadastro SMS',
])('sees that %s may be an opt-out', (header) => {
  expect([meaningOf(header), looksLikeOptOut(header)]).toEqual([null, true]);
});

it.each([
  'Email',
  'Video notes',
  'Adoption date',
  'Options',
  'Company',
  'Contact owner',
  'Last Activity Date',
  'Segundo notas',
  'Subscription plan price',
  '会社名',
  'Blockchain wallet',
  'Notes',
])('does not see an opt-out in %s', (header) => {
  expect(looksLikeOptOut(header)).toBe(false);
});

it.each([
  ['yes', true],
  ['TRUE', true],
  ['1', true],
  [1, true],
  ['Ja', true],
  ['oui', true],
  ['Sí', true],
  ['si', true],
  ['SIM', true],
  ['sì', true],
  ['はい', true],
  ['WAHR', true],
  ['VRAI', true],
  ['no', false],
  ['False', false],
  ['0', false],
  [0, false],
  ['nein', false],
  ['Non', false],
  ['não', false],
  ['nao', false],
  ['nee', false],
  ['いいえ', false],
  ['FALSCH', false],
  ['FAUX', false],
  ['maybe', undefined],
  ['', undefined],
  ['2', undefined],
  [2, undefined],
  ['-', undefined],
  [null, null],
  [true, true],
  [[], undefined],
])('reads %j as the answer %s', (value, answer) => {
  expect(yesOrNo(value)).toBe(answer);
});

it.each([
  ['unsubscribed', 'optedOut'],
  ['Opted-Out', 'optedOut'],
  ['OPTED_OUT', 'optedOut'],
  ['cleaned', 'optedOut'],
  ['Blocklisted', 'optedOut'],
  ['NEVER_SUBSCRIBED', 'optedOut'],
  ['Abgemeldet', 'optedOut'],
  ['désabonné', 'optedOut'],
  ['pending', 'declined'],
  ['withdrawn', 'declined'],
  ['refusé', 'declined'],
  ['Subscribed', 'optedIn'],
  ['double opt-in', 'optedIn'],
  ['New', null],
  [1, null],
  [null, null],
])('reads %j as a word that says %s', (value, word) => {
  expect(subscriptionWord(value)).toBe(word);
});
