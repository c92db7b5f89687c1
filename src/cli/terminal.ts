import type { Store } from '../store/index.ts';

/** What a command wants of the store. */
export interface StoreUse {
  /** No other process may have the embedded store; if not given, one that a server runs on will do. */
  alone?: boolean;
}

/** What a command reads from, writes to and works on: the process's own, or a test's. */
export interface Terminal {
  /** The environment with the settings of the gateway; absent: that of the process. */
  readonly environment?: Record<string, string | undefined>;
  /** Standard output: results. */
  out(text: string): void;
  /** Standard output for results of any size: resolves when it has taken the text, and rejects with EPIPE where nobody reads it any more. */
  write(text: string): Promise<void>;
  /** Standard error: what went wrong. */
  error(text: string): void;
  /** All of standard input. */
  input(): Promise<string>;
  /** Where progress is shown while a command works; null where nobody looks on. */
  readonly progress: NodeJS.WriteStream | null;
  /** From now on, what an interruption (Ctrl+C) aborts in place of the process. A second one ends the process. */
  interruption(): AbortSignal;
  /** Opens the store that the command works on; the command closes it. */
  openStore(use?: StoreUse): Promise<Store>;
}

/** A command cannot do what it was asked to. The message is one line for the operator; the exit code is 1. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/** A command has told what it did, and ends with an exit code of its own. */
export class CommandEnd extends Error {
  override readonly name = 'CommandEnd';
  readonly exitCode: number;

  constructor(exitCode: number) {
    super(`ends with exit code ${exitCode}`);
    this.exitCode = exitCode;
  }
}

/** Prints a result: as JSON for scripts, else as people read it. */
export function print(terminal: Terminal, asJson: boolean | undefined, value: unknown, forPeople: () => string): void {
  terminal.out(asJson ? `${JSON.stringify(value, null, 2)}\n` : `${forPeople()}\n`);
}

/** Rows in columns, under a heading. */
export function table(headings: string[], rows: string[][]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [headings, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A time as people read it, in UTC to the minute; a dash for none. */
export function shortTime(time: Date | null): string {
  return time === null ? '-' : time.toISOString().slice(0, 16).replace('T', ' ');
}
