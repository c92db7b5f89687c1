import { z } from 'zod';
import type { Reply } from '../core/endpoint.ts';
import { usualStatus, type FieldIssue, type RestErrorKind, type RestError } from '../core/rest-error.ts';

/** Input that is well formed and invalid is 422 (docs/contracts/orgcrm.md, Errors). */
export const statusOf: Partial<Record<RestErrorKind, number>> = { 'invalid-query': 422, 'invalid-body': 422 };

/** Places in lists are numbers; a key of `custom` is a text whatever it looks like. */
function locationOf({ where, path }: Pick<FieldIssue, 'where' | 'path'>): (string | number)[] {
  const steps = path.map((step, place) =>
    typeof step === 'string' && /^\d+$/.test(step) && path[place - 1] !== 'custom' ? Number(step) : step,
  );
  return [where, ...steps];
}

/** A problem in orgcrm's shape (docs/contracts/orgcrm.md, Errors): a text, or what is wrong with which part of the input. */
export function renderError({ kind, message, issues }: RestError): Reply {
  const status = statusOf[kind] ?? usualStatus[kind];
  if (status !== 422) return { status, body: { detail: message } };
  const found =
    issues.length > 0
      ? issues
      : [{ where: kind === 'invalid-query' ? ('query' as const) : ('body' as const), path: [], message }];
  return {
    status,
    body: { detail: found.map((issue) => ({ loc: locationOf(issue), msg: issue.message, type: 'value_error' })) },
  };
}

const issueSchema = z.object({
  loc: z.array(z.union([z.string(), z.int()])).describe('Where: body, query or path, then the way to the field.'),
  msg: z.string().describe('Names the field and the value, and says what is allowed.'),
  type: z.literal('value_error'),
});

export const errorSchema = z
  .object({
    detail: z
      .union([z.string(), z.array(issueSchema)])
      .describe('A text; with status 422, everything that is wrong with the input.'),
  })
  .meta({ id: 'Error', description: 'Why a request was refused.' });
