import pino, { type DestinationStream } from 'pino';

/**
 * Where the log goes: standard output. JSON lines are written in the background, many at once, so that no request waits for
 * its line; what is left is written at the end of the process. People who watch see each line at once.
 */
export async function logDestination(format: 'json' | 'pretty'): Promise<DestinationStream> {
  if (format === 'json') return pino.destination({ sync: false, minLength: 4_096, periodicFlush: 100 });
  const { default: pretty } = await import('pino-pretty');
  return pretty({
    destination: 1,
    sync: true,
    ignore: 'pid,hostname',
    translateTime: 'SYS:HH:MM:ss',
    singleLine: true,
  });
}
