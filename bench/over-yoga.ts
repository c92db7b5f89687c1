import { benchKey } from './fill.ts';
import { measure } from './load.ts';
import type { Running } from './processes.ts';
import { aligned } from './report.ts';
import { graphqlList } from './workloads.ts';

/** What Yoga costs, in milliseconds of processor time a request. */
export interface OverYoga {
  at: string;
  /** The most that Yoga may add. */
  goal: number;
  operations: { name: string; executorMs: number; yogaMs: number; addedMs: number }[];
}

const goal = 0.1;
const connections = 32;
const operations = [
  { name: 'the slug of the workspace', body: { query: '{ viewer { workspace { slug } } }', variables: {} } },
  { name: '20 contacts (`graphql.list`)', body: { query: graphqlList, variables: { first: 20 } } },
];

/**
 * Loads /graphql and /executor of one process (baselines/executor.ts) in turns.
 * @param options.rounds how often each is loaded
 */
export async function measureOverYoga(
  server: Running,
  { seconds, rounds, progress }: { seconds: number; rounds: number; progress: (text: string) => void },
): Promise<OverYoga> {
  const headers = { authorization: `Bearer ${benchKey}` };
  const measured: OverYoga['operations'] = [];
  for (const { name, body } of operations) {
    const load = async (path: string, duration: number): Promise<number> =>
      (await measure(server, () => ({ method: 'POST', path, body }), headers, connections, duration)).cpuMsPerRequest;
    await load('/executor', 1);
    await load('/graphql', 1);
    const [alone, over]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      progress(`${name}: round ${round + 1} of ${rounds}`);
      alone.push(await load('/executor', seconds));
      over.push(await load('/graphql', seconds));
    }
    // The least of the rounds: whatever else runs on the machine only adds.
    const [executorMs, yogaMs] = [Math.min(...alone), Math.min(...over)];
    const rounded = (value: number): number => Number(value.toFixed(3));
    measured.push({
      name,
      executorMs: rounded(executorMs),
      yogaMs: rounded(yogaMs),
      addedMs: rounded(yogaMs - executorMs),
    });
  }
  progress('');
  console.log(
    aligned([
      ['cpu ms a request', 'executor alone', 'over Yoga', 'added'],
      ...measured.map(({ name, executorMs, yogaMs, addedMs }) => [
        name,
        executorMs.toFixed(3),
        yogaMs.toFixed(3),
        addedMs.toFixed(3),
      ]),
    ]),
  );
  return { at: new Date().toISOString(), goal, operations: measured };
}
