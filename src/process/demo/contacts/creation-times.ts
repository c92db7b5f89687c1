import { wholeNumber } from '../random.ts';
import { day } from '../seed-context.ts';
import type { SeedContext } from '../seed-context.ts';

/** When a contact came, and whether a list brought it. */
export interface Arrival {
  readonly at: Date;
  readonly imported: boolean;
}

/** Lists that were imported at once, so many days ago; each brought the same part of all contacts. */
const importedDaysAgo = [601, 311, 94];
const partOfAnImport = 0.03;

/**
 * The times at which the contacts came, oldest first: more of them each month, most by day, and three imports whose
 * contacts share one millisecond (so that pages must break ties by id).
 */
export function makeArrivals({ random, now }: SeedContext, count: number): Arrival[] {
  const imports = importedDaysAgo.flatMap((daysAgo) => {
    const at = new Date(now.getTime() - daysAgo * day);
    return Array.from({ length: Math.floor(count * partOfAnImport) }, () => ({ at, imported: true }));
  });
  const others = Array.from({ length: count - imports.length }, () => {
    const daysAgo = 1 + Math.floor(random.number.float() ** 1.5 * 728);
    const startOfDay = Math.floor(now.getTime() / day - daysAgo) * day;
    const timeOfDay = wholeNumber(random, 6 * 3600, 21 * 3600) * 1000 + wholeNumber(random, 0, 999);
    return { at: new Date(startOfDay + timeOfDay), imported: false };
  });
  return [...imports, ...others].toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
