import { parse } from 'graphql';
import type { ViewerContext } from '../graphql/context.ts';
import { CommandFailure } from './terminal.ts';

type Answer<Success> = Success & { message?: string; issues?: { message: string }[] };

/** Runs an operation of the GraphQL API as the operator, by its rules. Throws CommandFailure where it refuses. */
export async function runOperation<Data>(
  source: string,
  variables: Record<string, unknown>,
  context: ViewerContext,
): Promise<Data> {
  // Loaded only by commands that need it: to build the schema takes longer than to open the store.
  const [{ schema }, { createExecutor }] = await Promise.all([
    import('../domain/schema.ts'),
    import('../graphql/execution/executor.ts'),
  ]);
  const { data, errors } = await createExecutor(schema)({ document: parse(source), variables, context });
  if (data == null || errors !== undefined)
    throw errors?.[0]?.originalError ?? errors?.[0] ?? new Error('the operation has no data');
  return data as Data;
}

/**
 * Runs a mutation, as runOperation does.
 * @param selection what is selected of its success
 */
export async function mutate<Success>(
  name: string,
  selection: string,
  input: Record<string, unknown>,
  context: ViewerContext,
): Promise<Success> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const source = `mutation ($input: ${type}Input!) { answer: ${name}(input: $input) {
    ... on ${type}Success { ${selection} } ... on UserError { message } ... on ValidationError { issues { message } } } }`;
  // Messages name the value, which the operator gave; GraphQL's name of its field is not one of theirs.
  const worded: ViewerContext = { ...context, wording: { field: () => '' } };
  const { answer } = await runOperation<{ answer: Answer<Success> }>(source, { input }, worded);
  if (answer.message !== undefined)
    throw new CommandFailure(answer.issues?.map(({ message }) => message).join('; ') ?? answer.message);
  return answer;
}
