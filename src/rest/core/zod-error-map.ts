import type { z } from 'zod';

const types: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a JSON object',
  record: 'a JSON object',
  null: 'null',
};

const formats: Record<string, string> = {
  email: 'an email address',
  url: 'a URL',
  uuid: 'a UUID',
  datetime: 'a time in ISO 8601',
  date: 'a date such as 2026-01-31',
};

const units: Record<string, string> = { string: ' characters', array: ' items', set: ' items' };

function bound(words: [max: string, number: string], limit: number | bigint, origin: string): string {
  const unit = units[origin];
  return unit === undefined ? `a number, ${limit} or ${words[1]}` : `at ${words[0]} ${limit}${unit}`;
}

/** What a field takes, for an issue of a schema that says nothing itself. */
export function messageOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? `a value of type ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'invalid_format':
      return formats[issue.format] ?? `a text of the format ${issue.format}`;
    case 'too_small':
      return bound(['least', 'more'], issue.minimum, issue.origin);
    case 'too_big':
      return bound(['most', 'less'], issue.maximum, issue.origin);
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    default:
      return 'another value';
  }
}
