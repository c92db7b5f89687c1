import { z } from 'zod';
import { bodyRequestId } from './request-id.ts';

const requestId = z.uuid().describe('The X-Request-Id of the request where that is a UUID.');

/** The answer with one object. */
export function answerWith<Data extends z.ZodType>(data: Data) {
  return z.object({ data, request_id: requestId });
}

/** The answer with a page of a list. */
export function pageWith<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    pagination: z.object({
      cursor: z.string().describe('Leads to the next page; empty on the last one.'),
      has_next_page: z.boolean(),
    }),
    request_id: requestId,
  });
}

export const deletedAnswer = z.object({ request_id: requestId });

interface Asked {
  requestId: string;
}

export function answerBody<Data>(data: Data, asked: Asked) {
  return { data, request_id: bodyRequestId(asked.requestId) };
}

/** Where a page ends, as a connection of GraphQL tells it. */
interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}

export function pageBody<Item>(data: Item[], { hasNextPage, endCursor }: PageInfo, asked: Asked) {
  return {
    data,
    pagination: { cursor: hasNextPage ? (endCursor ?? '') : '', has_next_page: hasNextPage },
    request_id: bodyRequestId(asked.requestId),
  };
}

export function deletedBody(asked: Asked) {
  return { request_id: bodyRequestId(asked.requestId) };
}

/** A request id of examples. */
const exampleId = '0197a3c4-6a02-7d11-8c55-1f2e3d4c5b6a';

/** The answer of an example, with one object. */
export function exampleAnswer<Data>(data: Data) {
  return { data, request_id: exampleId };
}

/** The answer of an example, with the last page of a list. */
export function examplePage<Item>(...data: Item[]) {
  return { data, pagination: { cursor: '', has_next_page: false }, request_id: exampleId };
}

export const exampleDeleted = { request_id: exampleId };
