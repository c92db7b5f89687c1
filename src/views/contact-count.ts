import { contactCount } from '../contacts/index.ts';
import { defineLoader } from '../graphql/loader.ts';
import { join, plannedForItsValues, sql, type Sql, type View } from '../store/index.ts';
import { brokenView, missingCustomFields, selectionOf } from './selection.ts';

/** How many contacts each view chooses: all views of a request by one statement. A broken view has an error, the others their count. */
export const contactCountOfView = defineLoader<View, number>(async (views, context) => {
  const answers: (number | Error)[] = [];
  const counts: Sql[] = [];
  for (const [place, view] of views.entries()) {
    try {
      const missing = await missingCustomFields(view, context);
      if (missing.length > 0) throw brokenView(view, missing);
      counts.push(sql`SELECT ${place}::int AS "place", (${await contactCount(selectionOf(view), context)}) AS "count"`);
    } catch (error) {
      answers[place] = error instanceof Error ? error : new Error('the view cannot be counted', { cause: error });
    }
  }
  if (counts.length > 0) {
    for (const { place, count } of await context.store.query<{ place: number; count: number }>(plannedForItsValues(join(counts, ' UNION ALL ')))) answers[place] = count;
  }
  return answers;
});
