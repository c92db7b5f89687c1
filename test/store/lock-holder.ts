import { lockFolder } from '../../src/store/folder-lock.ts';

// A process that takes the lock of the folder it is given, says so, and keeps it until it is told to end.
try {
  const release = await lockFolder(process.argv[2] ?? '');
  process.stdout.write('locked\n');
  const waiting = setInterval(() => undefined, 1_000);
  process.once('SIGTERM', () => {
    clearInterval(waiting);
    void release();
  });
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
}
