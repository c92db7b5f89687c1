import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/values/ids.ts';
import { openServer } from '../../src/store/server/server.ts';
import { assertUsable } from '../../src/store/server/server-requirements.ts';
import { sql } from '../../src/store/index.ts';
import { databaseUrl } from '../support/global-setup.ts';

it('a server is refused in one line that says what it lacks', async () => {
  const refusal = (found: Record<string, unknown>): Promise<string | null> =>
    assertUsable({
      rows: () => Promise.resolve([{ version: 150_020, encoding: 'UTF8', hasIcu: true, ...found }]),
    }).then(
      () => null,
      (error: Error) => error.message,
    );
  expect(await refusal({})).toBeNull();
  expect(await refusal({ version: 180_000, hasIcu: false })).toBeNull();
  expect(await refusal({ version: 140_011 })).toBe('PostgreSQL 15 or newer is needed');
  expect(await refusal({ encoding: 'LATIN1' })).toBe(
    "the encoding of the database is LATIN1, but texts of all scripts are stored: create the database with ENCODING 'UTF8'",
  );
  expect(await refusal({ hasIcu: false })).toBe(
    'PostgreSQL was built without ICU, by which texts are compared without case: a build with ICU, or PostgreSQL 18 or newer, is needed',
  );
});

describe.runIf(process.env['TEST_DATABASE_URL'])('on a server', () => {
  const url = process.env['TEST_DATABASE_URL'] ?? '';

  /** Runs the work on a database of its own, which is created with the options. */
  async function withDatabase(options: string, work: (url: string) => Promise<void>): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const name = `gateway_test_${process.pid}_${randomBytes(4).toString('hex')}`;
    try {
      await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ${options}`);
      await work(databaseUrl(url, name));
    } finally {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await client.end();
    }
  }

  it('a database whose locale knows no letters but ASCII compares texts like any other', async () => {
    await withDatabase("LC_COLLATE 'C' LC_CTYPE 'C' ENCODING 'UTF8'", async (own) => {
      const store = await openServer({ url: own, poolSize: 2 });
      const workspace = newId();
      await store.query(
        sql`INSERT INTO workspace (id, slug, name, cursor_secret) VALUES (${workspace}::uuid, 'w', 'W', '')`,
      );
      await store.query(
        sql`INSERT INTO contact (workspace_id, id, name) SELECT ${workspace}::uuid, gen_random_uuid(), 'ΝΙΚΟΣ ' || n FROM generate_series(1, 50) AS n`,
      );
      const counts = await store.transaction(async (transaction) => {
        const found = sql`(SELECT count(*)::int FROM contact c WHERE c.search_text LIKE fold_case('%Νικος 7%'))`;
        const equal = sql`(SELECT count(*)::int FROM contact c WHERE c.workspace_id = ${workspace}::uuid AND fold_case(c.name) COLLATE "C" = fold_case('νικοσ 50') COLLATE "C")`;
        const walked = await transaction.query(sql`SELECT ${found} AS found, ${equal} AS equal`);
        await transaction.query(sql`SET LOCAL enable_seqscan = off`);
        return [walked, await transaction.query(sql`SELECT ${found} AS found, ${equal} AS equal`)];
      });
      expect(counts).toEqual([[{ found: 1, equal: 1 }], [{ found: 1, equal: 1 }]]);
      await store.close();
    });
  });

  it('a database of another encoding is refused before anything is written', async () => {
    await withDatabase("LC_COLLATE 'C' LC_CTYPE 'C' ENCODING 'LATIN1'", async (own) => {
      await expect(openServer({ url: own, poolSize: 2 })).rejects.toThrow('the encoding of the database is LATIN1');
    });
  });
});
