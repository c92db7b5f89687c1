import { UnreadableSource } from './import-source.ts';

const asCsv = 'save it as CSV (UTF-8) and import that';
const unpack = 'unpack it and import the file in it';

/** What a file is that is not text, by its first bytes. */
interface Kind {
  /** In hexadecimal. */
  magic: string;
  /** What else is near its start. */
  contains?: RegExp;
  message: string;
}

const zip = '504b0304';

/** Files that people take for a table of contacts. The first kind that fits counts. */
const kinds: Kind[] = [
  {
    magic: zip,
    contains: /\[Content_Types\]\.xml|xl\/|_rels\//,
    message: `an Excel workbook (XLSX) or another document of Microsoft Office: ${asCsv}`,
  },
  { magic: zip, contains: /opendocument\.spreadsheet/, message: `an OpenDocument spreadsheet (ODS): ${asCsv}` },
  { magic: zip, contains: /Index\/|Metadata\/|\.iwa/, message: `a Numbers spreadsheet: ${asCsv}` },
  { magic: zip, message: `a ZIP archive: ${unpack}; a spreadsheet, save as CSV (UTF-8)` },
  {
    magic: 'd0cf11e0a1b11ae1',
    message: `an old Excel workbook (XLS) or another document of Microsoft Office: ${asCsv}`,
  },
  {
    magic: '255044462d',
    message: 'a PDF document: export the contacts as CSV (UTF-8) from the program that they come from',
  },
  { magic: '1f8b', message: `compressed with gzip: ${unpack}` },
  { magic: '425a68', message: `compressed with bzip2: ${unpack}` },
  { magic: 'fd377a585a00', message: `compressed with xz: ${unpack}` },
  { magic: '28b52ffd', message: `compressed with zstd: ${unpack}` },
  { magic: '377abcaf271c', message: `a 7z archive: ${unpack}` },
  { magic: '526172211a07', message: `a RAR archive: ${unpack}` },
  { magic: '53514c69746520666f726d6174203300', message: 'an SQLite database: export its table as CSV (UTF-8)' },
];

/** Some tools write a table so, and give it the name of a spreadsheet. */
const markup = /^(?:ï»¿)?\s*(?:<!doctype|<html|<\?xml|<table)/i;

/** @throws UnreadableSource, with advice, if a file that begins so is not text or is markup */
export function checkIsText(start: Uint8Array): void {
  const [hex, latin] = [Buffer.from(start).toString('hex'), Buffer.from(start).toString('latin1')];
  const kind = kinds.find(({ magic, contains }) => hex.startsWith(magic) && contains?.test(latin) !== false);
  if (kind !== undefined) throw new UnreadableSource(`the file is ${kind.message}`);
  if (markup.test(latin))
    throw new UnreadableSource(`the file is HTML or XML: open it in a spreadsheet program, then ${asCsv}`);
}
