import { TokenParser, TokenType } from '@streamparser/json';
import { quoted } from '../../graphql/failures.ts';
import { ExactTokenizer } from './exact-tokenizer.ts';
import { UnreadableSource } from './import-source.ts';
import { isListName, listNames, withFieldsAtTop } from './pages.ts';
import { objectRecord, type SourceRecord } from './record.ts';

const allowed = `a list of contacts, or an object with such a list as ${listNames.map((name) => quoted(name)).join(', ')}`;

/** So many keys of a document are named in messages. */
const maxKeys = 20;

/** What an object has at its top: its first keys, and whether one of them is a list of rows. */
interface Outline {
  keys: string[];
  hasList: boolean;
}

/** Hears the tokens of a document, and notes its outline. Values are not kept: they may be large. */
function outlineOf(outline: Outline): (token: TokenType, value: unknown) => void {
  let depth = 0;
  let text = '';
  return (token, value) => {
    // The last text before a colon is a key.
    if (depth === 1 && token === TokenType.STRING) text = String(value);
    if (depth === 1 && token === TokenType.COLON && outline.keys.length < maxKeys) outline.keys.push(text);
    if (depth === 1 && token === TokenType.LEFT_BRACKET && isListName(text)) outline.hasList = true;
    if (token === TokenType.LEFT_BRACKET || token === TokenType.LEFT_BRACE) depth++;
    if (token === TokenType.RIGHT_BRACKET || token === TokenType.RIGHT_BRACE) depth--;
  };
}

/** A reader of one document, which is written to it in pieces. */
function documentReader(isList: boolean) {
  const found: SourceRecord[] = [];
  const outline: Outline = { keys: [], hasList: isList };
  const state: { problem: string | null } = { problem: null };
  const tokenizer = new ExactTokenizer();
  const values = new TokenParser({ paths: isList ? ['$.*'] : listNames.map((name) => `$.${name}.*`), keepStack: false });
  const note = outlineOf(outline);
  tokenizer.onToken = (token) => {
    note(token.token, token.value);
    values.write(token);
  };
  values.onValue = ({ value, parent }) => {
    if (Array.isArray(parent)) found.push(objectRecord(withFieldsAtTop(value)));
  };
  tokenizer.onError = values.onError = ({ message }) => {
    state.problem ??= message;
  };
  return {
    outline,
    state,
    /** The rows that a piece completes. */
    write(text: string): SourceRecord[] {
      // What follows the end of the document is white space, or an error.
      if (!values.isEnded) tokenizer.write(text);
      else if (text.trim() !== '') state.problem ??= 'text follows the end of the document';
      return found.splice(0);
    },
    end() {
      if (!values.isEnded) state.problem ??= 'the text ends before the document does';
    },
  };
}

/**
 * Reads JSON: a list of rows, or an object that has it under one of the names that pages of APIs use. Only the rows of one
 * chunk are in memory at a time. A syntax error ends the rows by a broken one: those before it stand.
 * Throws UnreadableSource if the document has no list of rows.
 */
export async function* readJson(chunks: AsyncIterable<string>): AsyncGenerator<SourceRecord, void, undefined> {
  let document: ReturnType<typeof documentReader> | null = null;
  for await (const text of chunks) {
    const first = text.trimStart().charAt(0);
    if (document === null && first === '') continue;
    if (document === null && first !== '[' && first !== '{') break;
    document ??= documentReader(first === '[');
    yield* document.write(text);
    if (document.state.problem !== null) break;
  }
  if (document === null) throw new UnreadableSource(`the JSON is not ${allowed}`);
  document.end();
  const { outline, state } = document;
  if (state.problem !== null) yield { kind: 'broken', message: `the rest of the JSON cannot be read: ${state.problem}` };
  else if (!outline.hasList) throw new UnreadableSource(`the document has no list of contacts, only ${outline.keys.map((key) => quoted(key)).join(', ')}: it must be ${allowed}`);
}
