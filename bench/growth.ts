import { ownDatabase, type OwnDatabase } from './database.ts';
import { benchKey, fill } from './fill.ts';
import type { Growth } from './result-tables.ts';
import { measure, type Measured } from './load.ts';
import type { BenchOptions } from './options.ts';
import { stopProcess, type Running } from './processes.ts';
import { aligned, mediansOf } from './report.ts';
import { startGateway } from './servers.ts';
import { contactId, workloads, type WorkloadRequest } from './workloads.ts';

/** How much slower than in the first of the compared databases an answer may get. */
const goal = 1.3;

interface Question {
  name: string;
  /** What it asks for counts all contacts, or many: it must grow. */
  counts?: true;
  headers: Record<string, string>;
  /** Makes the requests, for a gateway with so many contacts. */
  prepare: (gateway: Running, contacts: number) => Promise<(n: number) => WorkloadRequest>;
}

const bearer = { authorization: `Bearer ${benchKey}` };

function fromWorkload(name: string, counts?: true): Question {
  const workload = workloads.find((one) => one.name === name);
  if (workload === undefined) throw new Error(`there is no workload ${name}`);
  return {
    name,
    ...(counts && { counts }),
    headers: workload.headers,
    prepare: async (_gateway, contacts) => (n) => workload.request(n, contacts),
  };
}

const selection = 'nodes { uuid name email tags { name } } pageInfo { endCursor hasNextPage }';

function graphql(query: string, variables: object): WorkloadRequest {
  return { method: 'POST', path: '/graphql', body: { query, variables } };
}

function asking(
  name: string,
  argument: 'search' | 'filter',
  value: (n: number, count: number) => unknown,
  counts?: true,
): Question {
  const type = argument === 'search' ? 'ContactSearch' : 'ContactFilter';
  const query = `query ($value: ${type}) { contacts(first: 20, ${argument}: $value) { ${selection}${counts ? ' totalCount' : ''} } }`;
  return {
    name,
    ...(counts && { counts }),
    headers: bearer,
    prepare: async (_gateway, count) => (n) => graphql(query, { value: value(1 + ((n * 7_919) % count), count) }),
  };
}

const page = `query ($after: String) { contacts(first: 20, after: $after) { ${selection} } }`;

/** The cursor of the contact in the middle of the list. */
async function middleCursor({ url }: Running, count: number): Promise<string> {
  const query = 'query ($offset: Int!) { contacts(first: 1, offset: $offset) { pageInfo { endCursor } } }';
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...bearer, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { offset: Math.floor(count / 2) } }),
  });
  const answer = (await response.json()) as { data: { contacts: { pageInfo: { endCursor: string } } } };
  return answer.data.contacts.pageInfo.endCursor;
}

const questions: Question[] = [
  fromWorkload('whautomate.list'),
  fromWorkload('pylon.list'),
  fromWorkload('graphql.list'),
  { name: 'first page', headers: bearer, prepare: async () => () => graphql(page, {}) },
  {
    name: 'page in the middle, by cursor',
    headers: bearer,
    prepare: async (gateway, count) => {
      const after = await middleCursor(gateway, count);
      return () => graphql(page, { after });
    },
  },
  fromWorkload('pylon.get'),
  fromWorkload('pathbound.get'),
  asking('search, one hit', 'search', (n) => ({ text: `person${n}@` })),
  asking('search, 1 of 1,000 hit', 'search', (n) => ({ text: `Last${100 + (n % 897)}` })),
  asking('search, 1 of 9 hit', 'search', (n) => ({ text: `Last${1 + (n % 9)}` })),
  asking('filter by email', 'filter', (n) => ({ email: { eq: `person${n}@example.com` } })),
  asking('filter by id', 'filter', (n) => ({ id: { eq: contactId(n) } })),
  asking('filter by company, 1 of 500 hit', 'filter', (n) => ({ company: { eq: `Company ${n % 500}` } })),
  asking('filter by tag, 3 of 40 hit', 'filter', (n) => ({ tags: { has: `tag ${1 + (n % 40)}` } })),
  asking('filter by tag, 1 of 1,000 hit', 'filter', (n) => ({ tags: { has: `campaign ${1 + (n % 100)}` } })),
  asking('filter by a custom value, 1 of 3 hit', 'filter', (n) => ({
    customField: { key: 'tier', eq: ['gold', 'silver', 'bronze'][n % 3] },
  })),
  asking('filter by a custom value, 1 of 1,000 hit', 'filter', (n) => ({
    customField: { key: 'cohort', eq: (n % 100) * 10 },
  })),
  asking('filter by a custom value, 1 of 100 hit', 'filter', (n) => ({ customField: { key: 'score', eq: n % 100 } })),
  asking('filter by creation, since a day', 'filter', (n) => ({ createdAt: { gte: `2026-09-${10 + (n % 20)}` } })),
  asking('search, 1 of 1,000 hit, whom others all have', 'search', () => ({ text: 'aerospace' })),
  asking('filter by a part of the company, 1 of 500 hit', 'filter', (n) => ({
    company: { contains: `pany ${100 + (n % 400)}` },
  })),
  asking('filter by tag and custom value', 'filter', (n) => ({
    tags: { has: `campaign ${1 + (n % 100)}` },
    customField: { key: 'tier', eq: ['gold', 'silver', 'bronze'][n % 3] },
  })),
  asking('search, 1 of 1,000 hit, with total', 'search', (n) => ({ text: `Last${100 + (n % 897)}` }), true),
  asking(
    'filter by a custom value, 1 of 1,000 hit, with total',
    'filter',
    (n) => ({ customField: { key: 'cohort', eq: (n % 100) * 10 } }),
    true,
  ),
  fromWorkload('pristinesend.list', true),
  fromWorkload('pathbound.list', true),
  fromWorkload('orgcrm.search', true),
];

/** A database in which the questions are asked. */
interface PlaceSize {
  /** What the tables call it. */
  label: string;
  /** In each workspace. */
  contacts: number;
  workspaces: number;
}

interface Place extends PlaceSize {
  database: OwnDatabase;
  gateway: Running;
}

async function openPlace(size: PlaceSize, options: BenchOptions, progress: (text: string) => void): Promise<Place> {
  const database = await ownDatabase(
    options,
    `_${size.contacts}${size.workspaces > 1 ? `_of_${size.workspaces}` : ''}`,
  );
  if (!database.filled) {
    progress(`filling a database: ${size.label}`);
    const store = await database.open();
    await fill(store, size.contacts, size.workspaces);
    await store.close();
  }
  return { ...size, database, gateway: await startGateway(database.environment) };
}

/** The medians of a question by the place. */
interface Grown {
  name: string;
  counts: boolean;
  byPlace: Record<string, Measured>;
  /** How many times slower it is in the last place than in the first, by the median answer time of one connection. */
  factor: number;
}

async function grownBetween(
  sizes: readonly PlaceSize[],
  options: BenchOptions,
  progress: (text: string) => void,
): Promise<Grown[]> {
  const places: Place[] = [];
  try {
    for (const size of sizes) places.push(await openPlace(size, options, progress));
    const grown: Grown[] = [];
    const asked = questions.filter((question) => options.only?.some((part) => question.name.includes(part)) ?? true);
    for (const { name, counts = false, headers, prepare } of asked) {
      const rounds = new Map<string, Measured[]>();
      for (let round = 0; round <= options.rounds; round++) {
        for (const { label, contacts: count, gateway } of places) {
          progress(`${name}: ${label}, ${round === 0 ? 'warming up' : `round ${round} of ${options.rounds}`}`);
          const request = await prepare(gateway, count);
          let n = round * 100_000;
          const measured = await measure(
            gateway,
            () => request((n += 1)),
            headers,
            1,
            round === 0 ? 1 : options.seconds,
          );
          if (round > 0) rounds.set(label, [...(rounds.get(label) ?? []), measured]);
        }
      }
      const byPlace = Object.fromEntries(sizes.map(({ label }) => [label, mediansOf(rounds.get(label) ?? [])]));
      const [first, last] = [
        byPlace[sizes[0]?.label ?? '']?.p50Ms ?? 0,
        byPlace[sizes.at(-1)?.label ?? '']?.p50Ms ?? 0,
      ];
      grown.push({ name, counts, byPlace, factor: Math.round((last / first) * 100) / 100 });
    }
    return grown;
  } finally {
    await Promise.all(places.map(({ gateway }) => stopProcess(gateway)));
    for (const { database } of places) await database.end();
  }
}

/**
 * Measures how answers get slower from one database to another, larger one: one connection, in turns. Prints a table, and
 * returns it for bench/latest.json.
 * @param isGoal whether the goal is one for a question
 */
async function measureBetween(
  sizes: readonly PlaceSize[],
  isGoal: (question: Grown) => boolean,
  options: BenchOptions,
  progress: (text: string) => void,
): Promise<Growth> {
  const grown = await grownBetween(sizes, options, progress);
  const labels = sizes.map(({ label }) => label);
  progress('');
  const header = ['median ms of one connection', ...labels, 'factor', 'goal'];
  const rows = grown.map((one) => [
    one.name,
    ...labels.map((label) => one.byPlace[label]?.p50Ms.toFixed(2) ?? ''),
    one.factor.toFixed(2),
    isGoal(one) ? String(goal) : 'counts all',
  ]);
  console.log(aligned([header, ...rows]));
  return {
    at: new Date().toISOString(),
    places: labels,
    goal,
    questions: grown.map((one) => ({
      name: one.name,
      hasGoal: isGoal(one),
      factor: one.factor,
      p50Ms: Object.fromEntries(
        labels.map((label) => [label, Math.round((one.byPlace[label]?.p50Ms ?? 0) * 100) / 100]),
      ),
    })),
  };
}

/** How answers get slower with the number of contacts. */
export async function measureGrowth(
  sizes: readonly number[],
  options: BenchOptions,
  progress: (text: string) => void,
): Promise<Growth> {
  const places = sizes
    .toSorted((one, other) => one - other)
    .map((contacts) => ({ label: contacts.toLocaleString('en'), contacts, workspaces: 1 }));
  return measureBetween(places, ({ counts }) => !counts, options, progress);
}

/** How answers get slower with other workspaces in the database. */
export async function measureNeighbours(
  workspaces: number,
  options: BenchOptions,
  progress: (text: string) => void,
): Promise<Growth> {
  const places = [
    { label: 'alone', contacts: options.contacts, workspaces: 1 },
    { label: `one of ${workspaces}`, contacts: options.contacts, workspaces },
  ];
  return measureBetween(places, () => true, options, progress);
}
