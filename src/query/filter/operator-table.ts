/**
 * The operators that come in families, each written down once: the GraphQL inputs, the reading of a filter and its SQL come
 * from these tables. Equality, `between` and `isSet` are of every family, and stand where their operands are read.
 */

/** How a part of a text is looked for: the LIKE pattern of a text in which nothing is special to LIKE. */
export const partPatterns = {
  contains: (text: string) => `%${text}%`,
  startsWith: (text: string) => `${text}%`,
  endsWith: (text: string) => `%${text}`,
} as const;

export type PartTest = keyof typeof partPatterns;

/** The operators on a part of a text. `negative`: the test must not pass, so that contacts without a value match too. */
export const partOperators = {
  contains: { test: 'contains', negative: false, description: 'Has this text in it.' },
  notContains: { test: 'contains', negative: true, description: 'Does not have this text in it, or there is none.' },
  startsWith: { test: 'startsWith', negative: false, description: 'Begins with this text.' },
  endsWith: { test: 'endsWith', negative: false, description: 'Ends with this text.' },
} as const satisfies Record<string, { test: PartTest; negative: boolean; description: string }>;

/**
 * The operators on the order of values. `from` and `before` bound the times that pass, by the span of the day or time that is
 * compared with; null: there is no bound.
 */
export const comparisonOperators = {
  lt: {
    sql: '<',
    from: null,
    before: 'from',
    description: 'Is less, or earlier.',
    ofTime: 'Before the day begins, or before the time.',
  },
  lte: {
    sql: '<=',
    from: null,
    before: 'before',
    description: 'Is less or equal, or not later.',
    ofTime: 'Before the day ends, or not after the time.',
  },
  gt: {
    sql: '>',
    from: 'before',
    before: null,
    description: 'Is greater, or later.',
    ofTime: 'After the day has ended, or after the time.',
  },
  gte: {
    sql: '>=',
    from: 'from',
    before: null,
    description: 'Is greater or equal, or not earlier.',
    ofTime: 'After the day has begun, or not before the time.',
  },
} as const satisfies Record<
  string,
  { sql: string; from: 'from' | 'before' | null; before: 'from' | 'before' | null; description: string; ofTime: string }
>;

export type Comparison = keyof typeof comparisonOperators;

/** The operators on times relative to the time of the query: from when until when, in milliseconds since 1970. */
export const relativeOperators = {
  withinLast: {
    span: (now: number, length: number) => [now - length, now],
    ofTime: 'In the time up to now: {days: 30} is the last 30 days.',
    ofCustomField: 'A date in the time up to now; of days, the first counts as a whole.',
    ofProperty: 'A date in the time up to now.',
  },
  withinNext: {
    span: (now: number, length: number) => [now, now + length],
    ofTime: 'In the time from now on.',
    ofCustomField: 'A date in the time from now on; of days, today counts.',
    ofProperty: 'A date in the time from now on.',
  },
} as const satisfies Record<
  string,
  { span: (now: number, length: number) => [number, number]; ofTime: string; ofCustomField: string; ofProperty: string }
>;

export type Relative = keyof typeof relativeOperators;

/** The names of a family, in the order in which they are shown. */
export function namesOf<Name extends string>(family: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(family) as Name[];
}
