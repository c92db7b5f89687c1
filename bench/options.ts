import { Command, InvalidArgumentError } from 'commander';

export interface BenchOptions {
  contacts: number;
  store: 'server' | 'embedded';
  only: string[] | null;
  seconds: number;
  rounds: number;
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
    .parse();
  const given = command.opts<{ contacts: number; store: string; only?: string; seconds: number; rounds: number }>();
  if (given.store !== 'server' && given.store !== 'embedded') command.error(`--store ${given.store}: server or embedded is needed`);
  return {
    contacts: given.contacts,
    store: given.store === 'embedded' ? 'embedded' : 'server',
    only: given.only?.split(',') ?? null,
    seconds: given.seconds,
    rounds: given.rounds,
    databaseUrl: environment['DATABASE_URL'] || 'postgres://postgres@127.0.0.1:5432/postgres',
  };
}
