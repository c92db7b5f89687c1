import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { assertDescribed } from './described.ts';

/** Asks a server that does not listen. Throws where the OpenAPI document of the dialect does not describe the answer. */
export async function inject(
  server: FastifyInstance,
  {
    method = 'GET',
    url,
    headers = {},
    payload,
  }: { method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; url: string; headers?: Record<string, string>; payload?: object },
): Promise<LightMyRequestResponse> {
  const answer = await server.inject({ method, url, headers, ...(payload && { payload }) });
  const wire = new Headers(
    Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]),
  );
  assertDescribed(
    { method, path: url, headers, sent: payload },
    { status: answer.statusCode, headers: wire, body: answer.body === '' ? null : answer.json() },
  );
  return answer;
}
