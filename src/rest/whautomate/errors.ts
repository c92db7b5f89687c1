import { z } from 'zod';
import type { Reply } from '../endpoint.ts';
import { usualStatus, type RestProblem } from '../problem.ts';

/** A problem in whautomate's shape: readers look at `error` or at `message` (whautomate contract, Errors). */
export function renderProblem({ kind, message }: RestProblem): Reply {
  return { status: usualStatus[kind], body: { error: message, message } };
}

export const problemSchema = z
  .object({ error: z.string().describe('For people.'), message: z.string().describe('The same text.') })
  .meta({ id: 'Error', description: 'Why a request was refused.' });
