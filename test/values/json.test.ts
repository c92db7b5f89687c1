import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sql } from '../../src/store/index.ts';
import { checkJsonObject, checkText, checkTime } from '../../src/values/index.ts';
import { gateway } from '../support/gateway.ts';
import { rowsAs } from '../support/rows-as.ts';

const anyText = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 6 });
const anyJson = fc.dictionary(anyText, fc.jsonValue({ depthSize: 'small', stringUnit: 'grapheme' }), { maxKeys: 3 });

it('lets through exactly the texts that the store keeps as they are', async () => {
  const { store } = await gateway();
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const kept = await store.query(rowsAs<{ kept: string }>(sql`SELECT ${text}::text AS kept`)).then(
        ([row]) => row?.kept,
        () => undefined,
      );
      expect(checkText(text, { max: 10 }).ok).toBe(kept === text);
    }),
  );
});

it('lets through only JSON objects that come back from the store equal', async () => {
  const { store } = await gateway();
  await fc.assert(
    fc.asyncProperty(anyJson, async (document) => {
      if (!checkJsonObject(document).ok) return;
      const [row] = await store.query(
        rowsAs<{ kept: unknown }>(sql`SELECT ${JSON.stringify(document)}::jsonb AS kept`),
      );
      expect(row?.kept).toEqual(JSON.parse(JSON.stringify(document)));
    }),
  );
});

it('refuses JSON that is too long or too deep, and keys that cannot be stored', () => {
  let deep: Record<string, unknown> = {};
  for (let level = 0; level < 101; level++) deep = { deep };
  const list = Array.from({ length: 200_000 }, () => 1);

  expect(checkJsonObject({ text: 'x'.repeat(99_989) })).toMatchObject({ ok: true });
  expect(checkJsonObject({ text: 'x'.repeat(99_990) })).toMatchObject({
    ok: false,
    code: 'OUT_OF_RANGE',
    message: expect.stringContaining('has 100001 characters as JSON: at most 100000 are allowed'),
  });
  expect(checkJsonObject({ list })).toMatchObject({ ok: false, code: 'OUT_OF_RANGE' });
  expect(checkJsonObject(deep)).toMatchObject({
    ok: false,
    code: 'INVALID_VALUE',
    message: expect.stringContaining('is nested too deeply: 100 levels are allowed'),
  });
  expect(checkJsonObject({ 'a\0': 1 })).toEqual({
    ok: false,
    code: 'INVALID_VALUE',
    message: String.raw`{"a\u0000":1} has a character that cannot be stored: all but U+0000 and unpaired surrogates can`,
  });
});

it('takes times of the years 1000 to 9999, which come back from the store equal', async () => {
  const { store } = await gateway();
  await fc.assert(
    fc.asyncProperty(
      fc.date({
        min: new Date('1000-01-01T00:00:00Z'),
        max: new Date('9999-12-31T23:59:59.999Z'),
        noInvalidDate: true,
      }),
      async (time) => {
        const [row] = await store.query(rowsAs<{ kept: Date }>(sql`SELECT ${time.toISOString()}::timestamptz AS kept`));
        expect(checkTime(time)).toEqual({ ok: true, value: row?.kept });
      },
    ),
  );
  expect(checkTime(new Date('0999-12-31T23:59:59.999Z')).ok).toBe(false);
  expect(checkTime(new Date('+010000-01-01T00:00:00Z')).ok).toBe(false);
});
