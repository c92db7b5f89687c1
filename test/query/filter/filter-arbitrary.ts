import fc from 'fast-check';
import {
  customKeys,
  day,
  definitions,
  eventTypes,
  number,
  partOfText,
  stages,
  tagNames,
  text,
  time,
  type DrawnContact,
  type Json,
} from './contact-arbitrary.ts';
import { elementsOf, isScalar, textsOf } from './evaluate.ts';

/** A filter in the shape of ContactFilter, as a test draws it. Ids are the places of the universe's objects: `account 0`. */
export interface DrawnFilter {
  [field: string]: unknown;
}

type Operators = Record<string, fc.Arbitrary<unknown>>;
/** The operands of a field by operator, each with what stands beside it: a key, a path, a label. */
type Operands = Record<string, fc.Arbitrary<DrawnFilter>>;

/** Mostly a value that one of the contacts has, where there is any: what nobody has would hardly ever be found. */
function known<Value>(values: readonly Value[], any: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return values.length === 0
    ? any
    : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: any });
}

function listOf<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.array(value, { minLength: 1, maxLength: 2 }) },
    fc.array(value, { maxLength: 4 }),
  );
}

const otherCase = (word: string): string =>
  word.replaceAll(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );

/** A text of the contacts in any case, or another one. */
function wholeOf(values: readonly string[], any: fc.Arbitrary<string> = text): fc.Arbitrary<string> {
  return fc.tuple(known(values, any), fc.boolean()).map(([word, flipped]) => (flipped ? otherCase(word) : word));
}

/** A part of such a text: from its start, to its end, or out of the middle. */
function partOf(
  values: readonly string[],
  any: fc.Arbitrary<string> = partOfText,
): fc.Arbitrary<{ middle: string; start: string; end: string }> {
  return fc.tuple(wholeOf(values, any), fc.nat(4), fc.integer({ min: 1, max: 8 })).map(([word, start, length]) => {
    const letters = Array.from(word);
    return {
      middle: letters.slice(start, start + length).join(''),
      start: letters.slice(0, length).join(''),
      end: letters.slice(-length).join(''),
    };
  });
}

function textOperators(
  values: readonly string[],
  any: { whole?: fc.Arbitrary<string>; part?: fc.Arbitrary<string> } = {},
): Operators {
  const whole = wholeOf(values, any.whole);
  const part = partOf(values, any.part);
  const middle = part.map((parts) => parts.middle);
  return {
    eq: whole,
    neq: whole,
    contains: middle,
    notContains: middle,
    startsWith: part.map(({ start }) => start),
    endsWith: part.map(({ end }) => end),
    in: listOf(whole),
    notIn: listOf(whole),
    isSet: fc.boolean(),
  };
}

function equality(value: fc.Arbitrary<unknown>): Operators {
  return { eq: value, neq: value, in: listOf(value), notIn: listOf(value), isSet: fc.boolean() };
}

/** From and to: mostly in this order. */
function between<Value extends string | number>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> {
  return fc
    .tuple(value, value, fc.nat(9))
    .map(([one, other, turned]) => (turned === 0 || one <= other ? [one, other] : [other, one]));
}

const duration = fc.record({ days: fc.constantFrom(0, 1, 7, 30, 45, 59, 60), hours: fc.integer({ min: 1, max: 30 }) });

/** Times, and the days that they are on, in several writings. */
function dates(times: readonly string[]): Operators {
  const moment = known(times, time);
  const any = fc.oneof(
    known(
      times.map((one) => one.slice(0, 10)),
      day,
    ),
    moment,
    moment.map((one) => one.replace('.000Z', '+00:00')),
    moment.map((one) => one.slice(0, 16)),
  );
  return {
    ...equality(any),
    lt: any,
    lte: any,
    gt: any,
    gte: any,
    between: between(any),
    withinLast: duration,
    withinNext: duration,
  };
}

function numbers(values: readonly number[]): Operators {
  const any = known(values, number);
  return { ...equality(any), lt: any, lte: any, gt: any, gte: any, between: between(any) };
}

/** The operators with what stands beside each operand. */
function beside(context: fc.Arbitrary<DrawnFilter>, operators: Operators): Operands {
  return Object.fromEntries(
    Object.entries(operators).map(([name, operand]) => [
      name,
      fc.tuple(context, operand).map(([given, value]): DrawnFilter => ({ ...given, [name]: value })),
    ]),
  );
}

const alone = (operators: Operators): Operands => beside(fc.constant({}), operators);
const choice = (values: readonly string[], all: readonly string[]): Operands =>
  alone(equality(known(values, fc.constantFrom(...all))));
const reference = (name: string): Operands =>
  alone(equality(known([`${name} 0`, `${name} 1`], fc.constantFrom('nothing', `' OR true --`))));

const phones = fc.oneof(
  text,
  fc.constantFrom(
    '+1 555 123',
    '+1555123',
    '1555123',
    '1 (555) 123',
    '555123',
    'EXT. none',
    '7',
    '007',
    '',
    '1-800-flowers',
    '5551234',
    '555-123 x4',
    '\u202a٥٥٥\u2011123\u202c',
    '5.55123E+5',
  ),
);
const phoneParts = fc.oneof(
  partOfText,
  fc.constantFrom('555', '5-12', '55512', '+1', '(5', ' ', '-', '+', 'x', '3x4', '٥٥', '\u200e555', 'flow'),
);
const emails = fc
  .tuple(text, fc.nat(12), fc.nat(1))
  .map(([local, contact, other]) => `${local}#${contact}.${other}@example.org`);
const label = fc.constantFrom('pylon', 'pylon', 'Pylon', `l'abel`);
const maybeLabelled = fc
  .option(label, { nil: undefined, freq: 1 })
  .map((given): DrawnFilter => (given === undefined ? {} : { label: given }));
const otherTags = fc.oneof(fc.constantFrom(...tagNames, 'VIP', 'GRÖSSE', 'GRÖßE'), text);

/** Ids as a legacy client has them: always with a label, and never asked whether there are any. */
function legacyIds(id: fc.Arbitrary<string>): Operands {
  const { isSet: _isSet, ...operators } = equality(id);
  return beside(
    fc.constantFrom('pylon', `l'abel`).map((given) => ({ label: given })),
    operators,
  );
}

function customField(key: string, contacts: readonly DrawnContact[]): Operands {
  const values = contacts.flatMap(({ customValues }) => elementsOf(customValues[key]));
  const texts = contacts.flatMap(({ customValues }) => textsOf(customValues[key]));
  const context = fc.constant({ key });
  switch (definitions[key as keyof typeof definitions]) {
    case 'NUMBER':
      return beside(context, numbers(values.filter((value) => typeof value === 'number')));
    case 'BOOLEAN':
      return beside(context, equality(fc.boolean()));
    case 'DATE':
    case 'DATETIME':
      return beside(context, dates(texts.filter((value) => /^\d{4}-\d\d-\d\d(T.{12}Z)?$/.test(value))));
    default: {
      const { eq = text, in: anyOf = listOf(text), ...others } = textOperators(texts);
      const scalar = fc.oneof(number, fc.boolean());
      return beside(context, {
        ...others,
        eq: fc.oneof({ weight: 4, arbitrary: eq }, scalar),
        in: fc.oneof({ weight: 4, arbitrary: anyOf }, listOf(scalar)),
      });
    }
  }
}

/** The places in a value, and what stands there. */
function placesIn(value: Json, path: readonly string[]): { path: string[]; value: Json }[] {
  const nested: [string, Json][] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    ...(path.length === 0 ? [] : [{ path: [...path], value }]),
    ...nested.flatMap(([key, inner]) => placesIn(inner, [...path, key])),
  ];
}

const otherPaths = fc.oneof(
  fc.constantFrom<string[][]>(['plan'], ['a'], ['a', '0'], [`k'%`, `k'%`], ['0'], ['plan', '-1']),
  fc.array(text, { minLength: 1, maxLength: 2 }),
);

/** Operators over places in these objects whose values, or elements, have a type, with operands of it: each type is a group. */
function properties(objects: readonly Json[]): Operands[] {
  const places = objects.flatMap((object) => placesIn(object, []));
  const typed = <Value extends Json>(
    fits: (value: unknown) => value is Value,
    operators: (values: Value[]) => Operators,
    names?: readonly string[],
  ): Operands => {
    const fitting = places.filter((place) => elementsOf(place.value).some(fits));
    const at = (path: string[]): Value[] =>
      fitting.flatMap((place) =>
        JSON.stringify(place.path) === JSON.stringify(path) ? elementsOf(place.value).filter(fits) : [],
      );
    // Mostly places that several contacts have.
    const distinct = [...new Map(fitting.map((place) => [JSON.stringify(place.path), place.path])).values()];
    const shared = distinct.filter((one) => at(one).length > 2);
    const path = fc.oneof({ weight: 3, arbitrary: known(shared, otherPaths) }, known(distinct, otherPaths));
    const all = (names ?? Object.keys(operators([]))).map((name): [string, fc.Arbitrary<DrawnFilter>] => [
      name,
      path.chain((one) =>
        (operators(at(one))[name] ?? fc.constant(null)).map((value): DrawnFilter => ({ path: one, [name]: value })),
      ),
    ]);
    return Object.fromEntries(all);
  };
  const isText = (value: unknown): value is string => typeof value === 'string';
  const isTime = (value: unknown): value is string => isText(value) && /^\d{4}-\d\d-\d\d(T.{12}Z)?$/.test(value);
  const isNumber = (value: unknown): value is number => typeof value === 'number';
  const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
  return [
    typed(isText, (values) => textOperators(values)),
    typed(isNumber, numbers, ['eq', 'neq', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'between']),
    typed(isTime, dates, ['lt', 'lte', 'gt', 'gte', 'between', 'withinLast', 'withinNext']),
    typed(isBoolean, () => equality(fc.boolean()), ['eq', 'neq', 'in', 'notIn']),
    typed(isScalar, (values) => equality(known(values, fc.oneof(text, number, fc.boolean()))), ['in', 'notIn']),
  ];
}

function events(contacts: readonly DrawnContact[]): Operands {
  const { gte: moment = time } = dates(contacts.flatMap((contact) => contact.events.map(({ at }) => at)));
  const type = fc.constantFrom(...eventTypes, 'other').map((given): DrawnFilter => ({ type: given }));
  const maybeTyped = fc.oneof(type, fc.constant<DrawnFilter>({}));
  const interval = fc.oneof(
    moment.map((since): DrawnFilter => ({ since })),
    moment.map((before): DrawnFilter => ({ before })),
    fc.tuple(moment, moment).map(([since, before]): DrawnFilter => ({ since, before })),
    duration.map((withinLast): DrawnFilter => ({ withinLast })),
  );
  return {
    type,
    ...beside(maybeTyped, { since: moment, before: moment, withinLast: duration }),
    exists: fc
      .tuple(maybeTyped, fc.option(interval), fc.boolean())
      .map(([typed, given, exists]) => ({ ...typed, ...given, exists })),
  };
}

/**
 * What may be asked of each field, operator by operator, with operands that mostly are values, or parts of values, of
 * these contacts. A custom field is one for each key, a property and the profile one for each type of operand.
 */
export function operandsFor(contacts: readonly DrawnContact[]): { field: string; operands: Operands }[] {
  const column = <Name extends keyof DrawnContact>(name: Name): DrawnContact[Name][] =>
    contacts.map((contact) => contact[name]);
  const texts = (
    field: 'name' | 'firstName' | 'lastName' | 'company' | 'jobTitle' | 'source' | 'notes' | 'channel',
  ): Operands => alone(textOperators(contacts.flatMap((contact) => contact[field] ?? [])));
  const times = (field: 'createdAt' | 'updatedAt' | 'firstSeenAt'): Operands => alone(dates(column(field)));
  const externalIds = contacts.flatMap((contact) => contact.externalIds.map(({ externalId }) => externalId));
  const someone = fc.nat(contacts.length + 1).map((place) => `contact ${place}`);
  const related = (name: string): Record<string, Operands> => {
    const external = fc.oneof({ weight: 3, arbitrary: fc.constant(`${name}-0`) }, fc.constant(`${name}-1`), text);
    return {
      [`${name}ExternalId`]: beside(maybeLabelled, equality(external)),
      [`${name}LegacyId`]: legacyIds(fc.oneof(external, fc.constantFrom(`${name} 0`, `${name} 1`, 'nothing'))),
    };
  };
  const tag = wholeOf(
    contacts.flatMap(({ tags }) => tags),
    otherTags,
  );
  const fields: Record<string, Operands> = {
    name: texts('name'),
    firstName: texts('firstName'),
    lastName: texts('lastName'),
    company: texts('company'),
    jobTitle: texts('jobTitle'),
    source: texts('source'),
    notes: texts('notes'),
    channel: texts('channel'),
    email: alone(
      textOperators(
        contacts.flatMap((contact) => contact.emails),
        { whole: fc.oneof(text, emails), part: fc.oneof(partOfText, fc.constantFrom('@example', '0.0@', '%@')) },
      ),
    ),
    phone: alone(
      textOperators(
        contacts.flatMap((contact) => contact.phones),
        { whole: phones, part: phoneParts },
      ),
    ),
    doNotContact: alone(equality(fc.boolean())),
    subscriptionStatus: choice(column('subscriptionStatus'), ['SUBSCRIBED', 'UNSUBSCRIBED']),
    enrichmentStatus: choice(column('enrichmentStatus'), ['ENRICHED', 'NOT_ENRICHED']),
    stage: choice(column('stage'), stages),
    builtInPortalRole: choice(column('builtInPortalRole'), ['NO_ACCESS', 'MEMBER', 'ADMIN']),
    createdAt: times('createdAt'),
    updatedAt: times('updatedAt'),
    firstSeenAt: times('firstSeenAt'),
    id: alone(equality(someone)),
    account: reference('account'),
    location: reference('location'),
    portalRole: reference('portalRole'),
    assignedTo: reference('assignedTo'),
    externalId: beside(maybeLabelled, equality(known(externalIds, text))),
    legacyId: legacyIds(fc.oneof(known(externalIds, text), someone)),
    ...(Object.assign({}, ...(['account', 'location', 'portalRole', 'assignedTo'] as const).map(related)) as Record<
      string,
      Operands
    >),
    tags: alone({
      has: tag,
      any: listOf(tag),
      all: fc.array(tag, { maxLength: 3 }),
      none: listOf(tag),
      isSet: fc.boolean(),
    }),
    event: events(contacts),
  };
  return [
    ...Object.entries(fields).map(([field, operands]) => ({ field, operands })),
    ...properties(column('properties')).map((operands) => ({ field: 'property', operands })),
    ...properties(contacts.flatMap(({ profile }) => profile ?? [])).map((operands) => ({ field: 'profile', operands })),
    ...customKeys.map((key) => ({ field: 'customField', operands: customField(key, contacts) })),
  ];
}

/** Filters over these contacts: one of each field and operator alone, and any conditions under and, or and not, three levels deep. */
export function filtersFor(contacts: readonly DrawnContact[]): {
  each: fc.Arbitrary<DrawnFilter[]>;
  nested: fc.Arbitrary<DrawnFilter>;
} {
  const fields = operandsFor(contacts);
  const conditions = fields.flatMap(({ field, operands }) =>
    Object.entries(operands)
      .flatMap(([name, operand]) =>
        name === 'isSet' ? [true, false].map((isSet) => operand.map((value) => ({ ...value, isSet }))) : [operand],
      )
      .map((operand) => operand.map((value): DrawnFilter => ({ [field]: value }))),
  );
  // Several operators at once, but of events, of which not all go together.
  const together = fields
    .filter(({ field }) => field !== 'event')
    .map(({ field, operands }) => {
      const one = fc.oneof(...Object.values(operands));
      return fc.tuple(one, one).map(([first, second]): DrawnFilter => ({ [field]: { ...first, ...second } }));
    });
  const leaf = fc.oneof(
    { weight: 4, arbitrary: fc.oneof(...conditions) },
    { weight: 1, arbitrary: fc.oneof(...together) },
  );
  const { filter: nested } = fc.letrec<{ filter: DrawnFilter }>((tie) => ({
    filter: fc.oneof(
      { depthSize: 'small', withCrossShrink: true, maxDepth: 3 },
      { weight: 2, arbitrary: leaf },
      { weight: 1, arbitrary: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })) },
      { weight: 1, arbitrary: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })) },
      { weight: 1, arbitrary: tie('filter').map((not) => ({ not })) },
      { weight: 1, arbitrary: fc.tuple(leaf, leaf).map(([first, second]) => ({ ...first, ...second })) },
    ),
  }));
  return { each: fc.tuple(...conditions), nested };
}

export const drawnSearch = fc.record({
  text: fc.oneof(
    partOfText,
    fc.constantFrom('555-12', '55512', '٥٥٥', '\u200e555-123', '3x4', 'ext. 4', 'ada l', '@example', '0.0@', '%'),
  ),
  fields: fc.option(
    fc.uniqueArray(fc.constantFrom('NAME', 'EMAIL', 'PHONE', 'COMPANY', 'JOB_TITLE', 'PROPERTIES'), { minLength: 1 }),
    { nil: undefined },
  ),
});
