import { JSONParser } from '@streamparser/json';
import { UnreadableSource } from './import-source.ts';
import { objectRecord, type SourceRecord } from './record.ts';

const blank = /^\s*$/;

/** The first character that is no white space, and the chunks from the beginning. */
async function startOf(chunks: AsyncIterator<Uint8Array>): Promise<{ first: string; read: Uint8Array[] }> {
  const read: Uint8Array[] = [];
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    read.push(next.value);
    const text = Buffer.from(next.value).toString('latin1').trimStart();
    if (text !== '') return { first: text.charAt(0), read };
  }
  return { first: '', read };
}

/**
 * Reads JSON: a list of rows, or an object that has it under `contacts`. Only one chunk's rows are in memory at a time.
 * A syntax error ends the rows by a broken one: those before it stand.
 * @param chunks UTF-8 without a byte order mark
 * Throws UnreadableSource where the text is neither.
 */
export async function* readJson(chunks: AsyncIterable<Uint8Array>): AsyncIterable<SourceRecord> {
  const source = chunks[Symbol.asyncIterator]();
  const { first, read } = await startOf(source);
  if (first !== '[' && first !== '{') throw new UnreadableSource('the JSON is neither a list of contacts nor an object with the list "contacts"');

  const parser = new JSONParser({ paths: first === '[' ? ['$.*'] : ['$.contacts.*'], keepStack: false });
  const state: { found: SourceRecord[]; problem: string | null } = { found: [], problem: null };
  parser.onValue = ({ value }) => state.found.push(objectRecord(value));
  parser.onError = ({ message }) => {
    state.problem ??= message;
  };

  const take = (bytes: Uint8Array): SourceRecord[] => {
    // What follows the end of the document is white space, or an error.
    if (!parser.isEnded) parser.write(bytes);
    else if (!blank.test(Buffer.from(bytes).toString('utf8'))) state.problem = 'text follows the end of the document';
    return state.found.splice(0);
  };

  for (const bytes of read) yield* take(bytes);
  while (state.problem === null) {
    const next = await source.next();
    if (next.done === true) break;
    yield* take(next.value);
  }
  if (state.problem === null && !parser.isEnded) state.problem = 'the text ends before the document does';
  if (state.problem !== null) yield { kind: 'broken', message: `the rest of the JSON cannot be read: ${state.problem}` };
}
