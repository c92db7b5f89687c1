import { expect } from 'vitest';

/** Asymmetric matchers for what is generated. They are typed unknown so that they fit in any expected body. */
export const anyUuid: unknown = expect.stringMatching(
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
);
/** ISO 8601 in UTC with milliseconds and Z (docs/contracts/values.md, Dates and times). */
export const anyTime: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
