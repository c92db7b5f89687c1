import type { HttpPlugin } from '../http/http-context.ts';
import { parametersOfBody, parametersOfUrl } from '../http/parameters.ts';
import { requestError } from '../http/request-errors.ts';

/** JSON in UTF-8. */
const json = /^\s*application\/json\s*(;\s*charset="?utf-?8"?\s*)?$/i;

/**
 * Reads what a request asks to execute, from the URL or from a JSON body. Yoga's own parser would round numbers to doubles,
 * and takes requests apart that Fastify has read already.
 */
export function useParameters(): HttpPlugin {
  return {
    onRequestParse({ request, serverContext, setRequestParser }) {
      const { httpRequest } = serverContext;
      if (request.method === 'GET') {
        setRequestParser(() => parametersOfUrl(httpRequest.url));
        return;
      }
      if (!json.test(httpRequest.headers['content-type'] ?? '')) {
        setRequestParser(() => {
          throw requestError(
            'UNSUPPORTED_MEDIA_TYPE',
            'Content-Type must be application/json, in UTF-8, or multipart/form-data for files.',
          );
        });
        return;
      }
      const body = (httpRequest.body as string | undefined) ?? '';
      serverContext.identity = () => Promise.resolve(['json', body]);
      setRequestParser(() => parametersOfBody(body));
    },
    onParams({ params }) {
      // Behind the plugins that find the text of a persisted query.
      if (params.query === undefined)
        throw requestError('BAD_REQUEST', 'query is missing: the text of a GraphQL document is needed');
    },
  };
}
