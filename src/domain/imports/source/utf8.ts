import { isUtf8 } from 'node:buffer';
import { UnreadableSource } from './import-source.ts';

const lineFeed = 0x0a;

/** Makes text of bytes that come in chunks. What a chunk begins, the next one may complete. */
export interface Decoder {
  decode(chunk: Uint8Array): string;
  end(): string;
}

/** How many bytes at the end belong to a character that the next chunk may complete: 0 to 3. */
function incompleteEnd(bytes: Uint8Array): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length++) {
    const byte = bytes[bytes.length - length] ?? 0;
    if (byte >= 0xc0) return byte >= (length === 1 ? 0xc0 : length === 2 ? 0xe0 : 0xf0) ? length : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** The place of the first byte that is not UTF-8. */
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

const advice = 'save the file as UTF-8 (in Excel: "CSV UTF-8"), or name its encoding, such as windows-1252';

/** Decodes UTF-8, and throws UnreadableSource at the first byte that is not UTF-8, naming its place. */
export function utf8Decoder(): Decoder {
  let offset = 0;
  let line = 1;
  let rest = Buffer.alloc(0);

  const checked = (bytes: Buffer): string => {
    if (isUtf8(bytes)) return bytes.toString('utf8');
    const place = firstInvalid(bytes);
    const found = `0x${(bytes[place] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    throw new UnreadableSource(
      `byte ${found} at offset ${offset + place}, in line ${line + countLines(bytes.subarray(0, place))}, is not UTF-8: ${advice}`,
    );
  };

  return {
    decode(chunk) {
      const bytes = Buffer.concat([rest, chunk]);
      const whole = bytes.subarray(0, bytes.length - incompleteEnd(bytes));
      const text = checked(whole);
      rest = Buffer.from(bytes.subarray(whole.length));
      offset += whole.length;
      line += countLines(whole);
      return text;
    },
    end: () => checked(rest),
  };
}
