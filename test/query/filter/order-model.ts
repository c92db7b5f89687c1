import fc from 'fast-check';
import { foldCase } from '../../../src/values/index.ts';
import { customKeys, definitions, drawnContacts, stages, type DrawnContact, type Json } from './contact-arbitrary.ts';

/** A term of an order, as a test draws it. */
export interface DrawnTerm {
  field?: string;
  customField?: string;
  direction?: 'ASC' | 'DESC';
  nulls?: 'FIRST' | 'LAST';
}

type Sortable = string | number | null;

const textOf = (text: string | null | undefined): Sortable => (text == null ? null : foldCase(text));

const fields: Record<string, (contact: DrawnContact) => Sortable> = {
  NAME: ({ name }) => textOf(name),
  FIRST_NAME: ({ firstName }) => textOf(firstName),
  LAST_NAME: ({ lastName }) => textOf(lastName),
  EMAIL: ({ emails }) => textOf(emails[0]),
  PHONE: ({ phones }) => textOf(phones[0]),
  COMPANY: ({ company }) => textOf(company),
  JOB_TITLE: ({ jobTitle }) => textOf(jobTitle),
  SOURCE: ({ source }) => textOf(source),
  NOTES: ({ notes }) => textOf(notes),
  CHANNEL: ({ channel }) => textOf(channel),
  DO_NOT_CONTACT: ({ doNotContact }) => Number(doNotContact),
  SUBSCRIPTION_STATUS: ({ subscriptionStatus }) => ['SUBSCRIBED', 'UNSUBSCRIBED'].indexOf(subscriptionStatus),
  ENRICHMENT_STATUS: ({ enrichmentStatus }) => ['ENRICHED', 'NOT_ENRICHED'].indexOf(enrichmentStatus),
  STAGE: ({ stage }) => stages.indexOf(stage),
  CREATED_AT: ({ createdAt }) => Date.parse(createdAt),
  UPDATED_AT: ({ updatedAt }) => Date.parse(updatedAt),
  FIRST_SEEN_AT: ({ firstSeenAt }) => Date.parse(firstSeenAt),
};

function customValue(value: Json | undefined, type: string | undefined): Sortable {
  if (type === 'NUMBER') return typeof value === 'number' ? value : null;
  if (type === 'DATE' || type === 'DATETIME') {
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$/.test(value)
      ? Date.parse(value)
      : null;
  }
  return value === null || value === undefined || typeof value === 'object' ? null : foldCase(String(value));
}

function sortValue(contact: DrawnContact, { field, customField = '' }: DrawnTerm): Sortable {
  return field === undefined
    ? customValue(contact.customValues[customField], definitions[customField as keyof typeof definitions])
    : (fields[field]?.(contact) ?? null);
}

/** As the C collation compares: by the bytes of UTF-8. */
function compareValues(one: Sortable, other: Sortable): number {
  return typeof one === 'string'
    ? Buffer.compare(Buffer.from(one), Buffer.from(String(other)))
    : Number(one) - Number(other);
}

function compare(orderBy: readonly DrawnTerm[], one: DrawnContact, other: DrawnContact): number {
  for (const term of orderBy) {
    const [value, otherValue] = [sortValue(one, term), sortValue(other, term)];
    if ((value === null) !== (otherValue === null)) return (value === null) === (term.nulls === 'FIRST') ? -1 : 1;
    const compared = value === null ? 0 : compareValues(value, otherValue);
    if (compared !== 0) return term.direction === 'DESC' ? -compared : compared;
  }
  return 0;
}

export interface Row {
  id: string;
  contact: DrawnContact;
}

/** Rows in the order of the terms, ties by id in the direction of the first. */
export function compareRows(orderBy: readonly DrawnTerm[], one: Row, other: Row): number {
  const direction = orderBy[0]?.direction === 'DESC' ? -1 : 1;
  return (
    compare(orderBy, one.contact, other.contact) || (one.id === other.id ? 0 : direction * (one.id < other.id ? -1 : 1))
  );
}

/** Many contacts have equal values, or none. */
export const withTies = drawnContacts.map((contacts) =>
  contacts.map((contact, index): DrawnContact => {
    const {
      emails: _emails,
      externalIds: _externalIds,
      ...others
    } = contacts[index % 4 === 0 ? index : index % 3] ?? contact;
    return { ...contact, ...others };
  }),
);

const drawnTerm: fc.Arbitrary<DrawnTerm> = fc
  .record({
    target: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...Object.keys(fields)).map((field) => ({ field })) },
      fc.constantFrom(...customKeys.filter((key) => key !== 'areas')).map((customField) => ({ customField })),
    ),
    direction: fc.constantFrom('ASC', 'DESC'),
    nulls: fc.constantFrom('FIRST', 'LAST'),
  })
  .map(({ target, direction, nulls }) => ({ ...target, direction, nulls }));
/** Four orders. */
export const orders = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: drawnTerm.map((term) => [term]) },
    fc.array(drawnTerm, { minLength: 2, maxLength: 3 }),
  ),
  { minLength: 4, maxLength: 4 },
);

/** Values that are no scalar have no order that anybody could name. */
export function scalarsOnly(contacts: readonly DrawnContact[]): DrawnContact[] {
  return contacts.map((contact) => ({
    ...contact,
    customValues: Object.fromEntries(
      Object.entries(contact.customValues).filter(([, value]) => typeof value !== 'object'),
    ),
  }));
}
