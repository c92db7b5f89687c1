import fc from 'fast-check';
import { customKeys, day, eventTypes, number, partOfText, stages, tagNames, text, time, type Json } from './contact-arbitrary.ts';

/** A filter in the shape of ContactFilter, as a test draws it. Ids are the places of the universe's objects: `account 0`. */
export interface DrawnFilter {
  [field: string]: unknown;
}

type Operators = Record<string, fc.Arbitrary<unknown>>;

/** One or two operators at once. */
function someOf(operators: Operators): fc.Arbitrary<DrawnFilter> {
  const one = fc.oneof(...Object.entries(operators).map(([name, operand]) => operand.map((value): DrawnFilter => ({ [name]: value }))));
  return fc.oneof({ weight: 4, arbitrary: one }, fc.tuple(one, one).map(([first, second]) => ({ ...first, ...second })));
}

function listOf<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> {
  return fc.array(value, { maxLength: 3 });
}

function textOperators(whole: fc.Arbitrary<string>, part: fc.Arbitrary<string>): Operators {
  return {
    eq: whole, neq: whole, contains: part, notContains: part, startsWith: part, endsWith: part, in: listOf(whole), notIn: listOf(whole), isSet: fc.boolean(),
  };
}

function equality(value: fc.Arbitrary<unknown>): Operators {
  return { eq: value, neq: value, in: listOf(value), notIn: listOf(value), isSet: fc.boolean() };
}

const dateOrTime = fc.oneof(day, time, time.map((moment) => moment.replace('.000Z', '+00:00')), time.map((moment) => moment.slice(0, 16)));
const duration = fc.record({ days: fc.nat(60), hours: fc.integer({ min: 1, max: 30 }) });
const dates: Operators = {
  ...equality(dateOrTime), lt: dateOrTime, lte: dateOrTime, gt: dateOrTime, gte: dateOrTime, between: fc.tuple(dateOrTime, dateOrTime), withinLast: duration, withinNext: duration,
};
const numbers: Operators = { ...equality(number), lt: number, lte: number, gt: number, gte: number, between: fc.tuple(number, number) };

const anyText = textOperators(text, partOfText);
const email = fc.tuple(text, fc.nat(12), fc.nat(1), fc.constantFrom('Example.org', 'EXAMPLE.ORG')).map(([local, contact, other, domain]) => `${local}${contact}.${other}@${domain}`);
const phone = fc.oneof(text, fc.constantFrom('+1 555 123', '+1555123', '1555123', '1 (555) 123', '555123', 'EXT. none', '7', '007', ''));
const phonePart = fc.oneof(partOfText, fc.constantFrom('555', '5-12', '55512', '+1', '(5', ' ', '-', '+', 'x'));
const externalId = fc.tuple(text, fc.nat(12), fc.nat(1)).map(([id, contact, other]) => `${id}${contact}.${other}`);
const label = fc.option(fc.constantFrom('pylon', 'Pylon', `l'abel`), { nil: undefined });
const choice = (...values: string[]): Operators => equality(fc.constantFrom(...values));
const reference = (name: string): Operators => equality(fc.constantFrom(`${name} 0`, `${name} 1`, 'nothing', `' OR true --`));
const tag = fc.oneof(fc.constantFrom(...tagNames, 'VIP', 'GRÖSSE', 'GRÖßE'), text);

const customOperators: Record<string, Operators> = {
  title: textOperators(fc.oneof(text, number.map(String)), partOfText), seats: numbers, beta: equality(fc.boolean()), birthday: dates, seen: dates, areas: anyText,
};
const customField = fc.constantFrom(...customKeys).chain((key) => someOf(customOperators[key] ?? anyText).map((operators): DrawnFilter => ({ key, ...operators })));
const propertyPath = fc.oneof(fc.constantFrom(['plan'], ['a'], ['a', 'a'], ['a', '0'], [`k'%`], [`k'%`, `k'%`], ['0'], ['a', 'b'], ['plan', '-1']), fc.array(text, { minLength: 1, maxLength: 2 }));
const { isSet: _isSet, ...orderedNumbers } = numbers;
const property = fc.tuple(propertyPath, fc.oneof(someOf(anyText), someOf(orderedNumbers), someOf(equality(fc.boolean())), someOf({ lt: time, lte: day, gt: time, gte: day, between: fc.tuple(day, time), withinLast: duration })))
  .map(([path, operators]): DrawnFilter => ({ path, ...operators }))
  // One operator has one type of operand in all of its values.
  .filter((drawn) => Object.values(drawn).every((operand) => !Array.isArray(operand) || new Set(operand.map((value) => typeof value)).size <= 1));
const event = fc.oneof(
  fc.record({ type: fc.option(fc.constantFrom(...eventTypes, 'other'), { nil: undefined }), withinLast: fc.option(duration, { nil: undefined }), exists: fc.option(fc.boolean(), { nil: undefined }) }),
  fc.record({ type: fc.constantFrom(...eventTypes), since: dateOrTime, before: fc.option(dateOrTime, { nil: undefined }) }),
).map((drawn): DrawnFilter => JSON.parse(JSON.stringify(drawn)) as DrawnFilter);

function legacyId(value: fc.Arbitrary<string>): fc.Arbitrary<DrawnFilter> {
  const { eq, neq, in: anyOf, notIn } = equality(value);
  return fc.tuple(fc.constantFrom('pylon', `l'abel`), someOf({ eq, neq, in: anyOf, notIn } as Operators)).map(([given, drawn]) => ({ label: given, ...drawn }));
}

const leaves: Record<string, fc.Arbitrary<DrawnFilter>> = {
  name: someOf(anyText), firstName: someOf(anyText), lastName: someOf(anyText), company: someOf(anyText), source: someOf(anyText), notes: someOf(anyText),
  channel: someOf(textOperators(fc.oneof(text, fc.constantFrom('whatsapp', 'SMS', 'GRÖßE')), partOfText)),
  email: someOf(textOperators(fc.oneof(text, email), fc.oneof(partOfText, fc.constantFrom('@example', '0.0@', '%@')))),
  phone: someOf(textOperators(phone, phonePart)),
  doNotContact: someOf(equality(fc.boolean())),
  subscriptionStatus: someOf(choice('SUBSCRIBED', 'UNSUBSCRIBED')),
  enrichmentStatus: someOf(choice('ENRICHED', 'NOT_ENRICHED')),
  stage: someOf(choice(...stages)),
  builtInPortalRole: someOf(choice('NO_ACCESS', 'MEMBER', 'ADMIN')),
  createdAt: someOf(dates), updatedAt: someOf(dates), firstSeenAt: someOf(dates),
  id: someOf(equality(fc.nat(24).map((index) => `contact ${index}`))),
  account: someOf(reference('account')), location: someOf(reference('location')), portalRole: someOf(reference('portalRole')), assignedTo: someOf(reference('assignedTo')),
  externalId: fc.tuple(label, someOf(equality(externalId))).map(([given, operators]) => (given === undefined ? operators : { label: given, ...operators })),
  accountExternalId: fc.tuple(label, someOf(equality(fc.oneof(fc.constantFrom('account-0', 'account-1'), text)))).map(([given, operators]) => (given === undefined ? operators : { label: given, ...operators })),
  legacyId: legacyId(fc.oneof(externalId, fc.nat(24).map((index) => `contact ${index}`))),
  accountLegacyId: legacyId(fc.oneof(fc.constantFrom('account-0', 'account 0', 'account 1', 'nothing'), text)),
  tags: someOf({ has: tag, any: listOf(tag), all: listOf(tag), none: listOf(tag), isSet: fc.boolean() }),
  customField, property, event,
};
const leaf = fc.oneof(...Object.entries(leaves).map(([field, operand]) => ({ weight: field === 'customField' || field === 'property' ? 4 : 1, arbitrary: operand.map((value): DrawnFilter => ({ [field]: value })) })));

/** Any filter: conditions of every kind under and, or and not, three levels deep. */
export const drawnFilter: fc.Arbitrary<DrawnFilter> = fc.letrec<{ filter: DrawnFilter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true, maxDepth: 3 },
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })) },
    { weight: 1, arbitrary: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })) },
    { weight: 1, arbitrary: tie('filter').map((not) => ({ not })) },
    { weight: 1, arbitrary: fc.tuple(leaf, leaf).map(([first, second]) => ({ ...first, ...second })) },
  ),
})).filter;

export const drawnSearch = fc.record({
  text: fc.oneof(partOfText, fc.constantFrom('555-12', '55512', 'ada l', '@example', '0.0@', '%')),
  fields: fc.option(fc.uniqueArray(fc.constantFrom('NAME', 'EMAIL', 'PHONE', 'COMPANY', 'PROPERTIES'), { minLength: 1 }), { nil: undefined }),
});

export type { Json };
