import { z } from 'zod';
import type { Reply } from '../core/endpoint.ts';
import { ownId } from '../core/own-id.ts';
import { usualStatus, type RestErrorKind, type RestError } from '../core/rest-error.ts';
import { bodyRequestId } from './request-id.ts';

/** docs/contracts/pylon.md, Errors; invalid_request and internal_error for those that the vendor has no word for. */
const codes: Record<RestErrorKind, string> = {
  malformed: 'invalid_request',
  'idempotency-key': 'invalid_request',
  'invalid-query': 'invalid_request',
  'invalid-body': 'invalid_request',
  unauthenticated: 'invalid_api_token',
  forbidden: 'permission_denied',
  'not-found': 'not_found',
  method: 'invalid_request',
  conflict: 'conflict',
  'slow-body': 'invalid_request',
  'too-large': 'invalid_request',
  'media-type': 'invalid_request',
  'rate-limited': 'rate_limited',
  timeout: 'internal_error',
  unavailable: 'internal_error',
  internal: 'internal_error',
};
const withoutKey = 'invalid_authorization_header';

/** A problem in pylon's shape: a text for each thing that is wrong; `exists_id` names what has the value of a duplicate, by its id in pylon where it has one. */
export function renderError(
  { kind, message, issues, existing, keyMissing }: RestError,
  { requestId }: { requestId: string },
): Reply {
  return {
    status: usualStatus[kind],
    body: {
      errors: issues.length === 0 ? [message] : issues.map((issue) => issue.message),
      request_id: bodyRequestId(requestId),
      code: keyMissing ? withoutKey : codes[kind],
      ...(existing === null ? {} : { exists_id: ownId(existing, 'pylon') }),
    },
  };
}

export const errorSchema = z
  .object({
    errors: z.array(z.string()).describe('What is wrong, for people.'),
    request_id: z.uuid().describe('The X-Request-Id of the request where that is a UUID.'),
    code: z.enum([...new Set([...Object.values(codes), withoutKey])]).describe('Why; stable.'),
    exists_id: z.string().optional().describe('Of a duplicate: what has the value, by its id in pylon or by its UUID.'),
  })
  .meta({ id: 'Error', description: 'Why a request was refused.' });
