import type { ViewerContext } from '../../../../graphql/context.ts';
import { forgetLoaded } from '../../../../graphql/loader.ts';
import { ForeignKeyViolation } from '../../../../store/index.ts';

/**
 * Runs a write, and once more where something that the contact points to was deleted between the check and the write: the
 * check then reads anew, and says which.
 */
export async function whileReferencesHold<Result>(
  context: ViewerContext,
  checkAndWrite: () => Promise<Result>,
): Promise<Result> {
  try {
    return await checkAndWrite();
  } catch (error) {
    if (!(error instanceof ForeignKeyViolation)) throw error;
    forgetLoaded(context);
    return checkAndWrite();
  }
}
