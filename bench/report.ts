import type { Measured } from './load.ts';

/** The medians of a workload's rounds for one server, by number of connections. */
export type Medians = Record<number, Measured>;

export interface WorkloadResult {
  name: string;
  goal: number;
  statements: number;
  gateway: Medians;
  byHand: Medians;
  usual: Medians | null;
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The medians of what the rounds gave. */
export function mediansOf(rounds: Measured[]): Measured {
  const of = (key: keyof Measured): number => median(rounds.map((round) => round[key]));
  return { requestsPerSecond: of('requestsPerSecond'), p50Ms: of('p50Ms'), p99Ms: of('p99Ms'), cpuMsPerRequest: of('cpuMsPerRequest') };
}

/** The ratio of two rates at the larger number of connections, where throughput shows. */
export function ratio(one: Medians, other: Medians | null): number | null {
  const connections = Math.max(...Object.keys(one).map(Number));
  const [rate, yardstick] = [one[connections]?.requestsPerSecond ?? 0, other?.[connections]?.requestsPerSecond ?? 0];
  return yardstick === 0 ? null : Math.round((rate / yardstick) * 100) / 100;
}

/** The table that the bench prints. */
export function table(results: WorkloadResult[]): string {
  const header = ['workload', 'goal', 'by hand', 'usual', 'stmts', 'req/s', 'hand', 'usual', 'p50 c1', 'p50 c32', 'p99 c32', 'cpu ms', 'hand', 'usual'];
  const rows = results.map(({ name, goal, statements, gateway, byHand, usual }) => [
    name, goal.toFixed(1), (ratio(gateway, byHand) ?? 0).toFixed(2), ratio(gateway, usual)?.toFixed(2) ?? '–', String(statements),
    ...[gateway, byHand, usual].map((server) => server?.[32]?.requestsPerSecond.toFixed(0) ?? '–'),
    `${gateway[1]?.p50Ms.toFixed(0)}`, `${gateway[32]?.p50Ms.toFixed(0)}`, `${gateway[32]?.p99Ms.toFixed(0)}`,
    ...[gateway, byHand, usual].map((server) => server?.[32]?.cpuMsPerRequest.toFixed(2) ?? '–'),
  ]);
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [header, ...rows].map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')).join('\n');
}
