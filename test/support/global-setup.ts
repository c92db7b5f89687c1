import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../src/store/embedded/embedded.ts';
import { openServer } from '../../src/store/server/server.ts';
import { startPooler } from './pooler.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * A migrated, empty database to start from: the file of a PGlite dump, or a PostgreSQL database to copy, and the address
     * of the pooler through which its copies are to be reached.
     */
    emptyDatabase:
      { kind: 'embedded'; snapshot: string } | { kind: 'server'; url: string; template: string; pooler: string | null };
  }
}

/** The URL of another database on the same server. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

/** Makes a migrated, empty database once, so that each worker starts from a copy of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined || url === '') {
    const folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-test-'));
    const store = await openEmbedded({});
    const snapshot = join(folder, 'empty.tar');
    await writeFile(snapshot, Buffer.from(await (await store.dump()).arrayBuffer()));
    await store.close();
    project.provide('emptyDatabase', { kind: 'embedded', snapshot });
    return () => rm(folder, { recursive: true, force: true });
  }

  const template = `gateway_test_${process.pid}`;
  const run = async (statement: string): Promise<pg.QueryResult> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await run(`CREATE DATABASE ${template}`);
  const store = await openServer({ url: databaseUrl(url, template), poolSize: 1 });
  await store.close();
  const pooler = process.env['TEST_POOLER'] === 'pgbouncer' ? await startPooler(url) : null;
  project.provide('emptyDatabase', { kind: 'server', url, template, pooler: pooler?.url ?? null });
  return async () => {
    await pooler?.stop();
    const { rows } = await run(`SELECT datname FROM pg_database WHERE datname LIKE '${template}%'`);
    for (const { datname } of rows as { datname: string }[]) await run(`DROP DATABASE ${datname} WITH (FORCE)`);
  };
}
