import { gateway } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { assertDescribed } from './described.ts';
import type { DialectUnderTest } from './under-test.ts';

/** Sends a request as the vendor's page shows it, and returns the answer with its parsed body. */
export type Call = (
  method: string,
  path: string,
  json?: unknown,
) => Promise<{ status: number; headers: Headers; body: unknown }>;

/** The two addresses of a dialect, with their names, for it.each: its mount, and the documented paths at the root. */
export function addressesOf({ dialect }: DialectUnderTest): [name: string, base: string][] {
  return [
    ['its mount', `/${dialect.name}`],
    ['the documented paths', ''],
  ];
}

/** A client written from the vendor's page alone (a base URL, its key and fetch), with an empty workspace. */
export async function plainClient({ headers }: DialectUnderTest, base: string): Promise<Call> {
  const { url } = await gateway();
  const workspace = await createWorkspace();
  return async (method, path, json) => {
    // Real clients send the content type with every request (docs/contracts/README.md, Requests).
    const sent = { ...headers(workspace.secret, workspace), 'content-type': 'application/json' };
    const response = await fetch(`${url}${base}${path}`, {
      method,
      headers: sent,
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    const text = await response.text();
    const answer = { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
    assertDescribed({ method, path: `${base}${path}`, headers: sent }, answer);
    return answer;
  };
}
