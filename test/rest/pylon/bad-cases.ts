import type { BadCase } from '../support/bad-input.ts';

export const notText = [1, true, [], {}];
/** An id may be a whole number. */
export const notId = [1.5, true, [], {}];

/** The same field with several wrong values. */
export function wrong(valid: Record<string, unknown>, field: string, values: unknown[], takes?: string): BadCase[] {
  return values.map((value) => ({
    title: `${field} ${JSON.stringify(value).slice(0, 40)}`,
    json: { ...valid, [field]: value },
    field,
    ...(takes === undefined ? {} : { message: `${field} is ${JSON.stringify(value)}, but takes ${takes}` }),
  }));
}

export const filter = (value: unknown, message: unknown, field = 'filter'): BadCase => ({
  title: `the filter ${JSON.stringify(value).slice(0, 100)}`,
  json: { filter: value },
  field,
  message,
});

const limitMessage = 'a whole number from 1 to 999';

/** What every list refuses of its query. @param more what else the query needs */
export function pages(more = ''): BadCase[] {
  return [
    ...['abc', '0', '-1', '1001', '1.5', '1e2', ' 5'].map((limit) => ({
      title: `limit ${JSON.stringify(limit)}`,
      query: `${more}limit=${encodeURIComponent(limit)}`,
      field: 'limit',
      message: `limit is ${/^-?\d+$/.test(limit) ? limit : JSON.stringify(limit)}, but takes ${limitMessage}`,
    })),
    { title: 'a repeated limit', query: `${more}limit=1&limit=2`, field: 'limit' },
    ...['x', 'W10.x', 'e30.AAAAAAAAAAAAAAAA', 'a.b.c'].map((cursor) => ({
      title: `the cursor ${cursor}`,
      query: `${more}cursor=${cursor}`,
      field: 'cursor',
    })),
    { title: 'a repeated cursor', query: `${more}cursor=a&cursor=b`, field: 'cursor' },
    { title: 'a cursor that cannot be stored', query: `${more}cursor=%00`, field: 'cursor' },
  ];
}

/** What every search refuses of its page. */
export function searchPages(): BadCase[] {
  return [
    ...wrong({}, 'limit', [0, 1001, -1, 1.5, '5', true, []], limitMessage),
    ...wrong({}, 'cursor', notText, 'a text'),
    { title: 'a broken cursor', json: { cursor: 'x.y' }, field: 'cursor' },
  ];
}
