import { looksLikeContact } from './pages.ts';

export const importFormats = ['CSV', 'JSON', 'NDJSON', 'VCARD'] as const;
export type ImportFormat = (typeof importFormats)[number];

const byExtension: Record<string, ImportFormat> = {
  csv: 'CSV',
  tsv: 'CSV',
  txt: 'CSV',
  json: 'JSON',
  ndjson: 'NDJSON',
  jsonl: 'NDJSON',
  vcf: 'VCARD',
  vcard: 'VCARD',
};

/** Whether a text is an object a line: its first line is a whole object, and other lines follow or it is a contact. */
function isObjectPerLine(text: string): boolean {
  const [first = '', ...others] = text.split(/[\r\n]+/);
  try {
    const value: unknown = JSON.parse(first);
    return others.some((line) => line.trim() !== '') || looksLikeContact(value);
  } catch {
    return false;
  }
}

/** The format of a source, by the name of its file, else by how it begins. A .json file of one object a line is NDJSON. */
export function detectFormat(name: string | null, start: string): ImportFormat {
  const named = byExtension[/\.(\w+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? ''];
  if (named !== undefined && named !== 'JSON') return named;
  const text = start.trimStart();
  if (/^BEGIN:VCARD\s/i.test(text)) return 'VCARD';
  if (text.startsWith('{') && isObjectPerLine(text)) return 'NDJSON';
  return named ?? (text.startsWith('[') || text.startsWith('{') ? 'JSON' : 'CSV');
}
