import { getOperationAST, OperationTypeNode } from 'graphql';
import { whileWriting } from '../../store/index.ts';
import type { Executor } from './executor.ts';

/** Wraps an executor so that no process reads a workspace from a replica while a mutation runs in it, and shortly after. */
export function announceWrites(execute: Executor): Executor {
  return (request) => {
    const {
      document,
      operationName,
      context: { store, viewer },
    } = request;
    const isMutation = getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
    return isMutation && viewer !== null
      ? whileWriting(store, viewer.workspace.id, () => execute(request))
      : execute(request);
  };
}
