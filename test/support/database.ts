import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject, type ProvidedContext } from 'vitest';
import { openEmbedded } from '../../src/store/embedded/embedded.ts';
import type { Store } from '../../src/store/index.ts';
import { openServer } from '../../src/store/server/server.ts';
import { databaseUrl } from './global-setup.ts';

/** A PostgreSQL database to copy, and the pooler, if any, through which its copies are to be reached. */
type ServerSource = Extract<ProvidedContext['emptyDatabase'], { kind: 'server' }>;

async function copyOnServer({ url, template, pooler }: ServerSource): Promise<string> {
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await client.end();
  return databaseUrl(pooler ?? url, name);
}

/** Opens a database of its own, migrated and empty, of the kind that this run tests: embedded, or on TEST_DATABASE_URL. */
export async function openEmptyStore(): Promise<Store> {
  const source = inject('emptyDatabase');
  if (source.kind === 'embedded')
    return openEmbedded({ snapshot: new Blob([new Uint8Array(await readFile(source.snapshot))]) });
  return openServer({ url: await copyOnServer(source), poolSize: 6 });
}

/** The environment of a process that has an empty store of its own, of the kind that this run tests, and a function that removes the store. */
export async function emptyStoreEnvironment(): Promise<{
  environment: Record<string, string>;
  remove: () => Promise<void>;
}> {
  const source = inject('emptyDatabase');
  if (source.kind === 'server') {
    // The database goes with the template, at the end of the run.
    return { environment: { DATABASE_URL: await copyOnServer(source) }, remove: () => Promise.resolve() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-test-'));
  return { environment: { DATA_DIR: folder }, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The address of an empty database of its own on the server itself, past any pooler. Only where the run tests a server. */
export function emptyServerDatabase(): Promise<string> {
  const source = inject('emptyDatabase');
  if (source.kind !== 'server') throw new Error('this run tests the embedded store');
  return copyOnServer({ ...source, pooler: null });
}
