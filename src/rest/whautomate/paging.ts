import { offsetOf, queryNumber } from '../core/fields.ts';

const usual = 50;

/** The query parameters of every list. Numbers may come as 0 where a client has none to send. */
export const paging = {
  limit: queryNumber({ from: 1, to: 200, clamp: true, zero: usual })
    .default(usual)
    .describe(`How many to return at most; above 200 counts as 200, and 0 as ${usual}.`),
  page: queryNumber({ from: 1, zero: 1 })
    .default(1)
    .describe('Which page, from 1; 0 counts as 1. A page past the end is empty.'),
};

/** A page as GraphQL takes it. */
export function pageOf(page: { limit: number; page: number }): { first: number; offset: number } {
  return { first: page.limit, offset: offsetOf(page) };
}
