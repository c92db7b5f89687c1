import { processRegularResult, type FetchAPI } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import type { HttpPlugin } from '../http/http-context.ts';
import { requestError } from '../http/request-errors.ts';

/** What Yoga answers in. */
const mediaTypes = [
  'application/graphql-response+json',
  'application/json',
  'text/event-stream',
  'multipart/mixed',
].flatMap((type) => [type, `${type};charset=utf-8`]);
const notAcceptable = requestError(
  'NOT_ACCEPTABLE',
  'Accept must allow application/graphql-response+json or application/json, in UTF-8.',
);

async function refuse(fetchAPI: FetchAPI): Promise<Response> {
  return processRegularResult({ errors: [notAcceptable] }, fetchAPI, 'application/json');
}

/** Refuses a request whose answer the client would not take, before anything is done for it: Yoga does so afterwards. */
export function useAccept(): HttpPlugin {
  // Clients send few different headers, each of them often.
  const acceptable = new LRUCache<string, boolean>({ max: 100 });
  return {
    onRequestParse({ serverContext, endResponse, fetchAPI }) {
      const accept = serverContext.httpRequest.headers.accept || '*/*';
      let is = acceptable.get(accept);
      if (is === undefined)
        acceptable.set(accept, (is = new Negotiator({ headers: { accept } }).mediaType(mediaTypes) !== undefined));
      return is ? undefined : refuse(fetchAPI).then(endResponse);
    },
  };
}
