import { describe, expect, it } from 'vitest';
import { imported } from '../imports/support/imports.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { issuesOf, mutate, shown, written } from './support.ts';

async function found(client: Client, filter: Record<string, unknown>): Promise<unknown[]> {
  const query =
    'query ($filter: ContactFilter) { contacts(filter: $filter, orderBy: [{ field: NAME }]) { nodes { name } } }';
  return (await client.graphql<{ contacts: { nodes: { name: string }[] } }>(query, { filter })).contacts.nodes.map(
    ({ name }) => name,
  );
}

/** Texts that some API takes for a phone number, and that are none. */
const noNumbers = ['1-800-FLOWERS', '9.19876E+11', 'n/a', '-', '0', '1234', '000 000 0000', 'call me: 555-0100'];

describe('a text that is not a phone number', () => {
  it('is found as it was written, and by nothing else', async () => {
    const workspace = await createWorkspace();
    for (const phone of [
      ...noNumbers,
      '1-800-CONTACTS',
      '9.19877E+11',
      '18003569377',
      '1800',
      '9198761 1',
      '',
      'n/b',
      '1234 5',
    ].filter((text) => text !== '')) {
      await written(workspace, 'createContact', { name: phone, phone, phoneFormat: 'TEXT' });
    }
    for (const phone of noNumbers) {
      expect(await found(workspace, { phone: { eq: phone } })).toEqual([phone]);
      expect(await found(workspace, { phone: { in: [phone.toLowerCase()] } })).toEqual([phone]);
    }
    expect(await found(workspace, { phone: { eq: '1 800 356 9377' } })).toEqual(['18003569377']);
  });

  it('recognises nobody in an upsert, which says so', async () => {
    const workspace = await createWorkspace();
    for (const phone of noNumbers) {
      await written(workspace, 'createContact', { phone, phoneFormat: 'TEXT' });
      const answer = await mutate(workspace, 'upsertContact', { match: { phone }, phoneFormat: 'TEXT', name: 'New' });
      expect(issuesOf(answer)).toEqual([
        [
          'input.match.phone',
          'INVALID_FORMAT',
          `phone: ${JSON.stringify(phone)} is not a phone number by which a contact can be recognised: 5 to 15 digits, not zeros alone, are needed`,
        ],
      ]);
    }
  });

  it.each(['n/a', '1-800-FLOWERS', '0', '1234', '000000000'])(
    'joins no two rows of an import by phone: %s',
    async (phone) => {
      const workspace = await createWorkspace();
      const text = `name,phone\nAda,${phone}\nBob,${phone}\n`;
      expect(await imported(workspace, { format: 'CSV', text, matchOn: 'PHONE' })).toMatchObject({
        total: 2,
        created: 2,
      });
      expect(await imported(workspace, { format: 'CSV', text, matchOn: 'PHONE' })).toMatchObject({
        total: 2,
        created: 0,
      });
      expect(await found(workspace, {})).toEqual(['Ada', 'Bob']);
    },
  );
});

describe('one number in different writings', () => {
  const writings = [
    '+49 171 1234567',
    '(+49) 171/1234567',
    '\u202a+49\u00a0171\u20111234567\u202c',
    '＋４９ １７１ １２３４５６７',
    '+٤٩ ١٧١ ١٢٣٤٥٦٧',
    '+४९-१७१-१२३४५६७',
    'tel:+49-171-1234567',
  ];

  it('is one number to filters, searches and upserts', async () => {
    for (const [place, phone] of writings.entries()) {
      const workspace = await createWorkspace();
      await written(workspace, 'createContact', { name: 'Ada', phone, phoneFormat: 'TEXT' });
      const other = writings[(place + 1) % writings.length] ?? '';
      expect(await found(workspace, { phone: { eq: other } })).toEqual(['Ada']);
      expect(await found(workspace, { phone: { contains: '٧١١٢' } })).toEqual(['Ada']);
      expect(await found(workspace, { phone: { startsWith: '(+49' } })).toEqual(['Ada']);
      const { contacts } = await workspace.graphql<{ contacts: { nodes: unknown[] } }>(
        '{ contacts(search: { text: "171 123 45" }) { nodes { name } } }',
      );
      expect(contacts.nodes).toEqual([{ name: 'Ada' }]);
      expect(
        await mutate(
          workspace,
          'upsertContact',
          { match: { phone: other }, phoneFormat: 'TEXT', company: 'Acme' },
          'created',
        ),
      ).toEqual({ __typename: 'UpsertContactSuccess', created: false });
    }
  });

  it('joins rows of an import by phone', async () => {
    const workspace = await createWorkspace();
    const text = writings.map((phone) => JSON.stringify({ name: 'Ada', phone })).join('\n');
    expect(await imported(workspace, { format: 'NDJSON', text, matchOn: 'PHONE', onConflict: 'UPDATE' })).toMatchObject(
      { total: 7, created: 1, updated: 6, failed: 0 },
    );
  });

  it('is shown as it came, without invisible characters', async () => {
    const workspace = await createWorkspace();
    const { uuid } = await written(workspace, 'createContact', {
      phone: '\u202a+49\u00a0171\u20111234567\u202c',
      phones: ['\u202a+49\u00a0171\u20111234567\u202c', '\u200e+٤٩ ١٧١ ١٢٣٤٥٦٧'],
    });
    expect(await shown(workspace, uuid)).toMatchObject({
      phone: '+49 171-1234567',
      phones: ['+49 171-1234567', '+٤٩ ١٧١ ١٢٣٤٥٦٧'],
    });
  });
});

it('an extension distinguishes numbers', async () => {
  const workspace = await createWorkspace();
  for (const phone of ['+1 555 1111', '+1 555 1111 ext. 5', '+1 555 1111 x6', '+1 555 11115'])
    await written(workspace, 'createContact', { name: phone, phone, phoneFormat: 'TEXT' });
  expect(await found(workspace, { phone: { eq: '+15551111' } })).toEqual(['+1 555 1111']);
  expect(await found(workspace, { phone: { eq: '+15551111;ext=5' } })).toEqual(['+1 555 1111 ext. 5']);
  expect(await found(workspace, { phone: { in: ['+15551111#6', '+155511115'] } })).toEqual([
    '+1 555 1111 x6',
    '+1 555 11115',
  ]);
});

it('pylon shows the digits of phone numbers alone, and keeps the writings that it is sent back', async () => {
  const workspace = await createWorkspace();
  const phones = ['+1 555 1111', '(1) 555-1111', '1-800-FLOWERS', '+٤٩ ١٧١ ١٢٣٤٥٦٧', '+1 555 2222 x6', '123'];
  const { uuid } = await written(workspace, 'createContact', {
    name: 'Ada',
    phone: phones[0],
    phones,
    phoneFormat: 'TEXT',
  });
  const digits = ['15551111', '491711234567', '15552222', '123'];
  const response = await workspace.fetch(`/pylon/contacts/${uuid}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone_numbers: digits, primary_phone_number: '491711234567' }),
  });
  expect(await response.json()).toMatchObject({
    data: { phone_numbers: digits, primary_phone_number: '491711234567' },
  });
  expect(await shown(workspace, uuid)).toMatchObject({
    phone: phones[3],
    phones: phones.filter((phone) => phone !== '1-800-FLOWERS'),
  });
});
