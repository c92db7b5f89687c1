import { statementSummary } from './statement-summary.ts';

type StatementListener = (text: string) => void;

/** Hears what a statement did (statement-summary.ts), and how long it took, in milliseconds. */
export type StatementEndListener = (summary: string, ms: number) => void;

const transactionControl = /^\s*(begin|commit|rollback|savepoint|release|start transaction)\b/i;

/** Adds to a set; returns the function that takes it out again. */
function addTo<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Who wants to hear of the statements that run: metrics, tests that count them, the bench. */
export class StatementListeners {
  readonly #listeners = new Set<StatementListener>();
  readonly #endListeners = new Set<StatementEndListener>();

  add(listener: StatementListener): () => void {
    return addTo(this.#listeners, listener);
  }

  addForEnds(listener: StatementEndListener): () => void {
    return addTo(this.#endListeners, listener);
  }

  /**
   * Tells of a statement that begins.
   * @returns what is to be called when it ends; undefined where nobody wants to hear of that
   */
  begin(text: string): (() => void) | undefined {
    if ((this.#listeners.size === 0 && this.#endListeners.size === 0) || transactionControl.test(text))
      return undefined;
    for (const listener of this.#listeners) listener(text);
    if (this.#endListeners.size === 0) return undefined;
    const startedAt = performance.now();
    return () => {
      const ms = performance.now() - startedAt;
      for (const listener of this.#endListeners) listener(statementSummary(text), ms);
    };
  }
}
