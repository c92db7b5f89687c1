import type { Command } from 'commander';
import { isUuid } from '../../values/ids.ts';
import { timeOfWrite, typed, type Row } from '../../store/index.ts';
import { emailKey } from '../../values/index.ts';
import { findWorkspace } from '../../domain/workspaces/index.ts';
import { addKeyCreateCommand } from './key-create.ts';
import { addKeyImportCommand } from './key-import.ts';
import { addKeyRotateCommand } from './key-rotate.ts';
import { CommandFailure, print, shortTime, table, type Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';

interface ListOptions {
  workspace?: string;
  user?: string;
  json?: boolean;
}

const listedKey = {
  id: 'uuid',
  name: 'text',
  prefix: 'text',
  workspace: 'text?',
  user: 'text?',
  scopes: 'text[]',
  expiresAt: 'timestamptz?',
  revokedAt: 'timestamptz?',
  lastUsedAt: 'timestamptz?',
  createdAt: 'timestamptz',
} as const;
type ListedKey = Row<typeof listedKey>;

function statusOf({ revokedAt, expiresAt }: ListedKey): string {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt.getTime() <= Date.now() ? 'expired' : 'active';
}

function keyTable(keys: ListedKey[]): string {
  if (keys.length === 0) return 'No keys.';
  const cells = keys.map((key) => [
    key.id,
    key.name,
    `${key.prefix}…`,
    key.workspace ?? '-',
    key.user ?? '-',
    key.scopes.join(','),
    statusOf(key),
    shortTime(key.expiresAt),
    shortTime(key.lastUsedAt),
  ]);
  return table(['ID', 'NAME', 'SECRET', 'WORKSPACE', 'USER', 'SCOPES', 'STATUS', 'EXPIRES', 'LAST USED'], cells);
}

async function list({ workspace: idOrSlug, user, json }: ListOptions, terminal: Terminal): Promise<void> {
  const keys = await withStore(terminal, async (store) => {
    const workspace = idOrSlug === undefined ? null : await findWorkspace(store, idOrSlug);
    if (idOrSlug !== undefined && workspace === null)
      throw new CommandFailure(`no workspace has the id or slug ${idOrSlug}; see: workspace list`);
    return store.query(typed(listedKey)`
      SELECT k.id, k.name, k.prefix, w.slug AS workspace, u.email AS user, k.scopes,
        k.expires_at AS "expiresAt", k.revoked_at AS "revokedAt",
        used.last_used_at AS "lastUsedAt", k.created_at AS "createdAt"
      FROM api_key k LEFT JOIN workspace w ON w.id = k.workspace_id LEFT JOIN "user" u ON u.id = k.user_id
      LEFT JOIN api_key_use used ON used.api_key_id = k.id
      WHERE (${workspace?.id ?? null}::uuid IS NULL OR k.workspace_id = ${workspace?.id ?? null}::uuid)
        AND (${user ?? null}::text IS NULL OR u.email = ${user === undefined ? null : emailKey(user)}::text)
      ORDER BY k.created_at, k.id`);
  });
  print(terminal, json, keys, () => keyTable(keys));
}

async function revoke(id: string, { json }: { json?: boolean }, terminal: Terminal): Promise<void> {
  const key = await withStore(terminal, async (store) => {
    const [revoked] = isUuid(id)
      ? await store.query(typed({ id: 'uuid', name: 'text', revokedAt: 'timestamptz' })`
          UPDATE api_key SET revoked_at = coalesce(revoked_at, ${timeOfWrite()}) WHERE id = ${id}::uuid
          RETURNING id, name, revoked_at AS "revokedAt"`)
      : [];
    if (revoked === undefined) throw new CommandFailure(`no key has the id ${id}; see: key list`);
    return revoked;
  });
  print(terminal, json, key, () => `Revoked the key ${key.name} (${key.id}).`);
}

/** Adds `key create`, `key import`, `key list`, `key rotate` and `key revoke`. */
export function addKeyCommands(program: Command, terminal: Terminal): void {
  const key = program.command('key').description('the keys to the API');
  addKeyCreateCommand(key, terminal);
  addKeyImportCommand(key, terminal);
  addKeyRotateCommand(key, terminal);
  key
    .command('list')
    .description('list keys, the revoked ones included; never their secrets')
    .option('--workspace <id or slug>', 'only keys of this workspace and its members')
    .option('--user <email>', 'only keys with which this user acts')
    .option('--json', 'print JSON')
    .action((options: ListOptions) => list(options, terminal));
  key
    .command('revoke <id>')
    .description('revoke a key at once, for good')
    .option('--json', 'print JSON')
    .action((id: string, options: { json?: boolean }) => revoke(id, options, terminal));
}
