import { describe, expect, it } from 'vitest';
import { cleanedNumber, isRounded } from '../../../src/values/index.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { contactsOf, imported } from './support/imports.ts';

const advice = expect.stringContaining(
  'a spreadsheet has replaced its digits; format the column as text there and export it again',
) as string;

it.each([
  '9.19876E+11',
  '9,19876E+11',
  '9.19876e+11',
  '1E+11',
  '+9.19876E+11',
  '1.2E11',
  "'9.19876E+11",
  ' 9.19876E+11 ',
  '\u200E9.19876E+11',
  '1e+21',
  '4.5E-05',
  '９.１９Ｅ＋１１',
])('sees that %j is rounded', (text) => {
  expect(isRounded(text)).toBe(true);
});

it.each([
  '919876543210',
  '+91 98765 43210',
  '1-800-FLOWERS',
  '7e12',
  'E11',
  '9.19876',
  '030 1234 E5',
  'abc1E+11',
  '1.5e3x',
])('does not see that in %j', (text) => {
  expect(isRounded(text)).toBe(false);
});

describe('a number that a spreadsheet has rounded', () => {
  const text = 'Name,Phone\nSci One,9.19876E+11\nSci Two,9.19876E+11\nSci Three,"9,19877E+11"\n';

  it('never finds a contact: the row fails, and says what the spreadsheet did', async () => {
    const workspace = await createWorkspace();
    expect(await imported(workspace, { text, matchOn: 'PHONE' })).toMatchObject({
      created: 0,
      failed: 3,
      errors: [1, 2, 3].map((row) => ({ row, field: 'Phone', code: 'INVALID_FORMAT', message: advice })),
    });
    for (const [column, matchOn] of [
      ['externalId', 'EXTERNAL_ID'],
      ['externalIds.crm', 'EXTERNAL_ID'],
      ['Record ID', 'EXTERNAL_ID'],
      ['phones', 'PHONE'],
    ] as const) {
      const rows = await imported(workspace, { text: `Name,${column}\nOne,9.19876E+11\nTwo,9.19876E+11\n`, matchOn });
      expect(rows).toMatchObject({
        created: 0,
        updated: 0,
        failed: 2,
        errors: [{ row: 1, field: column, message: advice }, { row: 2 }],
      });
    }
    expect(await imported(workspace, { text: 'Name,id\nOne,9.19876E+11\n', matchOn: 'ID' })).toMatchObject({
      failed: 1,
      errors: [{ field: 'id', message: advice }],
    });
    expect(await imported(workspace, { text: 'name,visitorIds\nOne,9.19876E+11\n' })).toMatchObject({
      failed: 1,
      errors: [{ field: 'visitorIds', message: advice }],
    });
    expect(await contactsOf(workspace, 'name')).toEqual([]);
  });

  it('is never a phone number or external id: it is left out of a guessed column, and costs the row of a named one', async () => {
    const workspace = await createWorkspace();
    expect(await imported(workspace, { text })).toMatchObject({
      created: 3,
      failed: 0,
      warnings: [{ column: 'Phone', row: 1, count: 3, message: advice }],
    });
    expect(await contactsOf(workspace, 'phone phones')).toEqual([1, 2, 3].map(() => ({ phone: null, phones: [] })));
    expect(await imported(workspace, { text: 'name,phone\nAda,9.19876E+11\n' })).toMatchObject({
      failed: 1,
      errors: [{ field: 'phone', message: advice }],
    });
    expect(
      await imported(workspace, {
        text: 'Full Name,Tel\nAda,9.19876E+11\n',
        mapping: [{ column: 'Tel', field: 'phones' }],
      }),
    ).toMatchObject({ failed: 1, errors: [{ field: 'Tel' }] });
    expect(await imported(workspace, { text: 'email,external_id\na@example.com,9.19876E+11\n' })).toMatchObject({
      failed: 1,
      errors: [{ field: 'external_id', message: advice }],
    });
  });
});

it('takes off what nobody sees in addresses and numbers, and the apostrophe of a spreadsheet', async () => {
  expect(cleanedNumber("'+1\u00A0555\u2011010\u200F\u2066\u2069")).toBe('+1 555-010');
  const workspace = await createWorkspace();
  const text = "Email,Phone,Other phone\n\u202Aada\u200B@\uFEFFexample.com\u202C,'+1\u00A0555\u20110101,'0151 1\n";
  expect(await imported(workspace, { text })).toMatchObject({ created: 1, warnings: [] });
  expect(await contactsOf(workspace, 'email phones')).toEqual([
    { email: 'ada@example.com', phones: ['+1 555-0101', '0151 1'] },
  ]);
  expect(await imported(workspace, { text: 'Phone,Company\n+1 555 0101,Found\n', matchOn: 'PHONE' })).toMatchObject({
    updated: 1,
  });
});
