import { Command, InvalidArgumentError } from 'commander';

export interface BenchOptions {
  contacts: number;
  store: 'server' | 'embedded';
  only: string[] | null;
  seconds: number;
  rounds: number;
  /** Whether the gateway's processor time is profiled too, workload by workload. */
  profile: boolean;
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
    .description('Measures the gateway against handlers written by hand and against what most teams would write, in one run.')
    .option('--contacts <number>', 'how many contacts the database has', positive, 100_000)
    .option('--store <kind>', 'server (DATABASE_URL) or embedded', 'server')
    .option('--only <workloads>', 'comma separated: the workloads to run')
    .option('--seconds <number>', 'how long each measurement takes', positive, 3)
    .option('--rounds <number>', 'how often the turns are taken', positive, 3)
    .option('--profile', 'write a profile of the gateway (--cpu-prof) for each workload, and print where its time goes')
    .option('--database <name>', 'a database to keep: filled where it does not exist, used as it is where it does')
    .parse();
  const given = command.opts<{ contacts: number; store: string; only?: string; seconds: number; rounds: number; profile?: true; database?: string }>();
  if (given.store !== 'server' && given.store !== 'embedded') command.error(`--store ${given.store}: server or embedded is needed`);
  return {
    contacts: given.contacts,
    store: given.store === 'embedded' ? 'embedded' : 'server',
    only: given.only?.split(',') ?? null,
    seconds: given.seconds,
    rounds: given.rounds,
    profile: given.profile ?? false,
    database: given.database ?? null,
    databaseUrl: environment['DATABASE_URL'] || 'postgres://postgres@127.0.0.1:5432/postgres',
  };
}
