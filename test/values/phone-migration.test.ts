import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { raw, sql } from '../../src/store/index.ts';
import { phoneKeys } from '../../src/values/index.ts';
import { insertContacts } from '../support/contacts.ts';
import { gateway } from '../support/gateway.ts';
import { createWorkspace } from '../support/workspace.ts';

const piece = fc.constantFrom(
  ...Array.from('0123456789'), '5550100', '٤٢٠١٢', '९८७६५', '\u{1e951}\u{1d7d0}', '７１', '+', '＋', ' ', '\u00a0', '\u200e', '\u202a', '\t', '-', '\u2011', '–', 'ー', '.', '(', ')', '[', ']', '/', '／',
  ' ext. ', 'x', 'Ext', 'extension', ';ext=', '#', 'tel:', ',', 'E+', 'a', 'é', 'ｘ', '\u00ad', '\u3000', '²', '\n',
);
const phone = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('')),
  // Nearly a number, so that many have a form.
  fc.tuple(fc.constantFrom('', '+', '(+', ' ', 'tel:'), fc.array(fc.constantFrom(...Array.from('0123456789'), ' ', '-', '٤', '\u2011'), { minLength: 4, maxLength: 18 }), fc.constantFrom('', 'x5', ' ext. 12', '#', 'E+11', ')'))
    .map(([start, middle, end]) => start + middle.join('') + end),
);

it('gives contacts that were written before the normal forms that new ones have', async () => {
  const { store } = await gateway();
  const migrations = ['20261130110000_only_phone_numbers_have_keys', '20261203090000_zeros_are_no_phone_number'];
  const { workspaceId } = await createWorkspace();
  const drawn = fc.sample(fc.array(phone, { maxLength: 3 }), 600);
  const fixed = [['000 000-0000', '+49 171 1234567', '00000x7'], ['9.19876E+11'], ['1-800-FLOWERS', '+1 555 0100'], [], ['\u202a+49\u00a0171\u20111234567\u202c'], ['+1 555 1111 ext. 5', '12', '٠١٧١ ١٢٣٤٥٦٧']];
  const lists = [...fixed, ...drawn];
  const ids = await insertContacts(workspaceId, lists.map((phones) => ({ phones })));
  await store.query(sql`UPDATE contact SET phone_keys = ARRAY(SELECT regexp_replace(phone, '\\D', '', 'g') FROM unnest(phones) AS phone) WHERE workspace_id = ${workspaceId}::uuid`);

  for (const name of migrations) await store.query(raw(await readFile(`prisma/migrations/${name}/migration.sql`, 'utf8')));

  const rows = await store.query<{ id: string; phoneKeys: string[] }>(sql`SELECT id, phone_keys AS "phoneKeys" FROM contact WHERE workspace_id = ${workspaceId}::uuid`);
  const found = new Map(rows.map(({ id, phoneKeys: keys }) => [id, keys]));
  expect(lists.map((phones, place) => [phones, found.get(ids[place] ?? '')])).toEqual(lists.map((phones) => [phones, phoneKeys(phones)]));
  expect([...found.values()].filter((keys) => keys.length > 0).length).toBeGreaterThan(100);
});
