import { formatValue } from '../../../../values/issues.ts';
import { UnreadableSource } from '../import-source.ts';
import type { SourceRecord } from '../record.ts';
import { cardsOf, type Card } from './vcard-cards.ts';
import { propertyOf, type CardProperty } from './vcard-line.ts';

/** The label of the ids that cards have. */
const idLabel = 'vcard';

/** What the fields of a contact take. */
const ofContact = new Set(['FN', 'N', 'EMAIL', 'TEL', 'ORG', 'NOTE', 'CATEGORIES', 'UID', 'PHOTO']);

/** What says nothing of a person. */
const technical = new Set([
  'VERSION',
  'PRODID',
  'REV',
  'KIND',
  'SOURCE',
  'XML',
  'CLASS',
  'MAILER',
  'PROFILE',
  'SORT-STRING',
  'X-ABLABEL',
  'X-ABADR',
  'X-ABSHOWAS',
  'X-ADDRESSBOOKSERVER-KIND',
]);

/** The names of columns for what no field of a contact takes; others have the name of their property. */
const columns: Record<string, string> = {
  ADR: 'address',
  ANNIVERSARY: 'anniversary',
  BDAY: 'birthday',
  GENDER: 'gender',
  NICKNAME: 'nickname',
  ROLE: 'role',
  TITLE: 'title',
  URL: 'website',
};

/** Google puts everybody into this group. */
const everybody = 'myContacts';

/** The pictures that a contact can have (checkImageUrl). */
const pictureUrl = /^https?:\/\/\S+\.(?:png|jpe?g)$/i;

const noVoice = new Set(['fax', 'pager', 'modem', 'bbs']);

function isBlank(text: string | undefined): text is '' | undefined {
  return text === undefined || text.trim() === '';
}

/** An address or number that is written as a URI: tel:+1-555;ext=5. */
function withoutScheme(value: string): string {
  const [, rest] = /^(?:tel|mailto):(.*)$/is.exec(value) ?? [];
  return rest === undefined ? value : rest.replace(/;ext=([^;]*).*/i, ' ext. $1').replace(/[;?].*/, '');
}

/** The values of a property that may be repeated, the preferred ones first. */
function byPreference(properties: readonly CardProperty[], name: string): string[] {
  const found = properties.filter(
    (property) => property.name === name && !property.types.some((type) => noVoice.has(type)),
  );
  const rank = ({ preference }: CardProperty): number => preference ?? 101;
  const values = found
    .toSorted((left, right) => rank(left) - rank(right))
    .map(({ values: [value = ''] }) => withoutScheme(value).trim());
  return [...new Set(values.filter((value) => value !== ''))];
}

/** What the card says beside the fields of a contact, by the names of columns. */
function furtherColumns(properties: readonly CardProperty[]): Record<string, string> {
  const further: Record<string, string> = {};
  for (const { name, values } of properties) {
    const text = values
      .map((value) => value.trim())
      .filter((value) => value !== '')
      .join(', ');
    if (ofContact.has(name) || technical.has(name) || text === '') continue;
    const column = columns[name] ?? name;
    further[column] = further[column] === undefined ? text : `${further[column]}; ${text}`;
  }
  return further;
}

/** A card as a row: its keys are the names of fields. */
function rowOf(properties: readonly CardProperty[]): Record<string, unknown> {
  const valuesOf = (name: string): string[] =>
    properties.filter((property) => property.name === name).flatMap(({ values }) => values);
  const [lastName, firstName] = valuesOf('N');
  const [email, ...emails] = byPreference(properties, 'EMAIL');
  const [phone, ...phones] = byPreference(properties, 'TEL');
  const photo = valuesOf('PHOTO').find((value) => /^https?:/i.test(value));
  const [company, ...departments] = valuesOf('ORG').filter((value) => !isBlank(value));
  const fax = properties
    .filter(({ name, types }) => name === 'TEL' && types.some((type) => noVoice.has(type)))
    .flatMap(({ values }) => values);
  const row = {
    name: valuesOf('FN').find((value) => !isBlank(value)),
    firstName,
    lastName,
    email,
    emails,
    phone,
    phones,
    company,
    department: departments.join(', '),
    fax: fax.join('; '),
    notes: valuesOf('NOTE').join('\n'),
    tags: valuesOf('CATEGORIES')
      .map((name) => name.trim())
      .filter((name) => name !== '' && name !== everybody),
    [photo !== undefined && pictureUrl.test(photo) ? 'avatarUrl' : 'photo']: photo,
    externalIds: valuesOf('UID')
      .filter((id) => !isBlank(id))
      .slice(0, 1)
      .map((externalId) => ({ label: idLabel, externalId })),
    ...furtherColumns(properties),
  };
  const trimmed = Object.entries(row).map(
    ([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const,
  );
  return Object.fromEntries(trimmed.filter(([, value]) => value !== undefined && value.length > 0));
}

function recordOf(card: Card): SourceRecord {
  if (!card.ok) return { kind: 'broken', message: card.message };
  const isOld = card.lines.some((line) => /^VERSION:2\.1/i.test(line));
  const properties: CardProperty[] = [];
  for (const line of card.lines) {
    try {
      properties.push(propertyOf(line, isOld));
    } catch {
      return {
        kind: 'broken',
        message: `the line ${formatValue(line)} of the card cannot be read: NAME;PARAMETER=…:value is needed`,
      };
    }
  }
  const row = rowOf(properties);
  const isGroup = properties.some(
    ({ name, values }) => /^(?:KIND|X-ADDRESSBOOKSERVER-KIND)$/.test(name) && values[0]?.toLowerCase() === 'group',
  );
  return isGroup
    ? {
        kind: 'broken',
        message: `the card ${formatValue(row['name'] ?? '')} is a group of contacts, which is not imported`,
      }
    : { kind: 'object', object: row };
}

/**
 * Reads vCard 2.1, 3.0 and 4.0, a row for each card (docs/imports.md). Only one card is in memory at a time.
 * Throws UnreadableSource if there is no card.
 */
export async function* readVcards(chunks: AsyncIterable<string>): AsyncGenerator<SourceRecord, void, undefined> {
  let isEmpty = true;
  for await (const card of cardsOf(chunks)) {
    isEmpty = false;
    yield recordOf(card);
  }
  if (isEmpty) throw new UnreadableSource('the file has no vCard: BEGIN:VCARD, its lines and END:VCARD are needed');
}
