import { z } from 'zod';

/** An optional field whose empty text means something. In pylon, null for an optional field counts as absent (docs/contracts/pylon.md, Requests). */
export function optionalOrEmpty<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? undefined);
}

/** An optional field: null and an empty text count as absent. Answers show an empty text where there is nothing, and clients send it back. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), optionalOrEmpty(schema)).optional();
}
