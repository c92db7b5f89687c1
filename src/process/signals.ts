/** A signal that follows another so soon is the same one: npm passes Ctrl-C on to a process that the terminal has told already. In milliseconds. */
const sameSignal = 1_000;

/** From now on, what SIGTERM and SIGINT do in place of ending the process: the first one, and each that comes later. */
export function onSignals({
  first,
  later,
}: {
  first: (signal: NodeJS.Signals) => void;
  later: (signal: NodeJS.Signals) => void;
}): void {
  let firstAt: number | null = null;
  const receive = (signal: NodeJS.Signals): void => {
    if (firstAt === null) {
      firstAt = performance.now();
      first(signal);
    } else if (performance.now() - firstAt >= sameSignal) later(signal);
  };
  process.on('SIGTERM', receive).on('SIGINT', receive);
}

/**
 * Ends the process at SIGTERM and SIGINT, from its start on, with exit code 0; a later one ends it at once, with
 * exit code 1. What there is to shut down is said as it comes to be: a signal before that waits for it.
 */
export class Signals {
  #received: NodeJS.Signals | undefined;
  #shutDown: ((signal: NodeJS.Signals) => Promise<void>) | undefined;

  constructor() {
    onSignals({
      first: (signal) => {
        this.#received = signal;
        this.#end();
      },
      later: () => process.exit(1),
    });
  }

  /** Whether the process is ending. */
  get received(): boolean {
    return this.#received !== undefined;
  }

  /** Says how to shut down from now on; does so at once where a signal has come. */
  shutDownBy(work: (signal: NodeJS.Signals) => Promise<void>): void {
    this.#shutDown = work;
    this.#end();
  }

  #end(): void {
    if (this.#received === undefined || this.#shutDown === undefined) return;
    // A failure is an unhandled error: it is told, and the exit code is 1.
    void this.#shutDown(this.#received).then(() => process.exit(0));
  }
}
