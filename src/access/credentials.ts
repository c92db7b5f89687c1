import type { IncomingHttpHeaders } from 'node:http';
import type { Credentials } from './authenticate.ts';

function single(header: string | string[] | undefined): string | null {
  const value = Array.isArray(header) ? header[0] : header;
  return value === undefined || value.trim() === '' ? null : value.trim();
}

function bearer(authorization: string | null): string | null {
  return authorization === null ? null : (/^bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? null);
}

const realm = 'realm="contacts gateway"';

/**
 * The WWW-Authenticate header of a 401: how to send a key, in the form that the request sent one, and whether that one is
 * wrong (RFC 6750). `ApiKey`, for clients of `x-api-key`, is not a registered scheme: there is none for keys in their own header.
 */
export function challengeOf(headers: IncomingHttpHeaders): string {
  const scheme = headers['x-api-key'] !== undefined || headers['appointo-token'] !== undefined ? 'ApiKey' : 'Bearer';
  const isWrong = credentialsOf(headers).secret !== null;
  return `${scheme} ${realm}${isWrong ? ', error="invalid_token", error_description="the API key is unknown, expired or revoked"' : ''}`;
}

/**
 * The key and workspace that a request names: `Authorization: Bearer`, `x-api-key` or `APPOINTO-TOKEN`, and
 * `X-Org-Id`. `x-api-key` wins where several are sent (docs/contracts/README.md, Keys).
 */
export function credentialsOf(headers: IncomingHttpHeaders): Credentials {
  return {
    secret: single(headers['x-api-key']) ?? single(headers['appointo-token']) ?? bearer(single(headers.authorization)),
    workspace: single(headers['x-org-id']),
  };
}
