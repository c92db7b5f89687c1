import { z } from 'zod';
import { queryNumber, text } from '../core/fields.ts';
import { optional } from './optional.ts';

export const defaultLimit = 100;
export const maxLimit = 999;
const range = { from: 1, to: maxLimit };
const limitMessage = `a whole number from ${range.from} to ${range.to}`;
const cursorMeaning = 'From the page before; empty for the first page.';

/** Clients ask for 1000, one more than the vendor allows: they get as many as it does. */
function asLargest(value: unknown): unknown {
  const tooMany = range.to + 1;
  return value === tooMany ? range.to : value === String(tooMany) ? String(range.to) : value;
}

/** The query parameters of a list in pages. @param what it has, for the document: contacts */
export function pageQuery(what: string) {
  return {
    limit: z
      .preprocess(asLargest, queryNumber(range))
      .default(defaultLimit)
      .describe(`The most ${what} to return; 1000 counts as 999.`),
    cursor: text().optional().describe(cursorMeaning),
  };
}

/** The query parameters of a list that is short, as a rule: the vendor gives it whole, and some clients ask for pages all the same. */
export function wholeQuery(what: string) {
  return {
    limit: z
      .preprocess(asLargest, queryNumber(range))
      .optional()
      .describe(`The most ${what} to return; all where it is not given.`),
    cursor: text().optional().describe(cursorMeaning),
  };
}

/** As pageQuery, in the body of a search. */
export function pageFields(what: string) {
  const limit = z
    .int({ error: limitMessage })
    .min(range.from, { error: limitMessage })
    .max(range.to, { error: limitMessage });
  return {
    limit: optional(z.preprocess(asLargest, limit)).describe(
      `The most ${what} to return, ${defaultLimit} where it is not given; 1000 counts as 999.`,
    ),
    cursor: optional(text()).describe(cursorMeaning),
  };
}
