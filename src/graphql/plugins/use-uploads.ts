import type { HttpContext, HttpPlugin } from '../http/http-context.ts';
import {
  identityOfMultipart,
  isMultipart,
  parametersOfMultipart,
  readMultipart,
  type MultipartRequest,
} from '../http/multipart.ts';

/**
 * Reads multipart requests, their files to disk; Yoga's own reader would hold them in memory.
 * @param fileSize the largest file, in bytes
 */
export function useUploads(fileSize: number): HttpPlugin {
  const uploads = new WeakMap<HttpContext, MultipartRequest>();
  return {
    onRequestParse({ request, serverContext, setRequestParser }) {
      const { httpRequest } = serverContext;
      if (request.method !== 'POST' || !isMultipart(httpRequest.headers['content-type'])) return;
      setRequestParser(async () => {
        const parts = await readMultipart(httpRequest.raw, {
          fieldSize: httpRequest.routeOptions.bodyLimit ?? 0,
          fileSize,
        });
        uploads.set(serverContext, parts);
        serverContext.identity = () => identityOfMultipart(parts);
        return parametersOfMultipart(parts);
      });
    },
    onResponse: ({ serverContext }) => uploads.get(serverContext)?.dispose(),
  };
}
