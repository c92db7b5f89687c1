import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sql } from '../../src/store/index.ts';
import { gateway } from '../support/gateway.ts';
import { rowsAs } from '../support/rows-as.ts';

const text = fc.oneof(
  fc.constantFrom('', 'NULL', 'null', '{}', 'a,b', '"', '\\', '{a', ' ', 'a b', "'"),
  fc.string({ unit: 'binary', maxLength: 12 }).map((value) => value.replaceAll('\0', '')),
);

it('gives lists of texts back as they were', async () => {
  const { store } = await gateway();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(text), { maxLength: 6 }), async (list) => {
      const rows = await store.read(
        rowsAs<{ list: unknown }>(
          sql`SELECT ARRAY(SELECT value FROM jsonb_array_elements_text(${JSON.stringify(list)}::jsonb) WITH ORDINALITY AS e(value, place) ORDER BY place) AS list`,
        ),
      );
      expect(rows).toEqual([{ list: JSON.parse(JSON.stringify(list)) as unknown }]);
    }),
    { numRuns: 300 },
  );
});
