import { run } from '../../src/cli/run.ts';
import type { StoreUse } from '../../src/cli/terminal.ts';
import type { Store } from '../../src/store/index.ts';

/** What a command left behind. */
export interface CommandResult {
  exitCode: number;
  out: string;
  error: string;
}

/** Runs a command of the command line in this process, on the store that the function opens. */
export async function runCommand(
  openStore: (use?: StoreUse) => Promise<Store>,
  args: string[],
  {
    input = '',
    progress = null,
    signal = new AbortController().signal,
    environment = {},
  }: {
    input?: string;
    progress?: NodeJS.WriteStream | null;
    signal?: AbortSignal;
    environment?: Record<string, string>;
  } = {},
): Promise<CommandResult> {
  const written = { out: '', error: '' };
  const exitCode = await run(args, {
    environment,
    out: (text) => (written.out += text),
    write: async (text) => {
      written.out += text;
    },
    error: (text) => (written.error += text),
    input: () => Promise.resolve(input),
    progress,
    interruption: () => signal,
    openStore,
  });
  return { exitCode, ...written };
}
