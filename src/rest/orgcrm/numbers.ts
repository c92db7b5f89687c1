import { z } from 'zod';

const maxInt = 2_147_483_647;

/** A whole number in a body. `to` is 2147483647, the largest Int of GraphQL, where absent. */
export function wholeNumber({ from, to = maxInt }: { from: number; to?: number }) {
  const error = to === maxInt ? `a whole number, ${from} or more` : `a whole number from ${from} to ${to}`;
  return z.int({ error }).min(from, { error }).max(to, { error });
}

/** A number that may be absent or null, and then is another. */
export function orDefault(number: z.ZodNumber, absent: number) {
  return number
    .nullable()
    .default(absent)
    .transform((given) => given ?? absent);
}
