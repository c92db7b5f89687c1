import type { Command } from 'commander';
import { rotateKey } from '../../domain/api-keys/index.ts';
import { isUuid } from '../../values/ids.ts';
import { readExpiry } from '../option-values.ts';
import { CommandFailure, print, shortTime, type Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';

interface RotateOptions {
  keepOld?: Date;
  json?: boolean;
}

async function rotate(id: string, { keepOld, json }: RotateOptions, terminal: Terminal): Promise<void> {
  const rotated = await withStore(terminal, (store) =>
    isUuid(id) ? rotateKey(store, id, keepOld ?? null) : Promise.resolve(null),
  );
  if (rotated === null) throw new CommandFailure(`no key that works has the id ${id}; see: key list`);
  const { old, key, secret } = rotated;
  const { name, prefix, scopes, expiresAt, createdAt } = key;
  const shown = {
    id: key.id,
    name,
    prefix,
    scopes,
    expiresAt,
    createdAt,
    replaces: { id: old.id, expiresAt: old.expiresAt, revokedAt: old.revokedAt },
    secret,
  };
  const ofOld = old.revokedAt === null ? `works until ${shortTime(old.expiresAt)}` : 'is revoked';
  print(
    terminal,
    json,
    shown,
    () =>
      `Created the key ${name} (${key.id}); the old one (${old.id}) ${ofOld}.\nSecret, shown this one time: ${secret}`,
  );
}

/** Adds `key rotate`. */
export function addKeyRotateCommand(key: Command, terminal: Terminal): void {
  key
    .command('rotate <id>')
    .description('replace a key by a new one with the same name, rights and expiry')
    .option(
      '--keep-old <time>',
      'until when the old one works on: an ISO 8601 date or time, or days from now (7d); it is revoked at once if not given',
      readExpiry,
    )
    .option('--json', 'print JSON')
    .action((id: string, options: RotateOptions) => rotate(id, options, terminal));
}
