import { BREAK, GraphQLError, visit, type ASTNode, type DocumentNode } from 'graphql';
import { numberOf } from '../../store/json/index.ts';
import type { Executor } from './executor.ts';
import { deepestLevel, whyInvalid } from '../../values/storable.ts';

function badInput(message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
}

/** What is wrong with the first value in a document that the store cannot keep; null where there is none. */
function whyInvalidLiterals(document: DocumentNode): GraphQLError | null {
  let error: GraphQLError | null = null;
  let depth = 0;
  const look = (node: ASTNode, where: string, value: unknown): unknown => {
    const reason = whyInvalid(value);
    if (reason === null) return undefined;
    error = badInput(`${where} ${reason.problem}.`, node);
    return BREAK;
  };
  const enter = (node: ASTNode): unknown => {
    if (++depth <= deepestLevel) return undefined;
    error = badInput(`A value in the document is nested too deeply: ${deepestLevel} levels are allowed.`, node);
    return BREAK;
  };
  const leave = (): void => {
    depth--;
  };
  visit(document, {
    StringValue: (node) => look(node, 'A text in the document', node.value),
    IntValue: (node) => look(node, 'The document', numberOf(node.value)),
    FloatValue: (node) => look(node, 'The document', numberOf(node.value)),
    ObjectValue: { enter, leave },
    ListValue: { enter, leave },
  });
  return error;
}

const errorsOfDocuments = new WeakMap<DocumentNode, GraphQLError | null>();

/** What is wrong with the first value that the database would choke on, in the document or the variables; null where there is none. */
export function unstorableError(
  document: DocumentNode,
  variables: Record<string, unknown> | null | undefined,
): GraphQLError | null {
  let error = errorsOfDocuments.get(document);
  if (error === undefined) errorsOfDocuments.set(document, (error = whyInvalidLiterals(document)));
  if (error !== null) return error;
  const reason = whyInvalid(variables ?? {});
  return reason === null ? null : badInput(`The variable ${reason.path.join('.')} ${reason.problem}.`);
}

/** Wraps an executor so that nothing reaches a resolver that the database would choke on, whichever argument it stands in. */
export function refuseUnstorable(execute: Executor): Executor {
  return async (request) => {
    const error = unstorableError(request.document, request.variables);
    return error === null ? execute(request) : { errors: [error] };
  };
}
