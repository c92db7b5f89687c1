import type { Command } from 'commander';
import { insertMember, ensureUser } from '../domain/members/index.ts';
import { typed } from '../store/index.ts';
import { checkEmail, emailKey } from '../values/index.ts';
import {
  checkSlug,
  checkWorkspaceName,
  deleteWorkspace,
  findWorkspace,
  insertWorkspace,
  slugOf,
} from '../domain/workspaces/index.ts';
import { checkedBy } from './option-values.ts';
import { grouped } from './progress.ts';
import { CommandFailure, print, shortTime, table, type Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

interface CreateOptions {
  name?: string;
  slug?: string;
  owner?: string;
  json?: boolean;
}

async function create(
  { name, slug: chosen, owner, json }: CreateOptions & { name: string },
  terminal: Terminal,
): Promise<void> {
  const slug = checkSlug(chosen ?? slugOf(name));
  if (!slug.ok)
    throw new CommandFailure(`no slug can be made of the name ${JSON.stringify(name)}: give one with --slug`);
  const workspace = await withStore(terminal, (store) =>
    store.transaction(async (transaction) => {
      const written = await insertWorkspace(transaction, { name, slug: slug.value });
      if (written === null)
        throw new CommandFailure(`a workspace has the slug ${slug.value} already: choose another with --slug`);
      if (owner !== undefined) {
        const user = await ensureUser(transaction, { email: owner });
        await insertMember(transaction, { workspaceId: written.id, userId: user.id, role: 'OWNER', dataScope: 'ALL' });
      }
      return written;
    }),
  );
  const shown = {
    id: workspace.id,
    slug: workspace.slug,
    name: workspace.name,
    owner: owner === undefined ? null : emailKey(owner),
    createdAt: workspace.createdAt,
  };
  print(terminal, json, shown, () => `Created the workspace ${workspace.slug} (${workspace.id}).`);
}

const listedWorkspace = {
  id: 'uuid',
  slug: 'text',
  name: 'text',
  members: 'bigint',
  createdAt: 'timestamptz',
} as const;

async function list({ json }: { json?: boolean }, terminal: Terminal): Promise<void> {
  const workspaces = await withStore(terminal, (store) =>
    store.query(typed(listedWorkspace)`
      SELECT w.id, w.slug, w.name, (SELECT count(*) FROM member m
        WHERE m.workspace_id = w.id) AS members, w.created_at AS "createdAt"
      FROM workspace w ORDER BY w.created_at, w.id`),
  );
  print(terminal, json, workspaces, () =>
    workspaces.length === 0
      ? 'No workspaces.'
      : table(
          ['ID', 'SLUG', 'NAME', 'MEMBERS', 'CREATED'],
          workspaces.map(({ id, slug, name, members, createdAt }) => [
            id,
            slug,
            name,
            String(members),
            shortTime(createdAt),
          ]),
        ),
  );
}

async function remove(
  idOrSlug: string,
  { yes = false, json }: { yes?: boolean; json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const deleted = await withStore(terminal, async (store) => {
    const found = await findWorkspace(store, idOrSlug);
    if (found === null) throw new CommandFailure(`no workspace has the id or slug ${idOrSlug}; see: workspace list`);
    const { id, slug, name } = found;
    const contacts = await store.prisma.contact.count({ where: { workspaceId: id } });
    if (!yes)
      throw new CommandFailure(
        `this deletes the workspace ${slug} (${name}) with its ${grouped(contacts)} contacts for good: repeat it with --yes`,
      );
    await deleteWorkspace(store, id);
    return { id, slug, name, contacts };
  });
  print(
    terminal,
    json,
    deleted,
    () => `Deleted the workspace ${deleted.slug} (${deleted.id}) with its ${grouped(deleted.contacts)} contacts.`,
  );
}

/** Adds `workspace create`, `workspace list` and `workspace delete`. */
export function addWorkspaceCommands(program: Command, terminal: Terminal): void {
  const workspace = program.command('workspace').description('the workspaces of the store');
  workspace
    .command('create')
    .description('create a workspace')
    .argument('[name]', 'its name, 1 to 100 characters', checkedBy(checkWorkspaceName))
    .option('--name <name>', 'the same as an option', checkedBy(checkWorkspaceName))
    .option(
      '--slug <slug>',
      'its short name for X-Org-Id: a-z, 0-9 and dashes; made of the name if not given',
      checkedBy(checkSlug),
    )
    .option('--owner <email>', 'the user who owns it; created if there is none with the email', checkedBy(checkEmail))
    .option('--json', 'print JSON')
    .action((name: string | undefined, options: CreateOptions, command: Command) => {
      const given = name ?? options.name;
      if (given === undefined) command.error('error: give the name of the workspace', { exitCode: 2 });
      if (name !== undefined && options.name !== undefined)
        command.error('error: give the name of the workspace once, without --name', { exitCode: 2 });
      return create({ ...options, name: given }, terminal);
    });
  workspace
    .command('list')
    .description('list all workspaces')
    .option('--json', 'print JSON')
    .action((options: { json?: boolean }) => list(options, terminal));
  workspace
    .command('delete <workspace>')
    .description(
      'delete a workspace, named by its id or slug, with all that is in it, its keys included; its users stay',
    )
    .option('--yes', 'delete it: without this, the command only says what it would delete')
    .option('--json', 'print JSON')
    .action((idOrSlug: string, options: { yes?: boolean; json?: boolean }) => remove(idOrSlug, options, terminal));
}
