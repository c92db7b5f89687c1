import { z } from 'zod';
import type { Reply } from '../core/endpoint.ts';
import { usualStatus, type RestErrorKind, type RestError } from '../core/rest-error.ts';

/** The codes that the vendor has; what it has none for gets the nearest, for clients know no others. */
const codes: Record<RestErrorKind, string> = {
  malformed: 'invalid_request',
  'idempotency-key': 'idempotency_key_invalid',
  'invalid-query': 'invalid_request',
  'invalid-body': 'validation_error',
  unauthenticated: 'unauthorized',
  forbidden: 'forbidden',
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

/** A problem in pristinesend's shape; `param` is there where one field is to blame. */
export function renderError({ kind, message, issues }: RestError, { requestId }: { requestId: string }): Reply {
  const param = issues[0]?.path.join('.') ?? '';
  return {
    status: usualStatus[kind],
    body: { error: { code: codes[kind], message, ...(param === '' ? {} : { param }), request_id: requestId } },
  };
}

export const errorSchema = z
  .object({
    error: z.object({
      code: z.enum([...new Set(Object.values(codes))]).describe('Why; stable.'),
      message: z.string().describe('For people.'),
      param: z.string().optional().describe('The field to blame, where one is.'),
      request_id: z.string().describe('The X-Request-Id of the request.'),
    }),
  })
  .meta({ id: 'Error', description: 'Why a request was refused.' });
