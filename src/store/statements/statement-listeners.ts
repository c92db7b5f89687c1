type StatementListener = (text: string) => void;

const transactionControl = /^\s*(begin|commit|rollback|savepoint|release|start transaction)\b/i;

/** Who wants to hear of the statements that run: tests that count them, the bench. */
export class StatementListeners {
  readonly #listeners = new Set<StatementListener>();

  add(listener: StatementListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  notify(text: string): void {
    if (this.#listeners.size === 0 || transactionControl.test(text)) return;
    for (const listener of this.#listeners) listener(text);
  }
}
