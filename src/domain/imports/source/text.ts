import { ok, refused, type Checked } from '../../../values/index.ts';
import { checkIsText } from './binary.ts';
import { UnreadableSource } from './import-source.ts';
import { utf8Decoder, type Decoder } from './utf8.ts';

/** So many bytes tell the encoding, or that a file is not a text. */
const startLength = 512;

const byteOrderMark = '\uFEFF';

/** An encoding by one of its names in the Encoding Standard: windows-1252, latin1, utf-16le, shift_jis. */
export function checkEncoding(name: string): Checked<string> {
  try {
    return ok(new TextDecoder(name).encoding);
  } catch {
    return refused(
      name,
      'INVALID_VALUE',
      'is not a known encoding: utf-8, utf-16le, windows-1252, shift_jis and the others of the Encoding Standard are',
    );
  }
}

/** The encoding that the first bytes of a text tell: by a byte order mark, or by the zeros that Latin letters have in UTF-16. */
function encodingOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === undefined || second === undefined || (first === 0) === (second === 0)) return null;
  return first === 0 ? 'utf-16be' : 'utf-16le';
}

function decoderOf(encoding: string): Decoder {
  if (encoding === 'utf-8') return utf8Decoder();
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const decode = (chunk: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(chunk, { stream });
    } catch {
      throw new UnreadableSource(`the text is not ${encoding}: save it as UTF-8, or name its encoding`);
    }
  };
  return { decode: (chunk) => decode(chunk, true), end: () => decode(new Uint8Array(), false) };
}

/** The chunks, of which the first has the whole start. */
async function* withWholeStart(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let start: Uint8Array | null = new Uint8Array();
  for await (const chunk of chunks) {
    if (start === null) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < startLength) continue;
    yield start;
    start = null;
  }
  if (start !== null) yield start;
}

/**
 * The text of a source, in pieces of whole characters, without a byte order mark.
 * @param encoding how its characters are written if it does not tell by its first bytes: UTF-8 if null
 * @throws UnreadableSource at the first bytes that are not of the encoding, or if the source is not a text
 */
export async function* textOf(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string | null,
): AsyncGenerator<string, void, undefined> {
  let decoder: Decoder | null = null;
  for await (const chunk of withWholeStart(chunks)) {
    if (decoder === null) {
      checkIsText(chunk);
      decoder = decoderOf(encodingOf(chunk) ?? encoding ?? 'utf-8');
      const text = decoder.decode(chunk);
      yield text.startsWith(byteOrderMark) ? text.slice(1) : text;
    } else yield decoder.decode(chunk);
  }
  if (decoder !== null) yield decoder.end();
}

/** Reads a source to its end. @throws UnreadableSource if it is not a text of the encoding */
export async function checkText(chunks: AsyncIterable<Uint8Array>, encoding: string | null): Promise<void> {
  const reader = textOf(chunks, encoding);
  while ((await reader.next()).done !== true) continue;
}
