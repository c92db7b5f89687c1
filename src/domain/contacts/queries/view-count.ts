import { contactCount } from './contact-list.ts';
import { storeInTurn } from '../../../graphql/context.ts';
import { defineLoader } from '../../../graphql/loader.ts';
import { plannedForItsValues, type View, typed } from '../../../store/index.ts';
import { brokenView, missingCustomFields, selectionOf } from '../../views/index.ts';

/** How many contacts each view chooses, by a statement each: one that is broken or slow has an error, the others their count. */
export const contactCountOfView = defineLoader<View, number>((views, context) => {
  const count = async (view: View): Promise<number> => {
    const missing = await missingCustomFields(view, context);
    if (missing.length > 0) throw brokenView(view, missing);
    const [counted] = await storeInTurn(context).query(
      typed({ total: 'bigint' })`${plannedForItsValues(await contactCount(selectionOf(view), context))}`,
    );
    return counted?.total ?? 0;
  };
  return Promise.all(
    views.map((view) =>
      count(view).catch((error: unknown) =>
        error instanceof Error ? error : new Error('the view cannot be counted', { cause: error }),
      ),
    ),
  );
});
