/** The largest number of a column for positions. */
const maxPosition = 2_147_483_647;

/** The place after the last one; null is no one. */
export function positionAfter(last: number | null): number {
  return Math.min(Math.max((last ?? -1) + 1, 0), maxPosition);
}
