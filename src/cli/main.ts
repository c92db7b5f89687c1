import { constants } from 'node:os';
import { text } from 'node:stream/consumers';
import { onSignals } from '../process/signals.ts';
import { run } from './run.ts';
import { openConfiguredStore } from './with-store.ts';

// Whoever writes is told by the write itself.
process.stdout.on('error', () => undefined);
process.exitCode = await run(process.argv.slice(2), {
  out: (result) => process.stdout.write(result),
  write: (result) =>
    new Promise((resolve, reject) => {
      process.stdout.write(result, (error) => (error ? reject(error) : resolve()));
    }),
  error: (message) => process.stderr.write(message),
  input: () => text(process.stdin),
  progress: process.stderr.isTTY ? process.stderr : null,
  interruption() {
    const controller = new AbortController();
    onSignals({ first: () => controller.abort(), later: (signal) => process.exit(128 + constants.signals[signal]) });
    return controller.signal;
  },
  openStore: (use) => openConfiguredStore(undefined, use),
});
