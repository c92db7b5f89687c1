import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { property } from '../temporary-failure.ts';

/** What stands in front of a server: a pooler that may run each transaction on another of the server's connections, or nothing that does. */
export type Pooler = 'transaction' | 'none';

/** The connection refuses settings at its start. PostgreSQL has no such error; PgBouncer has. */
function refusesSettings(error: unknown): boolean {
  return property(error, 'code') === '08P01' && String(property(error, 'message')).includes('startup parameter');
}

/**
 * Finds out what stands in front of a server: a pooler refuses our settings at the start of a connection, or names a process there
 * that is not the one which answers.
 * @param connection not connected yet, with settings from its start; it is closed in the end
 */
export async function findPooler(connection: pg.Client): Promise<Pooler> {
  try {
    await connection.connect();
    const { rows } = await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return rows[0]?.pid === property(connection, 'processID') ? 'none' : 'transaction';
  } catch (error) {
    if (refusesSettings(error)) return 'transaction';
    throw error;
  } finally {
    await connection.end();
  }
}

/**
 * Whether a statement that was prepared under a name can be run by it in later transactions. A pooler that sees to this
 * prepares it under a name of its own; any other leaves it, under ours, to whichever connection it was.
 */
export async function keepsPreparedStatements(connection: pg.Client): Promise<boolean> {
  const name = `s${randomUUID()}`;
  await connection.query('BEGIN');
  try {
    await connection.query({ name, text: 'SELECT 1' });
    const { rowCount } = await connection.query('SELECT 1 FROM pg_prepared_statements WHERE name = $1', [name]);
    if (rowCount === 0) return true;
    await connection.query(`DEALLOCATE "${name}"`);
    return false;
  } finally {
    await connection.query('ROLLBACK');
  }
}
