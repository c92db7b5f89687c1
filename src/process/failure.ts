import type { Config } from './config.ts';
import { FolderInUse } from '../store/index.ts';
import { codeOfError } from '../values/objects/caught.ts';

/** The process cannot start. The message is one line for the operator. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

/** What an error says, on one line. Node wraps the failures of several addresses in an error without a message. */
function lineOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(lineOf).join(', ');
  const message = error instanceof Error ? error.message || error.name : String(error);
  return message.replaceAll(/\s*\n\s*/g, ' ');
}

function withoutPassword(url: string): string {
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '***';
  return shown.toString();
}

/** Why the store could not be opened, for the operator. */
export function storeFailure(
  error: unknown,
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
): StartFailure {
  if (error instanceof FolderInUse) return new StartFailure(error.message, { cause: error });
  const place =
    databaseUrl === null ? `the embedded store in DATA_DIR ${dataDir}` : `DATABASE_URL ${withoutPassword(databaseUrl)}`;
  return new StartFailure(`${place} cannot be opened: ${lineOf(error)}`, { cause: error });
}

/**
 * Why the server could not listen, for the operator.
 * @param variable the setting that the port is from
 */
export function listenFailure(
  error: unknown,
  { host, port }: Pick<Config, 'host' | 'port'>,
  variable = 'PORT',
): StartFailure {
  const code = codeOfError(error);
  if (code === 'EADDRINUSE')
    return new StartFailure(
      `${variable} ${port} on HOST ${host} is in use; stop what uses it, or choose another ${variable}`,
      { cause: error },
    );
  if (code === 'EACCES')
    return new StartFailure(`${variable} ${port} may not be used by this user; choose one above 1023`, {
      cause: error,
    });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartFailure(`HOST ${host} is not an address of this machine`, { cause: error });
  return new StartFailure(`cannot listen on HOST ${host}, ${variable} ${port}: ${lineOf(error)}`, { cause: error });
}
