import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDateLike, readDay, readTime, type DateOrder } from '../../../src/domain/imports/row/values/dates.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { contactsOf, imported } from './support/imports.ts';

const how = (order: DateOrder | null, zone = 'Z') => ({ order, zone });

describe('a date that can be read in one way', () => {
  it.each([
    ['2024-09-13', '2024-09-13'],
    ['2024/09/13', '2024-09-13'],
    ['2024.9.3', '2024-09-03'],
    ['13.09.2024', '2024-09-13'],
    ['13/09/2024', '2024-09-13'],
    ['13-9-2024', '2024-09-13'],
    ['9/13/2024', '2024-09-13'],
    ['1/31/2026', '2026-01-31'],
    ['31.1.2026', '2026-01-31'],
    ['13. 9. 2024', '2024-09-13'],
    ['05/05/2026', '2026-05-05'],
    ['2024年9月13日', '2024-09-13'],
    ['２０２４/９/１３', '2024-09-13'],
    ['13 Sep 2024', '2024-09-13'],
    ['September 13, 2024', '2024-09-13'],
    ['Sep 13th, 2024', '2024-09-13'],
    ['13-Sep-2024', '2024-09-13'],
    ['13. September 2024', '2024-09-13'],
    ['13. Sept. 2024', '2024-09-13'],
    ['1 févr. 2024', '2024-02-01'],
    ['1er février 2024', '2024-02-01'],
    ['13 de septiembre de 2024', '2024-09-13'],
    ['13 set. 2024', '2024-09-13'],
    ['13 settembre 2024', '2024-09-13'],
    ['1 mrt 2024', '2024-03-01'],
    [' 2024-09-13 ', '2024-09-13'],
    ['29.2.2024', '2024-02-29'],
    ['2024-09-13 19:23', '2024-09-13'],
    ['2024-09-13T23:30:00-05:00', '2024-09-13'],
  ])('is taken: %s', (text, day) => {
    expect(readDay(text, how(null))).toEqual({ ok: true, value: day });
  });

  it.each([
    ['2024-09-13 19:23', '2024-09-13T19:23:00.000Z'],
    ['2024-09-13', '2024-09-13T00:00:00.000Z'],
    ['2024-09-13 19:23:45', '2024-09-13T19:23:45.000Z'],
    ['2024-09-13T19:23:45.678Z', '2024-09-13T19:23:45.678Z'],
    ['13.09.2024, 19:23', '2024-09-13T19:23:00.000Z'],
    ['9/13/2024 7:23 PM', '2024-09-13T19:23:00.000Z'],
    ['9/13/2024 12:05 am', '2024-09-13T00:05:00.000Z'],
    ['9/13/2024 12:05:09 p.m.', '2024-09-13T12:05:09.000Z'],
    ['2024-09-13 19:23 +02:00', '2024-09-13T17:23:00.000Z'],
    ['2024-09-13 19:23:00 -0400', '2024-09-13T23:23:00.000Z'],
    ['2024-09-13 19:23 UTC', '2024-09-13T19:23:00.000Z'],
    ['Sep 13, 2024 7:23 pm', '2024-09-13T19:23:00.000Z'],
  ])('is taken with its time, in UTC where it has no offset: %s', (text, time) => {
    expect(readTime(text, how(null))).toEqual({ ok: true, value: time });
  });

  it('has the offset of its column, if it has none of its own', () => {
    expect(readTime('2024-09-13 19:23', how(null, '-04:00'))).toEqual({ ok: true, value: '2024-09-13T23:23:00.000Z' });
    expect(readTime('2024-09-13 19:23Z', how(null, '-04:00'))).toEqual({ ok: true, value: '2024-09-13T19:23:00.000Z' });
  });
});

it.each<[string, DateOrder | null, string | null]>([
  ['03/04/2026', null, null],
  ['03/04/2026', 'DMY', '2026-04-03'],
  ['03/04/2026', 'MDY', '2026-03-04'],
  ['3.4.2026', null, null],
  ['3.4.2026', 'DMY', '2026-04-03'],
  ['03/04/2026', 'YMD', null],
  ['1/31/2026', 'MDY', '2026-01-31'],
  ['1/31/2026', 'DMY', null],
  ['31/1/2026', 'MDY', null],
  ['2026-04-03', 'MDY', '2026-04-03'],
  ['13/09/24', null, null],
  ['31/12/99', null, null],
  ['13/09/24', 'DMY', '2024-09-13'],
  ['24/09/13', 'YMD', '2024-09-13'],
  ['24-09-13', 'YMD', '2024-09-13'],
  ['09/13/69', 'MDY', '1969-09-13'],
  ['09/13/68', 'MDY', '2068-09-13'],
])('%s in the order %s is the day %s', (text, order, day) => {
  const read = readDay(text, how(order));
  expect(read.ok ? read.value : null).toBe(day);
});

it.each([
  '',
  'May',
  '--04-12',
  '04/12',
  '1990',
  '31.2.2026',
  '2026-13-01',
  '13/13/2026',
  '0/1/2026',
  '2026-1-1-1',
  '1/2/3',
  '12345',
  '2024-09-13 25:00',
  '2024-09-13 19:60',
  '2024-09-13 13:00 pm',
  '1,5',
  '13 Foo 2024',
  'Sep 2024',
  'Sep 31, 2024',
  '13-Sep-24',
  'x'.repeat(500),
])('does not take %j for a date', (text) => {
  for (const order of [null, 'MDY', 'DMY', 'YMD'] as const) expect(readDay(text, how(order)).ok).toBe(false);
  expect(isDateLike(text)).toBe(false);
});

it('says of a date that can be two days which they are, and how to tell', () => {
  expect(readDay('03/04/2026', how(null))).toMatchObject({
    message:
      '"03/04/2026" may be 2026-03-04 or 2026-04-03: say in which order dates have day, month and year, or write the year first',
  });
});

it('reads every day that is written in the order that is told, and without it the same day or none', () => {
  const orders: { [Order in DateOrder]: (year: string, month: string, day: string, sign: string) => string } = {
    MDY: (year, month, day, sign) => [month, day, year].join(sign),
    DMY: (year, month, day, sign) => [day, month, year].join(sign),
    YMD: (year, month, day, sign) => [year, month, day].join(sign),
  };
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      fc.constantFrom<DateOrder>('MDY', 'DMY', 'YMD'),
      fc.constantFrom('-', '/', '.'),
      fc.boolean(),
      (date, order, sign, isPadded) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso
          .split('-')
          .map((part) => (isPadded ? part : String(Number(part))));
        const text = orders[order](year, month, day, sign);
        expect(readDay(text, how(order))).toEqual({ ok: true, value: iso });
        const unsaid = readDay(text, how(null));
        expect(unsaid.ok ? unsaid.value : iso).toBe(iso);
      },
    ),
    { numRuns: 2_000 },
  );
});

async function withDates(workspace: Client): Promise<void> {
  for (const input of [
    { key: 'born', label: 'Birthday', type: 'DATE' },
    { key: 'seen', label: 'Last seen', type: 'DATETIME' },
  ]) {
    await workspace.graphql(
      'mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { ... on UserError { message } } }',
      { input },
    );
  }
}

describe('dates of an import', () => {
  const text =
    'Email,Birthday,Last seen,Create date\nada@example.com,03/04/1990,03/04/2026 10:00,03/04/2025\nbob@example.com,13/04/1990,2026-04-13 10:00,13/04/2025\n';

  it('are left out with a warning where they can be two days, by the option taken', async () => {
    const workspace = await createWorkspace();
    await withDates(workspace);
    const unsaid = await imported(workspace, { text, dryRun: true });
    expect(unsaid).toMatchObject({
      created: 2,
      failed: 0,
      warnings: ['Birthday', 'Last seen', 'Create date'].map((column) => ({ column, row: 1, count: 1 })),
    });
    expect(await imported(workspace, { text, dateOrder: 'DMY' })).toMatchObject({
      created: 2,
      failed: 0,
      warnings: [],
    });
    expect(await contactsOf(workspace, 'customValues createdAt')).toEqual([
      { customValues: { born: '1990-04-03', seen: '2026-04-03T10:00:00.000Z' }, createdAt: '2025-04-03T00:00:00.000Z' },
      { customValues: { born: '1990-04-13', seen: '2026-04-13T10:00:00.000Z' }, createdAt: '2025-04-13T00:00:00.000Z' },
    ]);
  });

  it('fail the row where they can be two days in a column that is mapped or named', async () => {
    const workspace = await createWorkspace();
    await withDates(workspace);
    const mapping = [{ column: 'Birthday', field: 'custom.born' }];
    expect(await imported(workspace, { text, mapping, dryRun: true })).toMatchObject({
      created: 1,
      failed: 1,
      errors: [
        { row: 1, field: 'Birthday', message: expect.stringContaining('may be 1990-03-04 or 1990-04-03') as string },
      ],
    });
    expect(
      await imported(workspace, { contacts: [{ email: 'ada@example.com', createdAt: '03/04/2026' }], dryRun: true }),
    ).toMatchObject({ failed: 1, errors: [{ row: 1, field: 'createdAt' }] });
    expect(
      await imported(workspace, { contacts: [{ email: 'ada@example.com', custom: { born: '13.04.1990' } }] }),
    ).toMatchObject({ created: 1 });
    expect(await contactsOf(workspace, 'customValues')).toEqual([{ customValues: { born: '1990-04-13' } }]);
  });

  it('say nothing where they are how a tool writes that there is none', async () => {
    const workspace = await createWorkspace();
    await withDates(workspace);
    await imported(workspace, {
      text: 'email,custom.born,Last seen,createdAt\nada@example.com,0/0/00,0000-00-00 00:00:00,0000-00-00\n',
    });
    expect(await contactsOf(workspace, 'email customValues')).toEqual([{ email: 'ada@example.com', customValues: {} }]);
  });
});
