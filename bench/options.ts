import { Command, InvalidArgumentError } from 'commander';

export interface BenchOptions {
  contacts: number;
  store: 'server' | 'embedded';
  /** The names of the workloads to run, `import` among them; null: all. */
  only: string[] | null;
  /** How long one measurement takes. */
  seconds: number;
  rounds: number;
  /** Rows of an import. */
  rows: number;
  /** Whether the gateway's processor time is profiled too, workload by workload. */
  profile: boolean;
  /** Instead of the workloads: the numbers of contacts by which growth is measured. */
  sizes: number[] | null;
  /** Instead of the workloads: how many workspaces there are beside the one that is asked, for what others cost; each with `contacts`. */
  workspaces: number | null;
  /** Instead of the workloads: what Yoga costs. */
  yoga: boolean;
  /** How long the gateway is loaded in the end, by all workloads in turn, to see what memory it keeps. */
  soak: number;
  /** A database that is kept, and filled only where it does not exist; null: one that is dropped in the end. */
  database: string | null;
  /** The server on which the bench makes a database of its own. */
  databaseUrl: string;
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('a whole number, 1 or more, is needed');
  return number;
}

/** Reads the command line of `npm run bench`. */
export function readOptions(environment: NodeJS.ProcessEnv): BenchOptions {
  const command = new Command('bench')
    .description(
      'Measures the gateway against hand-written handlers and against what most teams would write, in one run.',
    )
    .option('--contacts <number>', 'how many contacts the database has', positive, 100_000)
    .option('--store <kind>', 'server (DATABASE_URL) or embedded', 'server')
    .option(
      '--only <workloads>',
      'comma separated: the workloads to run; with --sizes parts of the names of what is asked',
    )
    .option('--seconds <number>', 'how long each measurement takes', positive, 2)
    .option('--rounds <number>', 'how often the turns are taken', positive, 3)
    .option('--rows <number>', 'how many rows an import has', positive, 100_000)
    .option(
      '--soak <seconds>',
      'load the gateway for so long in the end, by all workloads in turn, and tell its memory',
      positive,
    )
    .option(
      '--sizes <numbers>',
      'instead: how answers get slower with the number of contacts, such as 10000,1000000',
      (text) => text.split(',').map(positive),
    )
    .option(
      '--workspaces <number>',
      'instead: how answers get slower with so many workspaces of --contacts each in one database',
      positive,
    )
    .option('--yoga', 'instead: what a request to GraphQL costs over Yoga, and what the executor alone costs')
    .option('--profile', 'write a profile of the gateway (--cpu-prof) for each workload, and print where its time goes')
    .option('--database <name>', 'a database to keep: filled where it does not exist, used as it is where it does')
    .parse();
  const given = command.opts<{
    contacts: number;
    store: string;
    only?: string;
    seconds: number;
    rounds: number;
    rows: number;
    soak?: number;
    sizes?: number[];
    workspaces?: number;
    yoga?: true;
    profile?: true;
    database?: string;
  }>();
  if (given.store !== 'server' && given.store !== 'embedded')
    command.error(`--store ${given.store}: server or embedded is needed`);
  return {
    contacts: given.contacts,
    store: given.store === 'embedded' ? 'embedded' : 'server',
    only: given.only?.split(',') ?? null,
    seconds: given.seconds,
    rounds: given.rounds,
    rows: given.rows,
    profile: given.profile ?? false,
    sizes: given.sizes ?? null,
    workspaces: given.workspaces ?? null,
    yoga: given.yoga ?? false,
    soak: given.soak ?? 0,
    database: given.database ?? null,
    databaseUrl: environment['DATABASE_URL'] || 'postgres://postgres@127.0.0.1:5432/postgres',
  };
}
