import pg from 'pg';

/** The parts of pg's connection that copying needs; its types have none of them. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** COPY … FROM STDIN as pg wants a query of one's own: all rows in one go. */
class Copy {
  readonly done: Promise<void>;
  #resolve: () => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  #error: Error | null = null;

  readonly #text: string;
  readonly #rows: Buffer;

  constructor(text: string, rows: Buffer) {
    this.#text = text;
    this.#rows = rows;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  submit(connection: CopyConnection): void {
    connection.query(this.#text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.#rows);
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.#error = error;
    this.#reject(error);
  }

  handleReadyForQuery(): void {
    if (this.#error === null) this.#resolve();
  }
}

/** Copies rows, in COPY's text format, into a table. Returns how long it took, in milliseconds. */
export async function copyRows(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Buffer,
): Promise<number> {
  const copy = new Copy(`COPY ${table} (${columns.join(', ')}) FROM STDIN`, rows);
  const started = performance.now();
  client.query(copy as unknown as pg.Submittable);
  await copy.done;
  return performance.now() - started;
}
