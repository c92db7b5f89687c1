/** Work on what nobody else may work on at the same time. */
interface Running<Result> {
  keys: ReadonlySet<string>;
  done: Promise<Result>;
}

/** Runs pieces of work side by side, and hands over their results in the order in which they were started. */
export interface KeyedQueue<Result> {
  /** Starts work as soon as there is room, and nothing in progress shares a key with it. Throws what work before it threw. */
  start(keys: ReadonlySet<string>, work: () => Promise<Result>): Promise<void>;
  /** Waits for all that was started. Throws the first error, once nothing runs any more. */
  finish(): Promise<void>;
}

function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  for (const key of left) if (right.has(key)) return true;
  return false;
}

/** @param most how many pieces of work run at once */
export function createKeyedQueue<Result>(
  max: number,
  onResult: (result: Result) => void | Promise<void>,
): KeyedQueue<Result> {
  const running: Running<Result>[] = [];

  const takeFirst = async (): Promise<void> => {
    const first = running[0];
    if (first === undefined) return;
    try {
      const result = await first.done;
      running.shift();
      await onResult(result);
    } catch (error) {
      // Whoever hears of the error may close the store: nothing may be in progress then.
      await Promise.allSettled(running.splice(0).map(({ done }) => done));
      throw error;
    }
  };

  return {
    async start(keys, work) {
      while (running.length >= max || running.some((other) => overlap(keys, other.keys))) await takeFirst();
      const done = work();
      // The error is thrown where the result is taken.
      done.catch(() => undefined);
      running.push({ keys, done });
    },
    async finish() {
      while (running.length > 0) await takeFirst();
    },
  };
}
