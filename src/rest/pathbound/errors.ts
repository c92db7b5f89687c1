import { z } from 'zod';
import type { Reply } from '../core/endpoint.ts';
import { usualStatus, type RestError } from '../core/rest-error.ts';

/** A problem in pathbound's shape (docs/contracts/pathbound.md, Errors). A missing or wrong key says `Unauthorized` and no more. */
export function renderError({ kind, message, issues }: RestError): Reply {
  return {
    status: usualStatus[kind],
    body: {
      status: 'error',
      error: kind === 'unauthenticated' ? 'Unauthorized' : message,
      details: issues
        .filter(({ path }) => path.length > 0)
        .map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
      timestamp: new Date().toISOString(),
    },
  };
}

export const errorSchema = z
  .object({
    status: z.literal('error'),
    error: z.string().describe('For people.'),
    details: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .describe('What is wrong with which field; empty where no field is to blame.'),
    timestamp: z.iso.datetime(),
  })
  .meta({ id: 'Error', description: 'Why a request was refused.' });
