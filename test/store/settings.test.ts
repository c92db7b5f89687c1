import { expect, inject, it } from 'vitest';
import { raw } from '../../src/store/index.ts';
import { openServer } from '../../src/store/server/server.ts';
import { settingsOfConnection } from '../../src/store/settings.ts';
import { emptyStoreEnvironment } from '../support/database.ts';
import { rowsAs } from '../support/rows-as.ts';

it('takes nothing off an address without options', () => {
  const url = 'postgres://me:p%40ss@db.example:5433/contacts?sslmode=require';
  expect(settingsOfConnection(url, { statement: 30 })).toEqual({
    connectionString: url,
    options: expect.stringContaining('-c TimeZone=UTC -c DateStyle=ISO -c statement_timeout=30000') as unknown,
  });
});

it("puts the operator's options between how we plan and what we rely on", () => {
  const { connectionString, options } = settingsOfConnection(
    'postgres://me@db.example/contacts?sslmode=require&options=-c%20random_page_cost%3D4%20-c%20TimeZone%3DAsia/Tokyo',
    { statement: 0 },
  );
  expect(connectionString).toBe('postgres://me@db.example/contacts?sslmode=require');
  expect(options).toMatch(
    /-c random_page_cost=1\.1 -c random_page_cost=4 -c TimeZone=Asia\/Tokyo -c TimeZone=UTC -c DateStyle=ISO -c statement_timeout=0$/,
  );
});

it.runIf(inject('emptyDatabase').kind === 'server')(
  'reads times right, and plans as the operator says, whatever options the address has',
  async () => {
    const { environment } = await emptyStoreEnvironment();
    const url = new URL(environment['DATABASE_URL'] ?? '');
    url.searchParams.set('options', '-c random_page_cost=4 -c TimeZone=Asia/Tokyo');
    const store = await openServer({ url: url.toString(), poolSize: 5 });
    try {
      const [shown] = await store.query(
        rowsAs<{ cost: string; at: Date }>(
          raw(`SELECT current_setting('random_page_cost') AS cost, timestamptz '2026-01-31T12:00:00Z' AS at`),
        ),
      );
      expect([shown?.cost, shown?.at.toISOString()]).toEqual(['4', '2026-01-31T12:00:00.000Z']);
    } finally {
      await store.close();
    }
  },
);
