import { callbackify } from 'node:util';
import pg from 'pg';
import type { StatementListeners } from '../statements/statement-listeners.ts';

export interface ServerConnectionConfig extends pg.ClientConfig {
  /** Who hears of its statements. */
  listeners?: StatementListeners;
  /** The statement that begins each transaction, where settings hold for one (settings.ts); without it they hold for the connection. */
  begin?: string;
}

type Callback = (error: Error | null, result: unknown) => void;
type Query = (...parameters: unknown[]) => Promise<unknown>;

/**
 * A connection that tells of its statements. Behind a transaction pooler each of its transactions begins with our
 * settings, and a statement outside of one is a transaction of its own: the three leave together, and the answer is that
 * of the statement once it is committed.
 */
export class ServerConnection extends pg.Client {
  readonly #begin: string | undefined;
  readonly #listeners: StatementListeners | undefined;
  #inTransaction = false;

  constructor({ listeners, begin, ...config }: ServerConnectionConfig = {}) {
    super({ ...config, pipeline: true });
    // Its statements fail, and whoever has it opens another one; an error without a listener would end the process.
    this.on('error', () => undefined);
    this.#begin = begin;
    this.#listeners = listeners;
  }

  // pg's many overloads of query end in one implementation: a text or a config object first, perhaps a callback last.
  override query(...parameters: unknown[]): never {
    const [first] = parameters;
    const text = typeof first === 'string' ? first : ((first as { text?: string } | null)?.text ?? '');
    const ended = this.#listeners?.begin(text);
    if (ended === undefined) return this.#run(text, parameters) as never;
    const callback = parameters.at(-1);
    if (typeof callback !== 'function') {
      const result = this.#run(text, parameters);
      result?.then(ended, ended);
      return result as never;
    }
    const endedAndCallback: Callback = (error, result) => {
      ended();
      (callback as Callback)(error, result);
    };
    return this.#run(text, [...parameters.slice(0, -1), endedAndCallback]) as never;
  }

  #run(text: string, parameters: unknown[]): Promise<unknown> | undefined {
    return this.#begin === undefined
      ? this.#send(...parameters)
      : this.#sendInTransaction(this.#begin, text, parameters);
  }

  #send(...parameters: unknown[]): Promise<unknown> {
    return (super.query as Query).apply(this, parameters);
  }

  #sendInTransaction(begin: string, text: string, parameters: unknown[]): Promise<unknown> | undefined {
    if (text === 'BEGIN') {
      this.#inTransaction = true;
      return this.#send(begin);
    }
    if (this.#inTransaction) {
      if (text === 'COMMIT' || text === 'ROLLBACK') this.#inTransaction = false;
      return this.#send(...parameters);
    }
    const callback = parameters.at(-1);
    const withoutCallback = typeof callback === 'function' ? parameters.slice(0, -1) : parameters;
    const committed = Promise.all([this.#send(begin), this.#send(...withoutCallback), this.#send('COMMIT')]).then(
      ([, result]) => result,
    );
    if (typeof callback !== 'function') return committed;
    callbackify(() => committed)(callback as Callback);
    return undefined;
  }
}
