import { SingleBar } from 'cli-progress';

/** A line that shows how a piece of work goes on. */
export interface Progress {
  /**
   * @param done how much of the whole is done
   * @param rows how many rows that was
   */
  update(done: number, rows: number): void;
  /** Takes the line away. */
  stop(): void;
}

/** A whole number as people read it: 1,234,567. */
export function grouped(number: number): string {
  return Math.round(number).toLocaleString('en');
}

/**
 * Shows a bar with the share that is done, the rows, their rate since the start, and the time that the rest will take.
 * @param stream the terminal; where it is null, nothing is shown
 * @param whole what `done` ends with
 */
export function showProgress(stream: NodeJS.WriteStream | null, whole: number): Progress {
  if (stream === null) return { update: () => undefined, stop: () => undefined };
  const started = performance.now();
  const bar = new SingleBar({
    stream,
    format: '{bar} {percentage}% | {rows} rows | {rate} rows/s | {eta_formatted} left',
    barCompleteChar: '#',
    barIncompleteChar: '.',
    barsize: 30,
    clearOnComplete: true,
    hideCursor: true,
    etaBuffer: 60,
  });
  bar.start(whole, 0, { rows: '0', rate: '-' });
  return {
    update(done, rows) {
      const seconds = (performance.now() - started) / 1000;
      bar.update(done, { rows: grouped(rows), rate: seconds === 0 ? '-' : grouped(rows / seconds) });
    },
    stop: () => bar.stop(),
  };
}
