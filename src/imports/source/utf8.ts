import { isUtf8 } from 'node:buffer';
import { UnreadableSource } from './import-source.ts';

const lineFeed = 0x0a;

/** How many bytes at the end belong to a character that the next chunk may complete: 0 to 3. */
function incompleteEnd(bytes: Uint8Array): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length++) {
    const byte = bytes[bytes.length - length] ?? 0;
    if (byte >= 0xc0) return byte >= (length === 1 ? 0xc0 : length === 2 ? 0xe0 : 0xf0) ? length : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** The place of the first byte that is no UTF-8. */
function firstInvalid(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length];
  // The longest valid beginning, but for a character that is cut at its end.
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    const start = bytes.subarray(0, middle);
    if (isUtf8(start.subarray(0, middle - incompleteEnd(start)))) valid = middle;
    else invalid = middle;
  }
  const start = bytes.subarray(0, valid);
  return valid - incompleteEnd(start);
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let place = bytes.indexOf(lineFeed); place !== -1; place = bytes.indexOf(lineFeed, place + 1)) lines++;
  return lines;
}

const utf16 = 'the text is UTF-16: save it as UTF-8 (in Excel: "CSV UTF-8")';

/**
 * Passes the bytes of a text on, and throws UnreadableSource at the first one that is no UTF-8, naming its place.
 * A byte order mark is left out.
 */
export async function* checkedUtf8(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let offset = 0;
  let line = 1;
  let rest = new Uint8Array();
  let isStart = true;

  const check = (bytes: Uint8Array): void => {
    if (isUtf8(bytes)) return;
    const place = firstInvalid(bytes);
    const found = `0x${(bytes[place] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    throw new UnreadableSource(
      `byte ${found} at offset ${offset + place}, in line ${line + countLines(bytes.subarray(0, place))}, is no UTF-8: save the file as UTF-8`,
    );
  };

  for await (const chunk of chunks) {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (isStart && bytes.length < 3) {
      rest = Uint8Array.from(bytes);
      continue;
    }
    if (isStart) {
      isStart = false;
      if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) throw new UnreadableSource(utf16);
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
        bytes = bytes.subarray(3);
        offset = 3;
      }
    }
    const whole = bytes.subarray(0, bytes.length - incompleteEnd(bytes));
    check(whole);
    rest = Uint8Array.from(bytes.subarray(whole.length));
    offset += whole.length;
    line += countLines(whole);
    if (whole.length > 0) yield whole;
  }
  check(rest);
  if (rest.length > 0) yield rest;
}

/** Reads a source to its end. Throws UnreadableSource where it is no UTF-8. */
export async function checkEncoding(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const reader = checkedUtf8(chunks)[Symbol.asyncIterator]();
  while ((await reader.next()).done !== true) continue;
}
