import { ownDatabase, type OwnDatabase } from './database.ts';
import { benchKey, fill } from './fill.ts';
import { measure, type Measured } from './load.ts';
import type { BenchOptions } from './options.ts';
import { stopProcess, type Running } from './processes.ts';
import { aligned, mediansOf } from './report.ts';
import { startGateway } from './servers.ts';
import { contactId, workloads, type WorkloadRequest } from './workloads.ts';

/** How much slower than with the fewest contacts an answer may get. */
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
  return { name, ...(counts && { counts }), headers: workload.headers, prepare: async (_gateway, contacts) => (n) => workload.request(n, contacts) };
}

const contacts = 'nodes { uuid name email tags { name } } pageInfo { endCursor hasNextPage }';

function graphql(query: string, variables: object): WorkloadRequest {
  return { method: 'POST', path: '/graphql', body: { query, variables } };
}

function asking(name: string, argument: string, type: string, value: (n: number, count: number) => unknown, counts?: true): Question {
  const query = `query ($value: ${type}) { contacts(first: 20, ${argument}: $value) { ${contacts} } }`;
  return { name, ...(counts && { counts }), headers: bearer, prepare: async (_gateway, count) => (n) => graphql(query, { value: value(1 + ((n * 7_919) % count), count) }) };
}

const page = `query ($after: String) { contacts(first: 20, after: $after) { ${contacts} } }`;

/** The cursor of the contact in the middle of the list. */
async function middleCursor({ url }: Running, count: number): Promise<string> {
  const query = 'query ($offset: Int!) { contacts(first: 1, offset: $offset) { pageInfo { endCursor } } }';
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { ...bearer, 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { offset: Math.floor(count / 2) } }) });
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
  asking('search, one hit', 'search', 'ContactSearch', (n) => ({ text: `person${n}@` })),
  asking('search, 1 of 1,000 hit', 'search', 'ContactSearch', (n) => ({ text: `Last${100 + (n % 897)}` })),
  asking('search, 1 of 9 hit', 'search', 'ContactSearch', (n) => ({ text: `Last${1 + (n % 9)}` })),
  asking('filter by email', 'filter', 'ContactFilter', (n) => ({ email: { eq: `person${n}@example.com` } })),
  asking('filter by id', 'filter', 'ContactFilter', (n) => ({ id: { eq: contactId(n) } })),
  asking('filter by company, 1 of 500 hit', 'filter', 'ContactFilter', (n) => ({ company: { eq: `Company ${n % 500}` } })),
  asking('filter by tag, 3 of 40 hit', 'filter', 'ContactFilter', (n) => ({ tags: { has: `tag ${1 + (n % 40)}` } })),
  asking('filter by tag, 1 of 1,000 hit', 'filter', 'ContactFilter', (n) => ({ tags: { has: `campaign ${1 + (n % 100)}` } })),
  asking('filter by a custom value, 1 of 3 hit', 'filter', 'ContactFilter', (n) => ({ customField: { key: 'tier', eq: ['gold', 'silver', 'bronze'][n % 3] } })),
  asking('filter by a custom value, 1 of 1,000 hit', 'filter', 'ContactFilter', (n) => ({ customField: { key: 'cohort', eq: (n % 100) * 10 } })),
  asking('filter by a custom value, 1 of 100 hit', 'filter', 'ContactFilter', (n) => ({ customField: { key: 'score', eq: n % 100 } })),
  asking('filter by creation, since a day', 'filter', 'ContactFilter', (n) => ({ createdAt: { gte: `2026-09-${10 + (n % 20)}` } })),
  fromWorkload('pristinesend.list', true),
  fromWorkload('pathbound.list', true),
  fromWorkload('orgcrm.search', true),
];

interface Place {
  count: number;
  database: OwnDatabase;
  gateway: Running;
}

async function openPlace(count: number, options: BenchOptions, progress: (text: string) => void): Promise<Place> {
  const database = await ownDatabase(options, `_${count}`);
  if (!database.filled) {
    progress(`filling a database with ${count} contacts`);
    const store = await database.open();
    await fill(store, count);
    await store.close();
  }
  return { count, database, gateway: await startGateway(database.environment) };
}

/** The medians of a question by number of contacts. */
interface Grown {
  name: string;
  counts: boolean;
  bySize: Record<number, Measured>;
  /** How many times slower it is with the most contacts than with the fewest, by the median answer time of one connection. */
  factor: number;
}

/** Measures how answers get slower with the number of contacts: one connection, in turns. Prints a table, and returns it for bench/latest.json. */
export async function measureGrowth(options: BenchOptions, progress: (text: string) => void): Promise<object> {
  const sizes = (options.sizes ?? []).toSorted((one, other) => one - other);
  const places: Place[] = [];
  try {
    for (const size of sizes) places.push(await openPlace(size, options, progress));
    const grown: Grown[] = [];
    const asked = questions.filter((question) => options.only?.some((part) => question.name.includes(part)) ?? true);
    for (const { name, counts = false, headers, prepare } of asked) {
      const rounds = new Map<number, Measured[]>();
      for (let round = 0; round <= options.rounds; round++) {
        for (const { count, gateway } of places) {
          progress(`${name}: ${count} contacts, ${round === 0 ? 'warming up' : `round ${round} of ${options.rounds}`}`);
          const request = await prepare(gateway, count);
          let n = round * 100_000;
          const measured = await measure(gateway, () => request((n += 1)), headers, 1, round === 0 ? 1 : options.seconds);
          if (round > 0) rounds.set(count, [...(rounds.get(count) ?? []), measured]);
        }
      }
      const bySize = Object.fromEntries(sizes.map((size) => [size, mediansOf(rounds.get(size) ?? [])]));
      const [least, most] = [bySize[sizes[0] ?? 0]?.p50Ms ?? 0, bySize[sizes.at(-1) ?? 0]?.p50Ms ?? 0];
      grown.push({ name, counts, bySize, factor: Math.round((most / least) * 100) / 100 });
    }
    progress('');
    const header = ['median ms of one connection', ...sizes.map((size) => size.toLocaleString('en')), 'factor', 'goal'];
    const rows = grown.map(({ name, counts, bySize, factor }) => [name, ...sizes.map((size) => bySize[size]?.p50Ms.toFixed(2) ?? ''), factor.toFixed(2), counts ? 'counts all' : String(goal)]);
    console.log(aligned([header, ...rows]));
    return {
      at: new Date().toISOString(), sizes, goal,
      questions: grown.map(({ name, counts, bySize, factor }) => ({ name, counts, factor, p50Ms: Object.fromEntries(sizes.map((size) => [size, Math.round((bySize[size]?.p50Ms ?? 0) * 100) / 100])) })),
    };
  } finally {
    await Promise.all(places.map(({ gateway }) => stopProcess(gateway)));
    for (const { database } of places) await database.end();
  }
}
