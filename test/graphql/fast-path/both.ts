import { execute, print } from 'graphql';
import { setTimeout as wait } from 'node:timers/promises';
import { authenticate, isViewer, type Viewer } from '../../../src/access/index.ts';
import { createExecutor, type ExecutionRequest, type Executor } from '../../../src/graphql/execution/executor.ts';
import { maskErrors } from '../../../src/graphql/execution/masking.ts';
import { refuseUnstorable } from '../../../src/graphql/execution/refuse-unstorable.ts';
import { schema } from '../../../src/domain/schema.ts';
import { gateway } from '../../support/gateway.ts';
import { createFixture, fixtureIds } from '../../support/paired-fixtures.ts';
import type { Client } from '../../support/workspace.ts';

/** An operation that each fixture runs as its own viewer. */
export type PairRequest = Omit<ExecutionRequest, 'context'>;

/** What both ways answered, each made comparable. */
interface Answers {
  fast: unknown;
  graphqlJs: unknown;
}

/** Two equal workspaces, in which the same is done by the two ways. */
export interface Pair {
  /** Runs an operation by the gateway's executor in one fixture, and by graphql-js in the other. */
  run(request: PairRequest): Promise<Answers>;
}

/** graphql-js as its own documentation runs it. */
const byGraphqlJs: Executor = async ({ document, operationName, variables, context }) =>
  execute({ schema, document, operationName, variableValues: variables ?? {}, contextValue: context });

const unexpected: unknown[] = [];
/** As the server wraps the executor, whichever it is. */
const wrapped = (executor: Executor): Executor =>
  maskErrors(refuseUnstorable(executor), (error) => void unexpected.push(error));
const executors = {
  fast: wrapped(createExecutor(schema, { runsBeforeCompiling: 0 })),
  graphqlJs: wrapped(byGraphqlJs),
};

/** The errors that masking has hidden since the last call: of them there should be none. */
export function takeUnexpected(): unknown[] {
  return unexpected.splice(0);
}

const given = new Set(Object.values(fixtureIds));
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const recent = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|\+00)/g;

/** What may begin work that goes on behind the answer. */
const beginsJobs = /\b(importContacts|deleteCustomField|createCustomField)\b/;

/** Documents that were not parsed have no places to point at: graphql-jit says so by an empty list, graphql-js by none. */
function withoutEmptyLocations(key: string, value: unknown): unknown {
  return key === 'locations' && Array.isArray(value) && value.length === 0 ? undefined : value;
}

/**
 * Makes the answers of one fixture comparable: ids that the fixture has made for itself are numbered as they appear, and times of
 * this minute are one.
 */
function comparable(): (answer: unknown) => unknown {
  const numbers = new Map<string, string>();
  const nameOf = (id: string): string => {
    if (given.has(id)) return id;
    if (!numbers.has(id)) numbers.set(id, `made ${numbers.size + 1}`);
    return numbers.get(id) ?? '';
  };
  const plain = (text: string): string =>
    text
      .replaceAll(uuid, nameOf)
      .replaceAll(recent, (time) => (Math.abs(Date.now() - Date.parse(time)) < 120_000 ? 'now' : time));
  const readable = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (key === 'prefix' || key === 'secret' || key === 'token') return `made ${key}`;
    if (/cursor$/i.test(key)) return `cursor ${Buffer.from(value.split('.')[0] ?? '', 'base64url').toString('utf8')}`;
    if (!/^[A-Za-z0-9+/]{40,}=*$/.test(value)) return value;
    const decoded = Buffer.from(value, 'base64').toString('utf8');
    return /^[A-Za-z]+:[0-9a-f-]{36}$/.test(decoded) ? `global ${decoded}` : value;
  };
  return (answer) => JSON.parse(plain(JSON.stringify(answer, readable)), withoutEmptyLocations) as unknown;
}

async function viewerOf(client: Client): Promise<Viewer> {
  const found = await authenticate((await gateway()).store, { secret: client.secret, workspace: null });
  if (!isViewer(found)) throw new Error('the key of a fixture does not open it');
  return found;
}

/** @param ofMember whether a member asks who sees only the contacts that are assigned to them: none, at first */
export async function createPair({ ofMember = false } = {}): Promise<Pair> {
  const { store } = await gateway();
  const workspaceIds: string[] = [];
  const openFixture = async (execute_: Executor): Promise<(request: PairRequest) => Promise<unknown>> => {
    const workspace = await createFixture(store);
    workspaceIds.push(workspace.workspaceId);
    const viewer = await viewerOf(ofMember ? await workspace.member({ dataScope: 'ASSIGNED' }) : workspace);
    const compare = comparable();
    return async (request) => compare(await execute_({ ...request, context: { store, viewer, requestId: 'same' } }));
  };
  const [fast, graphqlJs] = [await openFixture(executors.fast), await openFixture(executors.graphqlJs)];
  const unfinished = { where: { workspaceId: { in: workspaceIds }, finishedAt: null } };
  return {
    async run(request) {
      // One after the other: each must meet the state that the other meets.
      const answers = { fast: await fast(request), graphqlJs: await graphqlJs(request) };
      // What a document before has begun would be further along for one than for the other.
      while (beginsJobs.test(print(request.document)) && (await store.prisma.job.count(unfinished)) > 0) await wait(10);
      return answers;
    },
  };
}
