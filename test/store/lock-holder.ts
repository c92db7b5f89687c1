import { lockFolder } from '../../src/store/embedded/folder-lock.ts';

// A process that takes the lock of the folder it is given, says so, and keeps it until it is told to end.
try {
  const release = await lockFolder(process.argv[2] ?? '');
  const waiting = setInterval(() => undefined, 1_000);
  // Before it answers: the first process of a PID namespace never gets a signal that it does not handle yet.
  process.once('SIGTERM', () => {
    clearInterval(waiting);
    void release();
  });
  process.stdout.write('locked\n');
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
}
