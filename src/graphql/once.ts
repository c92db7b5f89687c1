import { Kind, OperationTypeNode, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import { idempotencyKeyOf, once, type Idempotency } from '../access/index.ts';
import type { FastifyRequest } from 'fastify';
import { failuresOfOurs } from './masking.ts';
import type { MediaType } from './media-type.ts';
import { resultAnswer, type HttpAnswer } from './response.ts';

/** What makes two requests equal: their bodies, in parts. */
export type Identity = () => Promise<string[]>;

/** A request whose document is known to be right. */
interface CheckedRequest {
  request: FastifyRequest;
  /** Undefined or null: the document has no such operation, which executing it says. */
  operation: OperationDefinitionNode | null | undefined;
  identity: Identity;
  mediaType: MediaType;
}

/** Whether the operation makes one change at most: of several, some may be done when one of them fails. */
function isSingle({ selectionSet: { selections } }: OperationDefinitionNode): boolean {
  return selections.length === 1 && selections[0]?.kind === Kind.FIELD;
}

/** Whether a failure of ours kept the operation from being done, so that it may be tried again with the same key. */
function mayBeTriedAgain({ data, errors = [] }: ExecutionResult, operation: OperationDefinitionNode): boolean {
  return data == null && isSingle(operation) && errors.some(({ extensions }) => failuresOfOurs.has(String(extensions?.['code'])));
}

/**
 * Executes an operation and answers it. A mutation whose request has an Idempotency-Key is done once: a repeated request gets
 * the first answer again, as in REST (access/once.ts). Queries have no use for the key.
 * @throws IdempotencyRefusal
 */
export async function answerOnce({ request, operation, identity, mediaType }: CheckedRequest, execute: () => Promise<ExecutionResult>, idempotency: Idempotency): Promise<HttpAnswer> {
  const key = operation?.operation === OperationTypeNode.MUTATION ? idempotencyKeyOf(request.headers) : null;
  if (key === null || operation == null || request.viewer === null) return resultAnswer(await execute(), mediaType);
  const { answer } = await once<{ answer: HttpAnswer; isKept: boolean }>(
    idempotency,
    request.viewer,
    { path: 'graphql', key, content: await identity() },
    {
      respond: async () => {
        const result = await execute();
        return { answer: resultAnswer(result, mediaType), isKept: !mayBeTriedAgain(result, operation) };
      },
      keep: ({ answer: { status, body }, isKept }) => (isKept ? { status, headers: {}, body } : null),
      replay: ({ status, headers, body }) => ({ answer: { status, headers, body: body ?? '' }, isKept: true }),
      onNotKept: (error) => {
        request.log.error({ err: error }, 'an answer could not be kept for its Idempotency-Key');
      },
    },
  );
  return answer;
}
