import { Option, type Command } from 'commander';
import type { ViewerContext } from '../graphql/context.ts';
import { DataScope, MemberRole } from '../store/index.ts';
import { emailKey } from '../values/index.ts';
import { mutate, runOperation } from './mutate.ts';
import { operatorContext } from './operator.ts';
import { CommandFailure, print, shortTime, table, type Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

interface MemberOptions {
  workspace?: string;
  json?: boolean;
}

interface AddOptions extends MemberOptions {
  role: string;
  dataScope: string;
  firstName?: string;
  lastName?: string;
}

interface Member {
  uuid: string;
  role: string;
  dataScope: string;
  createdAt: Date;
  user: { email: string; firstName: string | null; lastName: string | null };
}

const selection = 'uuid role dataScope createdAt user { email firstName lastName }';

function shown({ uuid: id, user, role, dataScope, createdAt }: Member): object {
  return { id, ...user, role, dataScope, createdAt };
}

async function membersOf(context: ViewerContext): Promise<Member[]> {
  return (await runOperation<{ members: Member[] }>(`{ members { ${selection} } }`, {}, context)).members;
}

async function add(email: string, options: AddOptions, terminal: Terminal): Promise<void> {
  const { role, dataScope, firstName, lastName } = options;
  const { workspace, member } = await withStore(terminal, async (store) => {
    const context = await operatorContext(store, options.workspace);
    const input = { email, role: role.toUpperCase(), dataScope: dataScope.toUpperCase(), firstName, lastName };
    const made = await mutate<{ member: Member }>('createMember', `member { ${selection} }`, input, context);
    return { workspace: context.viewer.workspace.slug, member: made.member };
  });
  print(
    terminal,
    options.json,
    shown(member),
    () => `Added ${member.user.email} to ${workspace} as ${member.role} (${member.uuid}).`,
  );
}

async function list({ workspace, json }: MemberOptions, terminal: Terminal): Promise<void> {
  const members = await withStore(terminal, async (store) => membersOf(await operatorContext(store, workspace)));
  const cells = members.map(({ uuid, user: { email, firstName, lastName }, role, dataScope, createdAt }) => [
    uuid,
    email,
    [firstName, lastName].filter((name) => name !== null).join(' ') || '-',
    role,
    dataScope,
    shortTime(new Date(createdAt)),
  ]);
  const headings = ['ID', 'EMAIL', 'NAME', 'ROLE', 'DATA SCOPE', 'SINCE'];
  print(terminal, json, members.map(shown), () => (cells.length === 0 ? 'No members.' : table(headings, cells)));
}

async function remove(
  emailOrId: string,
  { workspace: idOrSlug, json }: MemberOptions,
  terminal: Terminal,
): Promise<void> {
  const { workspace, member } = await withStore(terminal, async (store) => {
    const context = await operatorContext(store, idOrSlug);
    const { slug } = context.viewer.workspace;
    const members = await membersOf(context);
    const found = members.find(
      ({ uuid, user }) => uuid === emailOrId.toLowerCase() || user.email === emailKey(emailOrId),
    );
    if (found === undefined)
      throw new CommandFailure(`no member of ${slug} has the email or id ${emailOrId}; see: member list`);
    await mutate('deleteMember', 'uuid', { id: found.uuid }, context);
    return { workspace: slug, member: found };
  });
  print(
    terminal,
    json,
    shown(member),
    () => `Removed ${member.user.email} from ${workspace}: their contacts are unassigned, their keys of it revoked.`,
  );
}

const lowerCase = (values: object): string[] => Object.values(values).map((value) => String(value).toLowerCase());

/** Adds `member add`, `member list` and `member remove`. */
export function addMemberCommands(program: Command, terminal: Terminal): void {
  const member = program.command('member').description('the members of a workspace');
  const workspace = ['--workspace <id or slug>', 'the workspace; needed where the store has several'] as const;
  member
    .command('add <email>')
    .description('make the user with the email a member; the user is created if there is none')
    .option(...workspace)
    .addOption(new Option('--role <role>', 'what they may do').choices(lowerCase(MemberRole)).default('member'))
    .addOption(
      new Option('--data-scope <scope>', 'which contacts they see and change')
        .choices(lowerCase(DataScope))
        .default('all'),
    )
    .option('--first-name <name>', 'the first name of a user who is created')
    .option('--last-name <name>', 'the last name of a user who is created')
    .option('--json', 'print JSON')
    .action((email: string, options: AddOptions) => add(email, options, terminal));
  member
    .command('list')
    .description('list the members')
    .option(...workspace)
    .option('--json', 'print JSON')
    .action((options: MemberOptions) => list(options, terminal));
  member
    .command('remove <member>')
    .description('take a member, named by their email or id, out of the workspace; the user stays')
    .option(...workspace)
    .option('--json', 'print JSON')
    .action((emailOrId: string, options: MemberOptions) => remove(emailOrId, options, terminal));
}
