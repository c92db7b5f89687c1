import type { Command } from 'commander';
import { scopes as allScopes, type Scope } from '../../access/index.ts';
import { checkSecret, checkScopes, checkKeyName, insertKey, usualScopes } from '../../domain/api-keys/index.ts';
import { type MemberRole, type Queryable, of, typed } from '../../store/index.ts';
import { emailKey } from '../../values/index.ts';
import { findWorkspace } from '../../domain/workspaces/index.ts';
import { checkedBy, readExpiry, readScopes } from '../option-values.ts';
import { CommandFailure, print, type Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';

interface CreateOptions {
  workspace?: string;
  user?: string;
  scopes?: Scope[];
  expires?: Date;
  name: string;
  secret?: string;
  json?: boolean;
}

interface KeyOwner {
  workspace: { id: string; slug: string } | null;
  user: { id: string; email: string; role: MemberRole | null } | null;
}

/** Whose key it will be. Throws CommandFailure where the store has no such workspace, user or member. */
async function findOwner(queryable: Queryable, { workspace: idOrSlug, user: email }: CreateOptions): Promise<KeyOwner> {
  const workspace = idOrSlug === undefined ? null : await findWorkspace(queryable, idOrSlug);
  if (idOrSlug !== undefined && workspace === null)
    throw new CommandFailure(`no workspace has the id or slug ${idOrSlug}; see: workspace list`);
  if (email === undefined) return { workspace, user: null };
  const [user] = await queryable.query(typed({ id: 'uuid', email: 'text', role: of<MemberRole | null>('text?') })`
    SELECT u.id, u.email, m.role FROM "user" u
    LEFT JOIN member m ON m.user_id = u.id AND m.workspace_id = ${workspace?.id ?? null}::uuid
    WHERE u.email = ${emailKey(email)}::text`);
  if (user === undefined) throw new CommandFailure(`no user has the email ${email}`);
  if (workspace !== null && user.role === null)
    throw new CommandFailure(`${user.email} is not a member of the workspace ${workspace.slug}`);
  return { workspace, user };
}

async function create(options: CreateOptions, command: Command, terminal: Terminal): Promise<void> {
  if (options.workspace === undefined && options.user === undefined) {
    command.error(
      'error: give --workspace for a key of a workspace, --user for a key of a user, or both for a key of a member',
      { exitCode: 2 },
    );
  }
  const given = options.secret === '-' ? (await terminal.input()).trim() : options.secret;
  const secret = given === undefined ? undefined : checkSecret(given);
  if (secret?.ok === false) command.error(`error: ${secret.message}`, { exitCode: 2 });

  const { key, owner } = await withStore(terminal, async (store) => {
    const found = await findOwner(store, options);
    const role = found.user?.role ?? null;
    const scopes = checkScopes(options.scopes ?? usualScopes(role), role);
    if (!scopes.ok) throw new CommandFailure(`--scopes ${scopes.message}`);
    const made = await insertKey(store, {
      workspaceId: found.workspace?.id ?? null,
      userId: found.user?.id ?? null,
      name: options.name,
      scopes: scopes.value,
      expiresAt: options.expires ?? null,
      secret: secret?.value,
    });
    if (made === null) throw new CommandFailure('the secret is registered already');
    return { key: made, owner: found };
  });

  const { id, name, prefix, scopes, expiresAt, createdAt } = key.key;
  const shown = {
    id,
    name,
    prefix,
    scopes,
    expiresAt,
    createdAt,
    workspace: owner.workspace?.slug ?? null,
    user: owner.user?.email ?? null,
    // Whoever registers a secret knows it; a new one is shown this one time.
    ...(secret === undefined ? { secret: key.secret } : {}),
  };
  print(terminal, options.json, shown, () =>
    [
      `Created the key ${name} (${id}) with the scopes ${scopes.join(', ')}.`,
      ...(secret === undefined ? [`Secret, shown this one time: ${key.secret}`] : []),
    ].join('\n'),
  );
}

/** Adds `key create`. */
export function addKeyCreateCommand(key: Command, terminal: Terminal): void {
  key
    .command('create')
    .description('create a key, or register an old one as it is')
    .option('--workspace <id or slug>', 'the workspace that it is for')
    .option('--user <email>', 'the user as whom it acts; without --workspace in all of their workspaces, by X-Org-Id')
    .option('--scopes <list>', `what it may do: ${allScopes.join(', ')}; all but admin if not given`, readScopes)
    .option(
      '--expires <time>',
      'when it stops working: an ISO 8601 date or time, or days from now (90d); never if not given',
      readExpiry,
    )
    .option('--name <name>', 'what it is for', checkedBy(checkKeyName), 'Command line')
    .option(
      '--secret <secret>',
      'register this secret instead of a new one; - reads it from standard input, out of sight of other processes',
    )
    .option('--json', 'print JSON')
    .action((options: CreateOptions, command: Command) => create(options, command, terminal));
}
