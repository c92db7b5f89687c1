import { hasCode } from './violations.ts';

/**
 * The database ended this one of several transactions so that the others can go on (a deadlock, a serialization failure),
 * or knows no such prepared statement: its first use, sent just before on the same connection, failed.
 */
const collisions = new Set(['40P01', '40001', '26000']);
const maxAttempts = 5;

/**
 * Runs a statement or a transaction, and runs it again from the start where the database ended it in favour of another
 * one: nothing of it was written then. So the work must do nothing but run statements.
 */
export async function retryCollisions<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === maxAttempts || !hasCode(error, collisions)) throw error;
    }
  }
}
