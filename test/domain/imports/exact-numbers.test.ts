import { expect, it } from 'vitest';
import { defineField } from '../../support/custom-fields.ts';
import { exactNumbers, sendText } from '../../support/exact-numbers.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { contactsOf, imported, nothing } from './support/imports.ts';

const [less, more] = ['9007199254740992', '9007199254740993'];

/** The same two rows in each format, with numbers for ids. */
const sources: Record<string, (ids: [string, string]) => string> = {
  JSON: ([first, second]) =>
    `[{"email": "a@x.example", "externalId": ${first}}, {"email": "b@x.example", "externalId": ${second}}]`,
  NDJSON: ([first, second]) =>
    `{"email": "a@x.example", "externalId": ${first}}\n{"email": "b@x.example", "externalId": ${second}}\n`,
  CSV: ([first, second]) => `email,externalId\na@x.example,${first}\nb@x.example,${second}\n`,
};

it.each(Object.keys(sources))(
  'takes ids that come as numbers digit by digit, so that they are not one person, from %s',
  async (format) => {
    for (const ids of [
      [less, more],
      ['12345678901234567890', '12345678901234567891'],
      ['7', '-8'],
    ] as [string, string][]) {
      const workspace = await createWorkspace();
      const text = sources[format]?.(ids) ?? '';
      expect(await imported(workspace, { format, text, matchOn: 'EXTERNAL_ID' })).toEqual({
        ...nothing,
        total: 2,
        created: 2,
      });
      expect(await contactsOf(workspace, 'externalIds { externalId }')).toEqual(
        ids.map((externalId) => ({ externalIds: [{ externalId }] })),
      );
    }
  },
);

it('takes numbers for texts and in lists of ids digit by digit', async () => {
  const workspace = await createWorkspace();
  const row = `{"email": "a@x.example", "company": ${more}, "phone": 123456789012345, "tags": [${more}], "visitorIds": [${less}, ${more}], "externalIds": [{"label": "crm", "externalId": ${more}}], "account": ${more}}`;
  await sendText(
    workspace,
    `mutation { createAccount(input: { name: "A", externalIds: [{ label: "orgcrm", externalId: "${more}" }] }) { __typename } }`,
  );
  expect(await imported(workspace, { format: 'NDJSON', text: row })).toMatchObject({ created: 1, errors: [] });
  expect(
    await contactsOf(workspace, 'company phone tags { name } visitorIds externalIds { externalId } account { name }'),
  ).toEqual([
    {
      company: more,
      phone: '123456789012345',
      tags: [{ name: more }],
      visitorIds: [less, more],
      externalIds: [{ externalId: more }],
      account: { name: 'A' },
    },
  ]);
});

async function workspaceWithSeats(): Promise<TestWorkspace> {
  const workspace = await createWorkspace();
  await defineField(workspace.workspaceId, 'seats', 'NUMBER');
  return workspace;
}

it.each([
  [
    'JSON',
    (number: string) =>
      `{"contacts": [{"email": "a@x.example", "custom": {"seats": ${number}}, "properties.n": ${number}}]}`,
  ],
  ['NDJSON', (number: string) => `{"email": "a@x.example", "custom.seats": ${number}, "properties": {"n": ${number}}}`],
  ['CSV', (number: string) => `email,seats,properties\na@x.example,${number},"{""n"":${number}}"\n`],
])(
  'keeps numbers with all of their digits, from %s, and sees when only the last one changes',
  async (format, textOf) => {
    const workspace = await workspaceWithSeats();
    for (const number of [...exactNumbers, less, more]) {
      expect(await imported(workspace, { format, text: textOf(number), onConflict: 'UPDATE' })).toMatchObject({
        total: 1,
        failed: 0,
        skipped: 0,
        errors: [],
      });
      expect(await sendText(workspace, '{ contacts { nodes { customValues properties } } }')).toBe(
        `{"data":{"contacts":{"nodes":[{"customValues":{"seats":${number}},"properties":{"n":${number}}}]}}}`,
      );
    }
  },
);

it.each([
  ['JSON', (number: string) => `[{"custom": {"seats": ${number}}}]`],
  ['NDJSON', (number: string) => `{"custom": {"seats": ${number}}}`],
  ['CSV', (number: string) => `email,seats\na@x.example,${number}\n`],
])('refuses numbers that cannot be stored, with their value, from %s', async (format, textOf) => {
  const workspace = await workspaceWithSeats();
  for (const number of ['1e400', '1e-400', '1'.repeat(101)]) {
    expect(await imported(workspace, { format, text: textOf(number) })).toMatchObject({
      failed: 1,
      errors: [
        {
          message: expect.stringMatching(
            new RegExp(`${number.slice(0, 70)}.* cannot be stored: at most 100 digits are allowed`),
          ) as string,
        },
      ],
    });
  }
});

it('an export imports equal', async () => {
  const workspace = await workspaceWithSeats();
  const rows = exactNumbers.map(
    (number, place) =>
      `{"email": "c${place}@x.example", "custom": {"seats": ${number}}, "properties": {"n": [${number}]}}`,
  );
  await imported(workspace, { format: 'NDJSON', text: rows.join('\n') });
  const query = '{ contacts(orderBy: [{ field: EMAIL }]) { nodes { email customValues properties } } }';
  for (const format of ['ndjson', 'csv']) {
    const copy = await workspaceWithSeats();
    const text = await (await workspace.fetch(`/export/contacts.${format}`)).text();
    expect(await imported(copy, { format: format.toUpperCase(), text })).toMatchObject({
      created: exactNumbers.length,
      errors: [],
    });
    expect(await sendText(copy, query)).toBe(await sendText(workspace, query));
  }
});
