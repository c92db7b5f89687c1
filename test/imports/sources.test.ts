import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { detectFormat, type ImportFormat } from '../../src/imports/source/format.ts';
import { UnreadableSource, type ImportSource } from '../../src/imports/source/import-source.ts';
import { readSource } from '../../src/imports/source/read-source.ts';
import type { SourceRecord } from '../../src/imports/source/record.ts';

/** Bytes that come in pieces of this length. */
function source(bytes: Uint8Array, length = 65_536, name: string | null = null): ImportSource {
  return {
    name,
    size: bytes.length,
    async *open() {
      for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
    },
  };
}

async function read(bytes: Uint8Array | string, format: ImportFormat | null = null, length?: number): Promise<{ header: string[] | null; records: SourceRecord[] }> {
  const { header, records } = await readSource(source(Buffer.from(bytes), length), format);
  return { header, records: await Readable.from(records).toArray() as SourceRecord[] };
}

const cells = (...texts: string[]): SourceRecord => ({ kind: 'cells', cells: texts });
const object = (fields: Record<string, unknown>): SourceRecord => ({ kind: 'object', object: fields });
const broken = (message: string): SourceRecord => ({ kind: 'broken', message: expect.stringContaining(message) as string });

// Spread over chunks of a few bytes, so that every character is cut somewhere.
const pieces = fc.integer({ min: 1, max: 7 });
const unit = fc.constantFrom('a', 'ß', '漢', '🙂', '"', "'", ',', ';', '\t', '|', '\n', '\r', '\r\n', ' ', '\u2028');
const cell = fc.string({ unit, maxLength: 6 });

describe('CSV', () => {
  it('is read as it was written, with any delimiter and line end, quoted or not, in pieces of any length', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 })),
        fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.boolean(), pieces,
        async (rows, delimiter, lineEnd, quoted, withMark, length) => {
          const header = rows[0]?.map((_, place) => `column ${place}`) ?? [];
          // A row of empty cells alone would be an empty line, where nothing is quoted.
          const filled = rows.map(([first, ...rest]) => [first === '' ? 'x' : first ?? '', ...rest]);
          const text = stringify([header, ...filled], { delimiter, record_delimiter: lineEnd, quoted, quoted_match: /[\r\n]/, bom: withMark });
          expect(await read(text, 'CSV', length)).toEqual({ header, records: filled.map((row) => cells(...row)) });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leaves empty lines out, and takes rows that are too short or too long as they are', async () => {
    expect(await read('a,b\n\n1\n\n1,2,3\n')).toEqual({ header: ['a', 'b'], records: [cells('1'), cells('1', '2', '3')] });
  });

  it('takes a quote within a cell as a character', async () => {
    expect(await read('a,b\n6" pipe,x\n')).toEqual({ header: ['a', 'b'], records: [cells('6" pipe', 'x')] });
  });

  it('ends by a broken row where a quote is never closed; the rows before it stand', async () => {
    expect(await read(`a,b\n1,2\n3,"4\n5,6\n`)).toEqual({ header: ['a', 'b'], records: [cells('1', '2'), broken('a quote is opened in this row and not closed')] });
    const endless = await read(`a,b\n1,2\n3,"${'4,5\n'.repeat(600_000)}`);
    expect(endless.records).toEqual([cells('1', '2'), broken('a quote is opened in this row and not closed')]);
  });

  it.each(['', '\n\n', '\uFEFF'])('refuses %j, which has no header', async (text) => {
    await expect(read(text, 'CSV')).rejects.toThrow(new UnreadableSource('the file is empty: a header is needed, then a row a contact'));
  });
});

describe('JSON', () => {
  it.each([
    ['[{"a":1},{"b":[{"contacts":[2]}]}]'],
    ['\n {"match_on":"email","contacts":[{"a":1},{"b":[{"contacts":[2]}]}],"more":{"contacts":[{"c":3}]}} \n'],
  ])('is a list of rows, or has it as contacts: %s', async (text) => {
    for (const length of [1, 3, 1_000]) expect(await read(text, 'JSON', length)).toEqual({ header: null, records: [object({ a: 1 }), object({ b: [{ contacts: [2] }] })] });
  });

  it('is read as JSON.parse reads it, in pieces of any length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.dictionary(cell, fc.jsonValue({ maxDepth: 3, stringUnit: unit })), { maxLength: 5 }), pieces, async (rows, length) => {
        expect(await read(JSON.stringify(rows), 'JSON', length)).toEqual({ header: null, records: (JSON.parse(JSON.stringify(rows)) as Record<string, unknown>[]).map(object) });
      }),
      { numRuns: 100 },
    );
  });

  it('names what is no row, and ends by a broken row at a syntax error', async () => {
    expect((await read('[{"a":1},5,["x"],{"b":2}]')).records).toEqual([object({ a: 1 }), broken('5 is no row'), broken('a list is no row'), object({ b: 2 })]);
    expect((await read('[{"a":1},{"b":}]')).records).toEqual([object({ a: 1 }), broken('the rest of the JSON cannot be read')]);
    expect((await read('[{"a":1},')).records).toEqual([object({ a: 1 }), broken('the text ends before the document does')]);
    expect((await read('[{"a":1}] x', 'JSON', 4)).records).toEqual([object({ a: 1 }), broken('the rest of the JSON cannot be read')]);
    await expect(read('"text"', 'JSON')).rejects.toThrow('the JSON is neither a list of contacts nor an object');
  });
});

describe('NDJSON', () => {
  it('is an object a line; a line that is none is a broken row, and the next one is read', async () => {
    const text = '{"a":"x\u2028y"}\r\n\n{"b":\n[1]\n{"c":3}';
    for (const length of [1, 2, 1_000]) {
      expect(await read(text, 'NDJSON', length)).toEqual({ header: null, records: [object({ a: 'x\u2028y' }), broken('the line is no JSON'), broken('a list is no row'), object({ c: 3 })] });
    }
  });
});

it.each<[string | null, string, ImportFormat]>([
  ['contacts.csv', '[{"a":1}]', 'CSV'], ['contacts.TSV', 'a\tb', 'CSV'], ['contacts.ndjson', '[', 'NDJSON'], ['contacts.json', '{"a":1}\n{"a":2}', 'NDJSON'],
  ['contacts.json', '{"contacts":[]}', 'JSON'], ['export', ' [{', 'JSON'], [null, '{\n "contacts": [', 'JSON'], [null, '{"a":1}\n{', 'NDJSON'], [null, 'email;name\n', 'CSV'],
])('takes the file %s that begins with %j for %s', (name, start, format) => {
  expect(detectFormat(name, start)).toBe(format);
});

describe('text that is no UTF-8', () => {
  const strict = (bytes: Uint8Array): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  };

  it('is refused wherever it is cut into pieces, and nothing else is', async () => {
    const bytes = fc.array(fc.oneof(fc.constantFrom(0x61, 0x0a, 0xc3, 0xa9, 0xe6, 0xbc, 0xa2, 0xf0, 0x9f, 0x99, 0x82, 0xed, 0xa0), fc.integer({ min: 0, max: 255 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(bytes, pieces, async (tail, length) => {
        const text = Uint8Array.from([...Buffer.from('a\nb\n'), ...tail]);
        const isRead = await read(text, 'CSV', length).then(() => true, () => false);
        expect(isRead).toBe(strict(text));
      }),
      { numRuns: 500 },
    );
  });

  it('is refused by the byte, its offset and its line, before any row is read', async () => {
    const latin = Buffer.from('name\nAda\nJosé\n', 'latin1');
    for (const length of [1, 5, 1_000]) {
      await expect(read(latin, 'CSV', length)).rejects.toThrow(new UnreadableSource('byte 0xE9 at offset 12, in line 3, is no UTF-8: save the file as UTF-8'));
    }
    await expect(read(Buffer.from('\uFEFFname\nAda', 'utf16le'), 'CSV')).rejects.toThrow('the text is UTF-16: save it as UTF-8');
  });
});
