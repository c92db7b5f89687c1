import type { DocumentNode, ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as orgcrm from '../../src/rest/orgcrm/operations.generated.ts';
import * as pathbound from '../../src/rest/pathbound/operations.generated.ts';
import * as pristinesend from '../../src/rest/pristinesend/operations.generated.ts';
import * as pylon from '../../src/rest/pylon/operations.generated.ts';
import * as whautomate from '../../src/rest/whautomate/operations.generated.ts';
import { dialects } from '../../src/rest/dialects.ts';
import { createPair, takeUnexpected, type PairRequest, type Pair } from './fast-path/both.ts';
import { operationCases } from './fast-path/cases.ts';
import { writtenDocuments } from './fast-path/documents.ts';
import { queriesToCompare, type RootAnswer } from './fast-path/failing-root-fields.ts';
import { operationsOf, variablesFor, wrongVariables } from './fast-path/variables.ts';

const generated: Record<string, object> = { orgcrm, pathbound, pristinesend, pylon, whautomate };

const operations = Object.values(generated).flatMap((module) =>
  Object.entries(module)
    .filter(([name]) => name.endsWith('Document'))
    .map(([name, document]) => ({ name: name.slice(0, -'Document'.length), document: document as DocumentNode })),
);

it('has a case for every operation of every dialect', () => {
  expect(Object.keys(generated).toSorted()).toEqual(dialects.map(({ name }) => name).toSorted());
  expect(Object.keys(operationCases).toSorted()).toEqual(operations.map(({ name }) => name).toSorted());
});

describe('the compiled operations of the dialects answer what graphql-js answers', () => {
  it.for(operations)('$name', async ({ name, document }) => {
    const pair = await createPair();
    const [good, ...others] = operationCases[name] ?? [];
    const names = operationsOf(document).flatMap(({ variableDefinitions = [] }) =>
      variableDefinitions.map(({ variable }) => variable.name.value),
    );

    const first = await pair.run({ document, variables: good });
    expect(first.fast).not.toHaveProperty('errors');
    expect(Object.values((first.fast as { data: object }).data)).not.toContain(null);
    expect(first.fast).toEqual(first.graphqlJs);

    for (const variables of [...others, {}, ...wrongVariables(names)]) {
      const { fast, graphqlJs } = await pair.run({ document, variables });
      expect({ variables, answer: fast }).toEqual({ variables, answer: graphqlJs });
    }
    expect(takeUnexpected()).toEqual([]);
  });
});

/** Compares the two answers, and tells whether they are without errors. */
async function answersAlike(pair: Pair, place: string, request: PairRequest): Promise<boolean> {
  const { fast, graphqlJs } = await pair.run(request);
  const alone = queriesToCompare(request.document, rootAnswerOf(fast), rootAnswerOf(graphqlJs));
  if (alone.length > 0) {
    for (const document of alone) await answersAlike(pair, place, { ...request, document });
    return false;
  }
  expect({ place, variables: request.variables, answer: fast }).toEqual({
    place,
    variables: request.variables,
    answer: graphqlJs,
  });
  return (fast as ExecutionResult).errors === undefined;
}

function rootAnswerOf(answer: unknown): RootAnswer {
  const { data, errors = [] } = answer as ExecutionResult;
  return { data, paths: errors.map(({ path }) => path) };
}

it(
  'answers what graphql-js answers to every document of the tests, the examples and the benchmark, for all and for a restricted member',
  { timeout: 300_000 },
  async () => {
    const documents = writtenDocuments();
    expect(documents.length).toBeGreaterThan(100);
    const viewers = [await createPair(), await createPair({ ofMember: true })];
    let answersWithData = 0;
    for (const { place, document } of documents) {
      for (const operation of operationsOf(document)) {
        for (const [number, variables] of variablesFor(operation).entries()) {
          // What is wrong with variables is the same for everybody.
          for (const pair of number < 2 ? viewers : viewers.slice(0, 1)) {
            if (await answersAlike(pair, place, { document, operationName: operation.name?.value, variables }))
              answersWithData += 1;
          }
        }
      }
    }
    expect(answersWithData).toBeGreaterThan(documents.length);
  },
);
