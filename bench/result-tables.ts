import type { OverYoga } from './over-yoga.ts';
import { conventionalGoal } from './report.ts';

/** What bench/latest.json holds, as far as the document shows it. */
export interface Latest {
  machine: { cores: number; processor: string; memoryGb: number; node: string };
  at?: string;
  contacts?: number;
  rounds?: number;
  seconds?: number;
  workloads?: {
    name: string;
    goal: number;
    ratioHandWritten: number | null;
    ratioConventional: number | null;
    cpuRatioHandWritten: number | null;
    statements: number | null;
    requestsPerSecond: number | null;
    p50Ms: number | null;
    p99Ms: number | null;
    cpuMs: number | null;
  }[];
  starts?: Record<'server' | 'embedded' | 'inlinedFirst', { ms: number; residentMb: number } | null> | null;
  residentMb?: { afterLoad: number; soakSeconds: number };
  growth?: Growth;
  /** With other workspaces in the database. */
  neighbours?: Growth;
  overYoga?: OverYoga;
}

/** How answers get slower from one database to another. */
export interface Growth {
  at: string;
  /** What the databases are called, the smallest first. */
  places: string[];
  /** How many times slower an answer may get. */
  goal: number;
  questions: { name: string; hasGoal: boolean; factor: number; p50Ms: Record<string, number> }[];
}

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
const markdown = (header: string[], rows: string[][]): string =>
  [row(header), row(header.map((_, place) => (place === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');
const day = (at: string): string => at.slice(0, 10);
const shown = (value: number | null, unit = ''): string => (value === null ? '' : `${value}${unit}`);

/** Whether a goal is reached, or how much is missing. */
function verdict(value: number | null, goal: number): string {
  if (value === null) return '';
  return value >= goal ? 'reached' : `${(goal - value).toFixed(2)} short`;
}

function workloadTable({ workloads = [], at = '', contacts = 0, machine, rounds = 0, seconds = 0 }: Latest): string {
  const header = [
    'workload',
    'to hand-written',
    'goal',
    '',
    'to conventional',
    `goal ${conventionalGoal}`,
    'processor time to hand-written',
    'statements',
    'requests/s',
    'p50 ms',
    'p99 ms',
    'processor ms',
  ];
  const rows = workloads.map(
    ({
      name,
      goal,
      ratioHandWritten,
      ratioConventional,
      cpuRatioHandWritten,
      statements,
      requestsPerSecond,
      p50Ms,
      p99Ms,
      cpuMs,
    }) => [
      `\`${name}\``,
      `**${shown(ratioHandWritten)}**`,
      String(goal),
      verdict(ratioHandWritten, goal),
      shown(ratioConventional),
      verdict(ratioConventional, conventionalGoal),
      shown(cpuRatioHandWritten),
      shown(statements),
      shown(requestsPerSecond),
      shown(p50Ms),
      shown(p99Ms),
      shown(cpuMs),
    ],
  );
  const about = `${day(at)}: ${contacts.toLocaleString('en')} contacts, ${rounds} rounds of ${seconds} s; ${machine.cores} cores (${machine.processor}), Node ${machine.node.slice(1)}, PostgreSQL on the same machine.`;
  return `${about} Rates, times and the ratios of rates at 32 connections; \`import\` in rows a second.\n\n${markdown(header, rows)}`;
}

function startTable({ starts, residentMb }: Latest): string {
  if (starts == null || residentMb === undefined) return '';
  const line = (
    what: string,
    one: { ms: number; residentMb: number } | null | undefined,
    goal: number | null,
  ): string[] => [
    what,
    shown(one?.ms ?? null, ' ms'),
    goal === null ? '' : `under ${goal} ms`,
    shown(one?.residentMb ?? null, ' MB'),
  ];
  const rows = [
    line('PostgreSQL', starts.server, 1_000),
    line('embedded, migrated', starts.embedded, 2_000),
    line('embedded, the very first start, which fills the demo', starts.inlinedFirst, null),
  ];
  const load = `After the load of the run${residentMb.soakSeconds > 0 ? `, and ${residentMb.soakSeconds} s of all workloads in turn,` : ''} the gateway on PostgreSQL has ${residentMb.afterLoad} MB (goals: under 150 MB after the start, under 300 MB after the load).`;
  return `${markdown(['start to first answer', 'time', 'goal', 'resident memory then'], rows)}\n\n${load}`;
}

function growthTable(title: string, growth: Growth | undefined): string {
  if (growth === undefined) return '';
  const header = ['median ms, one connection', ...growth.places, 'factor', `goal ${growth.goal}`];
  const rows = growth.questions.map(({ name, hasGoal, factor, p50Ms }) => [
    name,
    ...growth.places.map((place) => shown(p50Ms[place] ?? null)),
    String(factor),
    hasGoal
      ? factor <= growth.goal
        ? 'reached'
        : `${(factor - growth.goal).toFixed(2)} over`
      : 'counts what it finds',
  ]);
  return `${title} (${day(growth.at)}):\n\n${markdown(header, rows)}`;
}

function yogaTable({ overYoga }: Latest): string {
  if (overYoga === undefined) return '';
  const header = ['processor ms a request', 'executor alone', 'over Yoga', 'added', `goal ${overYoga.goal}`];
  const rows = overYoga.operations.map(({ name, executorMs, yogaMs, addedMs }) => [
    name,
    String(executorMs),
    String(yogaMs),
    String(addedMs),
    addedMs <= overYoga.goal ? 'reached' : `${(addedMs - overYoga.goal).toFixed(3)} over`,
  ]);
  return `What Yoga costs (${day(overYoga.at)}):\n\n${markdown(header, rows)}`;
}

/** The tables of docs/performance.md. */
export function resultTables(latest: Latest): string {
  return [
    workloadTable(latest),
    startTable(latest),
    growthTable('By the number of contacts', latest.growth),
    growthTable('By the number of workspaces of the same size in the database', latest.neighbours),
    yogaTable(latest),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}
