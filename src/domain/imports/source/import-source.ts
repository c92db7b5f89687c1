import type { IssueCode } from '../../../values/issues.ts';

/** What is imported: bytes that can be read more than once, so that they are checked before the first row is written. */
export interface ImportSource {
  /** The name of the file, from which the format is guessed; null where there is none. */
  name: string | null;
  /** In bytes; null where it is not known. */
  size: number | null;
  /** Reads from the beginning. */
  open(): AsyncIterable<Uint8Array>;
}

/** A text as a source. */
export function textSource(text: string): ImportSource {
  const bytes = Buffer.from(text, 'utf8');
  return {
    name: null,
    size: bytes.length,
    async *open() {
      for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536);
    },
  };
}

/** Why nothing of a source can be imported. The message is for whoever made the file. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource';
  readonly code: IssueCode;

  constructor(message: string, code: IssueCode = 'INVALID_FORMAT') {
    super(message);
    this.code = code;
  }
}
