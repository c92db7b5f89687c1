import type { Measured } from './load.ts';

/** The medians of a workload's rounds for one server, by number of connections. */
export type Medians = Record<number, Measured>;

export interface WorkloadResult {
  name: string;
  /** The least ratio to the hand-written handler, in requests a second. */
  goal: number;
  /** Null where they are not counted. */
  statements: number | null;
  gateway: Medians;
  /** The resident memory of the gateway after this workload. */
  residentMb: number;
  handWritten: Medians;
  conventional: Medians | null;
}

/** The least ratio of every read to what most teams would write. */
export const conventionalGoal = 2.5;

/** The middle one of the values; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** The medians of what the rounds gave. */
export function mediansOf(rounds: Measured[]): Measured {
  const of = (key: keyof Measured): number => median(rounds.map((round) => round[key]));
  return {
    requestsPerSecond: of('requestsPerSecond'),
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    cpuMsPerRequest: of('cpuMsPerRequest'),
  };
}

function rounded(value: number | undefined, digits: number): number | null {
  return value === undefined || !Number.isFinite(value) ? null : Number(value.toFixed(digits));
}

const max = (medians: Medians | null): Measured | undefined => medians?.[Math.max(...Object.keys(medians).map(Number))];

/** The ratio of two rates at the largest number of connections, where throughput shows; null where one was not measured. */
export function ratio(one: Medians, other: Medians | null): number | null {
  return rounded((max(one)?.requestsPerSecond ?? Number.NaN) / (max(other)?.requestsPerSecond ?? Number.NaN), 2);
}

/** How many times the processor time of the other one a request costs the server's own process; null where one was not measured. */
function cpuRatio(one: Medians, other: Medians | null): number | null {
  return rounded((max(one)?.cpuMsPerRequest ?? Number.NaN) / (max(other)?.cpuMsPerRequest ?? Number.NaN), 2);
}

/** A result as bench/latest.json has it. */
export function asJson({
  name,
  goal,
  statements,
  residentMb,
  gateway,
  handWritten,
  conventional,
}: WorkloadResult): object {
  const measured = (medians: Medians | null): object | null =>
    medians &&
    Object.fromEntries(
      Object.entries(medians).map(([connections, { requestsPerSecond, p50Ms, p99Ms, cpuMsPerRequest }]) => [
        connections,
        {
          requestsPerSecond: rounded(requestsPerSecond, 0),
          p50Ms: rounded(p50Ms, 2),
          p99Ms: rounded(p99Ms, 2),
          cpuMs: rounded(cpuMsPerRequest, 3),
        },
      ]),
    );
  return {
    name,
    goal,
    ratioHandWritten: ratio(gateway, handWritten),
    ratioConventional: ratio(gateway, conventional),
    cpuRatioHandWritten: cpuRatio(gateway, handWritten),
    cpuRatioConventional: cpuRatio(gateway, conventional),
    statements,
    requestsPerSecond: rounded(max(gateway)?.requestsPerSecond, 0),
    p50Ms: rounded(max(gateway)?.p50Ms, 2),
    p99Ms: rounded(max(gateway)?.p99Ms, 2),
    cpuMs: rounded(max(gateway)?.cpuMsPerRequest, 3),
    residentMb: rounded(residentMb, 0),
    connections: {
      gateway: measured(gateway),
      handWritten: measured(handWritten),
      conventional: measured(conventional),
    },
  };
}

/** Rows of cells as text, the first column to the left, the others to the right. */
export function aligned(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

const shown = (value: number | null | undefined, digits: number): string =>
  value == null || Number.isNaN(value) ? '–' : value.toFixed(digits);

/** The table that the bench prints. */
export function table(results: WorkloadResult[]): string {
  const header = [
    'workload',
    'goal',
    'hand-written',
    'conventional',
    'stmts',
    'req/s',
    'hand',
    'conventional',
    'p50 c1',
    'hand',
    'p50 c32',
    'p99 c32',
    'hand',
    'cpu ms',
    'hand',
    'conventional',
    'cpu ratio',
    'MB',
  ];
  const rows = results.map((result) => {
    const { name, goal, statements, residentMb, gateway, handWritten, conventional } = result;
    return [
      name,
      goal.toFixed(1),
      shown(ratio(gateway, handWritten), 2),
      shown(ratio(gateway, conventional), 2),
      shown(statements, 0),
      ...[gateway, handWritten, conventional].map((server) => shown(server?.[32]?.requestsPerSecond, 0)),
      shown(gateway[1]?.p50Ms, 1),
      shown(handWritten[1]?.p50Ms, 1),
      shown(gateway[32]?.p50Ms, 1),
      shown(gateway[32]?.p99Ms, 1),
      shown(handWritten[32]?.p99Ms, 1),
      ...[gateway, handWritten, conventional].map((server) => shown(server?.[32]?.cpuMsPerRequest, 2)),
      shown(cpuRatio(gateway, handWritten), 2),
      residentMb.toFixed(0),
    ];
  });
  return aligned([header, ...rows]);
}
