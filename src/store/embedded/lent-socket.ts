import { join } from 'node:path';

/** The port in the name of the socket: there is nothing but its name to it. */
export const socketPort = 5432;
/** The name that PostgreSQL's clients look for in the folder. */
export const socketName = `.s.PGSQL.${socketPort}`;

/** Where the process that has an embedded store listens for commands. */
export function socketFolder(dataDir: string): string {
  return join(dataDir, 'socket');
}
