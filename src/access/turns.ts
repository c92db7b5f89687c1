import PQueue from 'p-queue';
import { Overloaded } from '../store/index.ts';
import type { Viewer } from './viewer.ts';

/** Runs the work of an operation when it is its turn. Throws Overloaded where that would take too long. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Shares the database out among those who ask it for much at once: filters, counts, groups and exports. Each operation,
 * key and workspace has a limit on how many of them run at once, so that nobody keeps all others waiting.
 */
export interface Turns {
  /** The turns of one operation of a viewer. */
  ofOperation(viewer: Pick<Viewer, 'keyId' | 'workspace'>): InTurn;
  /** How many run, and how many wait for their turn. */
  usage(): { running: number; waiting: number };
}

/** How many operations of a key may wait for their turn. */
const maxWaiting = 100;
/** How long an operation may wait for its turn, in milliseconds. What it asks for itself meanwhile waits behind it. */
const maxWait = 10_000;

/** How many run at once: a quarter of what there is on each level is left to others. */
function limitsOf(concurrency: number): Record<'all' | 'workspace' | 'key' | 'operation', number> {
  const max = (share: number): number => Math.max(1, share - Math.ceil(share / 4));
  const all = max(concurrency);
  const workspace = max(all);
  const key = Math.max(Math.min(2, workspace), max(workspace));
  return { all, workspace, key, operation: Math.max(Math.min(2, key), max(key)) };
}

/** Queues by name, each gone as soon as nothing is in it. */
function queuesByName(concurrency: number): (name: string) => PQueue {
  const queues = new Map<string, PQueue>();
  return (name) => {
    let queue = queues.get(name);
    if (queue === undefined) {
      queues.set(name, (queue = new PQueue({ concurrency })));
      queue.on('idle', () => queues.delete(name));
    }
    return queue;
  };
}

/**
 * Makes the turns of a process.
 * @param concurrency how many statements the store runs at once
 */
export function createTurns(concurrency: number): Turns {
  const shares = limitsOf(concurrency);
  const everybody = new PQueue({ concurrency: shares.all });
  const ofWorkspace = queuesByName(shares.workspace);
  const ofKey = queuesByName(shares.key);

  let asked = 0;
  return {
    usage: () => ({ running: everybody.pending, waiting: asked - everybody.pending }),
    ofOperation({ keyId, workspace }) {
      const operation = new PQueue({ concurrency: shares.operation });
      const amongOthers: InTurn = async (work) => {
        const key = ofKey(keyId);
        if (key.size >= maxWaiting) throw new Overloaded();
        const waiting = new AbortController();
        const { signal } = waiting;
        const timer = setTimeout(() => waiting.abort(new Overloaded()), maxWait);
        const begin = (): ReturnType<typeof work> => {
          clearTimeout(timer);
          return work();
        };
        try {
          // Whoever waits for the next queue keeps a place in the one before: so each has but a few in those that all share.
          return await key.add(
            () => ofWorkspace(workspace.id).add(() => everybody.add(begin, { signal }), { signal }),
            { signal },
          );
        } finally {
          clearTimeout(timer);
        }
      };
      return async (work) => {
        asked += 1;
        try {
          return await operation.add(() => amongOthers(work));
        } finally {
          asked -= 1;
        }
      };
    },
  };
}
