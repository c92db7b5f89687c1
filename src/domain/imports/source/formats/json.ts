import { TokenParser, TokenType } from '@streamparser/json';
import { formatValue } from '../../../../values/issues.ts';
import { ExactTokenizer } from './exact-tokenizer.ts';
import { UnreadableSource } from '../import-source.ts';
import { listNames } from '../pages.ts';
import { objectRecord, type SourceRecord } from '../record.ts';

function allowed(names: readonly string[]): string {
  return `a list of ${names[0]}, or an object with such a list as ${names.map((name) => formatValue(name)).join(', ')}`;
}

/** So many keys of a document are named in messages. */
const maxKeys = 20;

/** A document as far as it is read: its first keys, and whether it is a list of rows or has one. Values are not kept: they may be large. */
interface Document {
  values: TokenParser;
  keys: string[];
  hasList: boolean;
  /** The last text: before a colon it is a key. */
  text: string;
}

function startDocument(isList: boolean, names: readonly string[], found: SourceRecord[]): Document {
  const values = new TokenParser({ paths: isList ? ['$.*'] : names.map((name) => `$.${name}.*`), keepStack: false });
  values.onValue = ({ value, parent }) => {
    if (Array.isArray(parent)) found.push(objectRecord(value));
  };
  return { values, keys: [], hasList: isList, text: '' };
}

function noteKey(document: Document, names: readonly string[], token: TokenType, value: unknown): void {
  if (token === TokenType.STRING) document.text = String(value);
  if (token === TokenType.COLON && document.keys.length < maxKeys) document.keys.push(document.text);
  if (token === TokenType.LEFT_BRACKET && names.includes(document.text)) document.hasList = true;
}

/** A reader of documents, one after the other, which are written to it in pieces. */
function documentsReader(names: readonly string[]) {
  const found: SourceRecord[] = [];
  const state: { document: Document | null; problem: string | null; withoutList: Document | null } = {
    document: null,
    problem: null,
    withoutList: null,
  };
  const tokenizer = new ExactTokenizer();
  let depth = 0;
  tokenizer.onToken = ({ token, value, offset }) => {
    if (state.problem !== null) return;
    if (depth === 0) {
      if (token !== TokenType.LEFT_BRACKET && token !== TokenType.LEFT_BRACE) {
        state.problem = 'text follows the end of the document';
        return;
      }
      state.document = startDocument(token === TokenType.LEFT_BRACKET, names, found);
      state.document.values.onError = ({ message }) => (state.problem ??= message);
    }
    const { document } = state;
    if (document === null) return;
    if (depth === 1) noteKey(document, names, token, value);
    if (token === TokenType.LEFT_BRACKET || token === TokenType.LEFT_BRACE) depth++;
    if (token === TokenType.RIGHT_BRACKET || token === TokenType.RIGHT_BRACE) depth--;
    document.values.write({ token, value, offset } as Parameters<TokenParser['write']>[0]);
    if (depth === 0 && !document.hasList) state.withoutList ??= document;
  };
  tokenizer.onError = ({ message }) => (state.problem ??= message);
  return {
    state,
    /** The rows that a piece completes. */
    write(text: string): SourceRecord[] {
      tokenizer.write(text);
      return found.splice(0);
    },
    end() {
      if (depth > 0) state.problem ??= 'the text ends before the document does';
    },
  };
}

/**
 * Reads JSON: a list of rows, or an object that has it under one of the names that pages of APIs use; or several of these one
 * after the other, as pages that were saved to one file are. Only the rows of one chunk are in memory at a time. A syntax
 * error ends the rows by a broken one: those before it stand.
 * Throws UnreadableSource if a document has no list of rows.
 */
export async function* readJson(
  chunks: AsyncIterable<string>,
  names: readonly string[] = listNames,
): AsyncGenerator<SourceRecord, void, undefined> {
  let reader: ReturnType<typeof documentsReader> | null = null;
  for await (const text of chunks) {
    const first = text.trimStart().charAt(0);
    if (reader === null && first === '') continue;
    if (reader === null && first !== '[' && first !== '{') break;
    reader ??= documentsReader(names);
    yield* reader.write(text);
    if (reader.state.problem !== null || reader.state.withoutList !== null) break;
  }
  if (reader === null) throw new UnreadableSource(`the JSON is not ${allowed(names)}`);
  reader.end();
  const { withoutList, problem } = reader.state;
  if (problem !== null) yield { kind: 'broken', message: `the rest of the JSON cannot be read: ${problem}` };
  else if (withoutList !== null) {
    const keys = withoutList.keys.map((key) => formatValue(key)).join(', ');
    const found = keys === '' ? 'is an empty object' : `has no list of ${names[0]}, only ${keys}`;
    throw new UnreadableSource(`the document ${found}: it must be ${allowed(names)}`);
  }
}
