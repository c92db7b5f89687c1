import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/graphql/ids.ts';
import { readMigrations } from '../../src/store/migrations.ts';
import { openServer } from '../../src/store/server.ts';
import { assertUsable } from '../../src/store/server-requirements.ts';
import { sql } from '../../src/store/index.ts';
import { databaseUrl } from '../support/global-setup.ts';

it('a server is refused in one line that says what it lacks', async () => {
  const refusal = (found: Record<string, unknown>): Promise<string | null> =>
    assertUsable({ rows: () => Promise.resolve([{ version: 150_020, encoding: 'UTF8', hasIcu: true, ...found }]) }).then(
      () => null,
      (error: Error) => error.message,
    );
  expect(await refusal({})).toBeNull();
  expect(await refusal({ version: 180_000, hasIcu: false })).toBeNull();
  expect(await refusal({ version: 140_011 })).toBe('PostgreSQL 15 or newer is needed');
  expect(await refusal({ encoding: 'LATIN1' })).toBe("the encoding of the database is LATIN1, but texts of all scripts are stored: create the database with ENCODING 'UTF8'");
  expect(await refusal({ hasIcu: false })).toBe('PostgreSQL was built without ICU, by which texts are compared without case: a build with ICU, or PostgreSQL 18 or newer, is needed');
});

it('tags that were two and are now the same become the older one, on all contacts that had either', async () => {
  const migrations = await readMigrations();
  const at = migrations.findIndex(({ name }) => name.endsWith('_texts_without_case'));
  const database = await PGlite.create({ extensions: { pg_trgm, btree_gin } });
  for (const { script } of migrations.slice(0, at)) await database.exec(script);
  const [workspace, other] = [newId(), newId()];
  for (const id of [workspace, other]) await database.query("INSERT INTO workspace (id, slug, name, cursor_secret) VALUES ($1, $2, 'W', '')", [id, id]);
  const contacts = [newId(), newId(), newId()];
  for (const id of contacts) await database.query('INSERT INTO contact (workspace_id, id, name, custom_values) VALUES ($1, $2, $3, $4)', [workspace, id, 'ΝΙΚΟΣ', '{"city": "Straße"}']);
  const tag = async (workspaceId: string, name: string, created: string, of: string[]): Promise<void> => {
    const id = newId();
    await database.query('INSERT INTO tag (workspace_id, id, name, created_at) VALUES ($1, $2, $3, $4)', [workspaceId, id, name, created]);
    for (const contact of of) await database.query('INSERT INTO contact_tag (workspace_id, contact_id, tag_id) VALUES ($1, $2, $3)', [workspaceId, contact, id]);
  };
  await tag(workspace, 'straße', '2026-02-01', [contacts[0], contacts[1]] as string[]);
  await tag(workspace, 'STRASSE', '2026-01-01', [contacts[1], contacts[2]] as string[]);
  await tag(workspace, 'Strasse 1', '2026-01-01', [contacts[0]] as string[]);
  await tag(workspace, 'José', '2026-01-01', []);
  await tag(workspace, 'Jose\u0301', '2026-01-02', [contacts[0]] as string[]);
  await tag(other, 'straße', '2026-03-01', []);

  await database.exec(migrations[at]?.script ?? '');

  const { rows } = await database.query<{ name: string; contacts: string[] }>(`
    SELECT t.name, array_agg(ct.contact_id ORDER BY ct.contact_id) FILTER (WHERE ct.contact_id IS NOT NULL) AS contacts
    FROM tag t LEFT JOIN contact_tag ct ON ct.workspace_id = t.workspace_id AND ct.tag_id = t.id GROUP BY t.workspace_id, t.id, t.name ORDER BY t.name COLLATE "C"`);
  expect(rows).toEqual([
    { name: 'José', contacts: [contacts[0]] },
    { name: 'STRASSE', contacts: contacts.toSorted() },
    { name: 'Strasse 1', contacts: [contacts[0]] },
    { name: 'straße', contacts: null },
  ]);
  const made = await database.query('SELECT DISTINCT search_text, custom_terms FROM contact');
  expect(made.rows).toEqual([{ search_text: expect.stringMatching(/^νικοσ\n/), custom_terms: ['city\u001fstrasse'] }]);
  await database.close();
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
      await store.query(sql`INSERT INTO workspace (id, slug, name, cursor_secret) VALUES (${workspace}::uuid, 'w', 'W', '')`);
      await store.query(sql`INSERT INTO contact (workspace_id, id, name) SELECT ${workspace}::uuid, gen_random_uuid(), 'ΝΙΚΟΣ ' || n FROM generate_series(1, 50) AS n`);
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
