import { z } from 'zod';
import type { Reply } from '../core/endpoint.ts';
import { usualStatus, type RestErrorKind, type RestError } from '../core/rest-error.ts';

/** A missing key, a wrong one, and one that lacks a right are the same to the vendor. */
export const statusOf: Partial<Record<RestErrorKind, number>> = { unauthenticated: 403, forbidden: 403 };

/** The status and the text of a problem: the vendor's own where clients may look for them. */
function told({ kind, message, issues }: RestError): { status: number; text: string } {
  const [issue] = issues;
  if (issue?.code === 'UNKNOWN_REFERENCE' && ['location', 'locationId'].includes(String(issue.path[0])))
    return { status: 404, text: 'Invalid locationId' };
  const status = statusOf[kind];
  return status === undefined ? { status: usualStatus[kind], text: message } : { status, text: 'Forbidden' };
}

/** A problem in whautomate's shape: readers look at `error` or at `message`. */
export function renderError(problem: RestError): Reply {
  const { status, text } = told(problem);
  return { status, body: { error: text, message: text } };
}

export const errorSchema = z
  .object({ error: z.string().describe('For people.'), message: z.string().describe('The same text.') })
  .meta({ id: 'Error', description: 'Why a request was refused.' });
