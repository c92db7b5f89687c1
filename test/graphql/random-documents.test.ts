import fc from 'fast-check';
import { execute, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { authenticate, isViewer, type Viewer } from '../../src/access/index.ts';
import { createCompiler } from '../../src/graphql/execution/compiled-operation.ts';
import { createExecutor, type Executor } from '../../src/graphql/execution/executor.ts';
import { maskErrors } from '../../src/graphql/execution/masking.ts';
import { schema } from '../../src/domain/schema.ts';
import { gateway } from '../support/gateway.ts';
import { createFixture } from '../support/paired-fixtures.ts';
import type { Client } from '../support/workspace.ts';
import { queriesToCompare, type RootAnswer } from './fast-path/failing-root-fields.ts';
import { documentOf, type RandomDocument } from './random-documents/document.ts';

/** How many valid documents a run compares. */
const runs = 2 * Number(process.env['RANDOM_RUNS'] ?? 100);
/** Of several fields that fail, an answer may tell of the first alone; which is first, caches and the database decide. So errors that differ are looked at again. */
const looks = 4;
const idleTimeout = Math.max(120_000, runs * 500);

const unexpected: unknown[] = [];
const masked = (executor: Executor): Executor => maskErrors(executor, (error) => void unexpected.push(error));
const compiledAtOnce = masked(createExecutor(schema, { runsBeforeCompiling: 0 }));
const graphqlJs = masked(async ({ document, variables, context }) =>
  execute({ schema, document, variableValues: variables ?? {}, contextValue: context }),
);

let viewers: Viewer[];

async function viewerOf({ secret }: Client): Promise<Viewer> {
  const found = await authenticate((await gateway()).store, { secret, workspace: null });
  if (!isViewer(found)) throw new Error('the key opens nothing');
  return found;
}

beforeAll(async () => {
  const workspace = await createFixture((await gateway()).store);
  viewers = await Promise.all([workspace, await workspace.clientWith('contacts:read')].map(viewerOf));
});

interface Comparable {
  /** As JSON: the order of the keys counts. */
  data: string | undefined;
  errors: string[];
}

/** Errors in the order of their paths: fields fail in the order in which the database answers. */
function comparable({ data, errors = [] }: ExecutionResult): Comparable {
  const shown = errors.map(({ message, path, extensions }) =>
    JSON.stringify({ path, message, code: extensions?.['code'] }),
  );
  return { data: data === undefined ? undefined : JSON.stringify(data), errors: shown.toSorted() };
}

async function answerOf(
  executor: Executor,
  document: DocumentNode,
  { variables }: RandomDocument,
  viewer: Viewer,
): Promise<Comparable> {
  const { store } = await gateway();
  return comparable(await executor({ document, variables, context: { store, viewer, requestId: 'same' } }));
}

/** What the comparison of root fields looks at. */
function rootAnswerOf({ data, errors }: Comparable): RootAnswer {
  return {
    data: data === undefined ? undefined : JSON.parse(data),
    paths: errors.map((error) => (JSON.parse(error) as { path?: string[] }).path),
  };
}

const documents = fc.array(fc.nat({ max: 0xffff }), { minLength: 10, maxLength: 500, size: 'max' }).map(documentOf);
/** A null that decides on a selection: refused before anything is done, where graphql-js fails once it comes to it. */
const hasNullCondition = ({ text, variables }: RandomDocument): boolean =>
  [...text.matchAll(/@(?:include|skip)\(if: \$(\w+)\)/g)].some(([, name = '']) => variables[name] === null);
const refused: Comparable = {
  data: undefined,
  errors: [expect.stringContaining('must not be null: @include and @skip take true or false') as string],
};
const isValid = ({ text }: RandomDocument): boolean => validate(schema, parse(text)).length === 0;

/** Two root fields, each of which makes the whole answer null. */
const twoThatFail: RandomDocument = {
  text: '{ changes(after: "no cursor") { totalCount } contactGroups(by: STATUS, view: "0190a000-0000-7000-8000-000000000001") { __typename } }',
  variables: {},
};

/** Runs a document both ways, and returns the answer, which must be the same. */
async function sameAnswer(random: RandomDocument, viewer: Viewer, document = parse(random.text)): Promise<Comparable> {
  for (let look = 1; ; look++) {
    const expected = hasNullCondition(random) ? refused : await answerOf(graphqlJs, document, random, viewer);
    const answer = await answerOf(compiledAtOnce, document, random, viewer);
    if (
      look < looks &&
      answer.data === expected.data &&
      !isDeepStrictEqual(answer.errors, expected.errors) &&
      expected !== refused
    )
      continue;
    const alone = expected === refused ? [] : queriesToCompare(document, rootAnswerOf(answer), rootAnswerOf(expected));
    if (alone.length > 0) {
      for (const query of alone) await sameAnswer(random, viewer, query);
      return answer;
    }
    expect(answer).toEqual(expected);
    return answer;
  }
}

it(
  'answers what graphql-js answers, whatever the document, from the first run on',
  { timeout: idleTimeout },
  async () => {
    const compile = createCompiler(schema);
    const seen = { compiled: 0, withData: 0, withErrors: 0 };
    await fc.assert(
      fc.asyncProperty(documents.filter(isValid), fc.nat({ max: 4 }), async (document, number) => {
        const viewer = viewers[number === 4 ? 1 : 0] as Viewer;
        seen.compiled += compile(parse(document.text)) === null ? 0 : 1;
        const answer = await sameAnswer(document, viewer);
        seen.withErrors += answer.errors.length > 0 ? 1 : 0;
        seen.withData += answer.data !== undefined && answer.data !== 'null' ? 1 : 0;
      }),
      // Whatever takes long, the document that failed is shown.
      {
        numRuns: runs,
        examples: [[twoThatFail, 0]],
        interruptAfterTimeLimit: idleTimeout * 0.9,
        markInterruptAsFailure: true,
      },
    );
    expect(unexpected).toEqual([]);
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(runs / 10);
  },
);
