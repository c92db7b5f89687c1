import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { detectFormat, type ImportFormat } from '../../../src/domain/imports/source/format.ts';
import { UnreadableSource, type ImportSource } from '../../../src/domain/imports/source/import-source.ts';
import { readSource, type SourceOptions } from '../../../src/domain/imports/source/read-source.ts';
import type { SourceRecord } from '../../../src/domain/imports/source/record.ts';
import { checkEncoding } from '../../../src/domain/imports/source/text.ts';

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

interface ReadOptions extends Partial<SourceOptions> {
  /** How many bytes come at a time. */
  length?: number;
}

async function read(
  bytes: Uint8Array | string,
  format: ImportFormat | null = null,
  { length, ...options }: ReadOptions = {},
): Promise<{ header: string[] | null; records: SourceRecord[] }> {
  const { header, records } = await readSource(source(Buffer.from(bytes), length), {
    format,
    delimiter: null,
    encoding: null,
    ...options,
  });
  return { header, records: (await Readable.from(records).toArray()) as SourceRecord[] };
}

const cells = (...texts: string[]): SourceRecord => ({ kind: 'cells', cells: texts });
const object = (fields: Record<string, unknown>): SourceRecord => ({ kind: 'object', object: fields });
const broken = (message: string): SourceRecord => ({
  kind: 'broken',
  message: expect.stringContaining(message) as string,
});

// Spread over chunks of a few bytes, so that every character is cut somewhere.
const pieces = fc.integer({ min: 1, max: 7 });
const unit = fc.constantFrom('a', 'ß', '漢', '🙂', '"', "'", ',', ';', '\t', '|', '\n', '\r', '\r\n', ' ', '\u2028');
const cell = fc.string({ unit, maxLength: 6 });

describe('CSV', () => {
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

  it('is read as it was written, with any delimiter and line end, quoted or not, in pieces of any length', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        pieces,
        async (rows, delimiter, lineEnd, quoted, withMark, isGiven, length) => {
          const header = rows[0]?.map((_, place) => `column ${place}`) ?? [];
          const text = stringify([header, ...rows], {
            delimiter,
            record_delimiter: lineEnd,
            quoted,
            quoted_match: /[\r\n]/,
            bom: withMark,
          });
          const filled = rows.filter((row) => row.some((each) => each.trim() !== ''));
          expect(await read(text, 'CSV', { length, delimiter: isGiven ? delimiter : null })).toEqual({
            header,
            records: filled.map((row) => cells(...row)),
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes blanks around a cell in quotes, and each line end anywhere, for what they are', async () => {
    const blanks = fc.constantFrom('', ' ', '  ', ' \t');
    const written = fc
      .tuple(
        blanks,
        cell.filter((text) => text.trim() !== ''),
        blanks,
      )
      .map(([before, content, after]) => ({ content, text: `${before}"${content.replaceAll('"', '""')}"${after}` }));
    const row = fc.tuple(fc.array(written, { minLength: 2, maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\r'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 5 }),
        fc.constantFrom(',', ';', '|'),
        pieces,
        async (rows, delimiter, length) => {
          const text = rows.map(([row_, lineEnd]) => row_.map((each) => each.text).join(delimiter) + lineEnd).join('');
          expect(await read(`a${delimiter}b\n${text}`, 'CSV', { length })).toEqual({
            header: ['a', 'b'],
            records: rows.map(([row_]) => cells(...row_.map(({ content }) => content))),
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('may have blanks around cells in quotes, and keeps those within quotes and of cells without', async () => {
    const text = 'Name, Email ,\tNotes\n"Pad, One", "pad1@x.example" ,\t"  hello, world "\t\r\n Two , "two" , "a\r\nb"';
    expect(await read(text)).toEqual({
      header: ['Name', ' Email ', '\tNotes'],
      records: [cells('Pad, One', 'pad1@x.example', '  hello, world '), cells(' Two ', 'two', 'a\r\nb')],
    });
    expect((await read('a\tb\n "x" \t "y"\n\t"z"')).records).toEqual([cells('x', 'y'), cells('', 'z')]);
  });

  it.each([
    ['Name,Email\r\nA,1\nB,2\nC,3\n'],
    ['Name,Email\nA,1\r\nB,2\rC,3'],
    ['Name,Email\rA,1\rB,2\rC,3\r'],
    ['Name,Email\n\r\n\rA,1\n\nB,2\r\r\nC,3\r\n\r\n'],
    ['Name,Email\r\n"A","1"\r"B","2"\n"C","3"'],
  ])('ends a row with CRLF, LF or CR, mixed as they may be: %j', async (text) => {
    for (const length of [1, 2, 3, 1_000])
      expect((await read(text, 'CSV', { length })).records).toEqual([
        cells('A', '1'),
        cells('B', '2'),
        cells('C', '3'),
      ]);
  });

  it('leaves rows out whose cells are all blank, as it does empty lines, and takes rows that are too short or too long as they are', async () => {
    expect(await read(',,\na,b\n\n1\n , \t,\n"",""\n\n1,2,3\n')).toEqual({
      header: ['a', 'b'],
      records: [cells('1'), cells('1', '2', '3')],
    });
  });

  it('takes a quote within a cell as a character, and quotes around a part of it', async () => {
    expect(await read('a,b\n6" pipe,"Bob" Smith\n"a, b" c,x "y" z')).toEqual({
      header: ['a', 'b'],
      records: [cells('6" pipe', '"Bob" Smith'), cells('"a, b" c', 'x "y" z')],
    });
  });

  it('ends by a broken row if a quote is never closed; the rows before it stand', async () => {
    expect(await read(`a,b\n1,2\n3,"4\n5,6\n`)).toEqual({
      header: ['a', 'b'],
      records: [cells('1', '2'), broken('a quote is opened in this row and not closed')],
    });
    const endless = await read(`a,b\n1,2\n3,"${'4,5\n'.repeat(600_000)}`);
    expect(endless.records).toEqual([cells('1', '2'), broken('a quote is opened in this row and not closed')]);
    await expect(read('"a,b\n1,2\n')).rejects.toThrow(
      'the header cannot be read: a quote is opened in this row and not closed',
    );
  });

  it.each(['', '\n\n', '\uFEFF', ' , ,\n', 'sep=;\n', '"sep=,"'])('refuses %j, which has no header', async (text) => {
    await expect(read(text, 'CSV')).rejects.toThrow(
      new UnreadableSource('the file is empty: a header is needed, then a row for each contact'),
    );
  });

  it.each([
    ['sep=;\nName;Email\nA;1\n'],
    ['"sep=;"\r\nName;Email\r\nA;1\r\n'],
    ['\uFEFFSEP=;\rName;Email\rA;1'],
    ['\nsep=\t\nName\tEmail\nA\t1'],
    [String.raw`sep=\t` + '\nName\tEmail\nA\t1'],
    ['sep=^\nName^Email\nA^1'],
    ['sep=,,\nName,Email\nA,1'],
  ])('takes its delimiter from a first line that names it, and leaves that line out: %j', async (text) => {
    for (const length of [1, 5, 1_000])
      expect(await read(text, 'CSV', { length })).toEqual({ header: ['Name', 'Email'], records: [cells('A', '1')] });
  });

  it('takes the delimiter that is given, whatever the text looks like', async () => {
    for (const [delimiter, text] of [
      ['^', 'a,b^c\n1,2^3'],
      [';', 'sep=,\na,b;c\n1,2;3'],
      ['-', 'a,b-c\n1,2-3'],
      [']', 'a,b]c\n1,2]3'],
      ['😀', 'a,b😀c\n1,2😀3'],
    ] as const) {
      expect(await read(text, 'CSV', { delimiter })).toEqual({ header: ['a,b', 'c'], records: [cells('1,2', '3')] });
    }
  });

  it.each([
    ['Name;Email;Größe, in cm, ungefähr', ['Name', 'Email', 'Größe, in cm, ungefähr']],
    ['Größe; alt; neu,Email', ['Größe; alt; neu', 'Email']],
    ['Größe, Breite;Höhe, Tiefe;E-Mail', ['Größe, Breite', 'Höhe, Tiefe', 'E-Mail']],
    ['"a;b;c;d",Email', ['a;b;c;d', 'Email']],
    ['x|y\tz|Email', ['x', 'y\tz', 'Email']],
    ['one;two,three,four', ['one;two', 'three', 'four']],
    ['only', ['only']],
  ])(
    'is separated by what gives the header %j the most known columns, then the most columns',
    async (header, names) => {
      expect((await read(`${header}\n`, 'CSV')).header).toEqual(names);
    },
  );
});

describe('JSON', () => {
  it.each([
    ['[{"a":1},{"b":[{"contacts":[2]}]}]'],
    ['\n {"match_on":"email","contacts":[{"a":1},{"b":[{"contacts":[2]}]}],"more":{"contacts":[{"c":3}]}} \n'],
  ])('is a list of rows, or has it as contacts: %s', async (text) => {
    for (const length of [1, 3, 1_000])
      expect(await read(text, 'JSON', { length })).toEqual({
        header: null,
        records: [object({ a: 1 }), object({ b: [{ contacts: [2] }] })],
      });
  });

  it('is read as JSON.parse reads it, in pieces of any length', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(cell, fc.jsonValue({ maxDepth: 3, stringUnit: unit })), { maxLength: 5 }),
        pieces,
        async (rows, length) => {
          expect(await read(JSON.stringify(rows), 'JSON', { length })).toEqual({
            header: null,
            records: (JSON.parse(JSON.stringify(rows)) as Record<string, unknown>[]).map(object),
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('names what is not a row, and ends by a broken row at a syntax error', async () => {
    expect((await read('[{"a":1},5,["x"],{"b":2}]')).records).toEqual([
      object({ a: 1 }),
      broken('5 is not a row'),
      broken('a list is not a row'),
      object({ b: 2 }),
    ]);
    expect((await read('[{"a":1},{"b":}]')).records).toEqual([
      object({ a: 1 }),
      broken('the rest of the JSON cannot be read'),
    ]);
    expect((await read('[{"a":1},')).records).toEqual([
      object({ a: 1 }),
      broken('the text ends before the document does'),
    ]);
    expect((await read('[{"a":1}] x', 'JSON', { length: 4 })).records).toEqual([
      object({ a: 1 }),
      broken('the rest of the JSON cannot be read'),
    ]);
    await expect(read('"text"', 'JSON')).rejects.toThrow(
      'the JSON is not a list of contacts, or an object with such a list as "contacts", "data", ',
    );
  });
});

describe('NDJSON', () => {
  it('is an object a line; a line that is none is a broken row, and the next one is read', async () => {
    const text = '{"a":"x\u2028y"}\r\n\n{"b":\r[1]\n{"c":3}';
    for (const length of [1, 2, 1_000]) {
      expect(await read(text, 'NDJSON', { length })).toEqual({
        header: null,
        records: [
          object({ a: 'x\u2028y' }),
          broken('the line is not JSON'),
          broken('a list is not a row'),
          object({ c: 3 }),
        ],
      });
    }
  });
});

it.each<[string | null, string, ImportFormat]>([
  ['contacts.csv', '[{"a":1}]', 'CSV'],
  ['contacts.TSV', 'a\tb', 'CSV'],
  ['contacts.ndjson', '[', 'NDJSON'],
  ['contacts.json', '{"a":1}\n{"a":2}', 'NDJSON'],
  ['contacts.json', '{"contacts":[]}', 'JSON'],
  ['export', ' [{', 'JSON'],
  [null, '{\n "contacts": [', 'JSON'],
  [null, '{"a":1}\n{', 'NDJSON'],
  [null, 'email;name\n', 'CSV'],
])('takes the file %s that begins with %j for %s', (name, start, format) => {
  expect(detectFormat(name, start)).toBe(format);
});

describe('text that is not UTF-8', () => {
  const strict = (bytes: Uint8Array): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  };

  it('is refused wherever it is cut into pieces, and nothing else is', async () => {
    const bytes = fc.array(
      fc.oneof(
        fc.constantFrom(0x61, 0x0a, 0xc3, 0xa9, 0xe6, 0xbc, 0xa2, 0xf0, 0x9f, 0x99, 0x82, 0xed, 0xa0),
        fc.integer({ min: 0, max: 255 }),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(bytes, pieces, async (tail, length) => {
        const text = Uint8Array.from([...Buffer.from('a\nb\n'), ...tail]);
        const isRead = await read(text, 'CSV', { length }).then(
          () => true,
          () => false,
        );
        expect(isRead).toBe(strict(text));
      }),
      { numRuns: 500 },
    );
  });

  it('is refused by the byte, its offset and its line, before any row is read', async () => {
    const latin = Buffer.from('name\nAda\nJosé\n', 'latin1');
    for (const length of [1, 5, 1_000]) {
      await expect(read(latin, 'CSV', { length })).rejects.toThrow(
        'byte 0xE9 at offset 12, in line 3, is not UTF-8: save the file as UTF-8 (in Excel: "CSV UTF-8"), or name its encoding, such as windows-1252',
      );
    }
  });
});

describe('text in other encodings', () => {
  const text = 'Name;Note\nJosé;漢 🙂\n';
  const [littleEndian, bigEndian] = [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()];

  it.each([
    ['little endian', littleEndian],
    ['big endian', bigEndian],
    ['little endian with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), littleEndian])],
    ['big endian with its mark', Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian])],
  ])('is read as UTF-16 if it is that by its first bytes: %s', async (_, bytes) => {
    for (const length of [1, 3, 1_000])
      expect(await read(bytes, null, { length })).toEqual({
        header: ['Name', 'Note'],
        records: [cells('José', '漢 🙂')],
      });
    await expect(read(bytes.subarray(0, -1))).rejects.toThrow('the text is not utf-16');
  });

  it.each([
    ['windows-1252', [0x93, 0x80, 0xe9, 0x94], '“€é”'],
    ['latin1', [0xe9, 0xdf], 'éß'],
    ['windows-1251', [0xcf, 0xf0], 'Пр'],
    ['shift_jis', [0x8e, 0x52, 0x93, 0x63], '山田'],
    ['macintosh', [0x8e], 'é'],
  ])('is read as %s if that is given', async (name, bytes, content) => {
    const encoding = checkEncoding(name);
    if (!encoding.ok) throw new Error(encoding.message);
    const rows = Buffer.concat([Buffer.from('Name\n'), Buffer.from(bytes)]);
    for (const length of [1, 3, 1_000])
      expect(await read(rows, 'CSV', { length, encoding: encoding.value })).toEqual({
        header: ['Name'],
        records: [cells(content)],
      });
    // A byte order mark says it better than whoever starts the import.
    expect((await read(`\uFEFFName\n${content}`, 'CSV', { encoding: encoding.value })).records).toEqual([
      cells(content),
    ]);
  });

  it('names the encodings that are known', () => {
    expect(checkEncoding('klingon')).toMatchObject({
      ok: false,
      message: expect.stringContaining('"klingon" is not a known encoding: utf-8, utf-16le, windows-1252') as string,
    });
  });
});

it.each([
  ['XLSX', 'PK\x03\x04\x14\x00[Content_Types].xml', 'an Excel workbook (XLSX)'],
  ['XLSX of another writer', 'PK\x03\x04\x14\x00xl/workbook.xml', 'an Excel workbook (XLSX)'],
  [
    'ODS',
    'PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    'an OpenDocument spreadsheet (ODS)',
  ],
  ['Numbers', 'PK\x03\x04\x14\x00Index/Document.iwa', 'a Numbers spreadsheet'],
  ['ZIP', 'PK\x03\x04\x14\x00contacts.csv', 'a ZIP archive: unpack it'],
  ['XLS', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00', 'an old Excel workbook (XLS)'],
  ['PDF', '%PDF-1.7\n', 'a PDF document'],
  ['gzip', '\x1F\x8B\x08\x00', 'compressed with gzip: unpack it'],
  ['HTML', '\n<html><table>', 'HTML or XML'],
  ['XML', '\xEF\xBB\xBF<?xml version="1.0"?>', 'HTML or XML'],
])('refuses %s with advice, whatever its name and the format that is given', async (_, start, message) => {
  const bytes = Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(2_000)]);
  for (const format of [null, 'CSV', 'JSON', 'NDJSON'] as const) {
    for (const length of [1, 10_000])
      await expect(read(bytes, format, { length })).rejects.toThrow(`the file is ${message}`);
  }
});
