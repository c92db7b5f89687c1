import { gateway } from '../../support/gateway.ts';
import { assertDescribed } from './described.ts';

/** A REST request, as a test writes it down. */
export interface RestRequest {
  method: string;
  path: string;
  headers?: Record<string, string>;
  /** Sent as JSON; absent: no body. */
  json?: unknown;
  /** Sent as it is, instead of json; set the content type in headers. */
  raw?: string | Uint8Array<ArrayBuffer>;
}

/** A whole answer: its JSON, or null where it has no body. */
export interface RestAnswer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** Sends a request to the gateway. Throws where the OpenAPI document of the dialect does not describe the answer. */
export async function send({ method, path, headers = {}, json, raw }: RestRequest): Promise<RestAnswer> {
  const { url } = await gateway();
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(json === undefined && raw === undefined ? {} : { body: raw ?? JSON.stringify(json) }),
  });
  const body = await response.text();
  const answer = { status: response.status, headers: response.headers, body: body === '' ? null : JSON.parse(body) };
  assertDescribed({ method, path, headers, sent: [json, String(raw)] }, answer);
  return answer;
}

/** Sends requests with the same headers: `as({ authorization: `Bearer ${workspace.secret}` })('GET', '/v1/contacts')`. */
export function as(headers: Record<string, string>) {
  return (method: string, path: string, json?: unknown): Promise<RestAnswer> => send({ method, path, headers, json });
}

/** The status and body of an answer: what most tests assert whole. */
export function told({ status, body }: RestAnswer): { status: number; body: unknown } {
  return { status, body };
}
