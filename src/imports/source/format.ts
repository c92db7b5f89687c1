export const importFormats = ['CSV', 'JSON', 'NDJSON'] as const;
export type ImportFormat = (typeof importFormats)[number];

const byExtension: Record<string, ImportFormat> = { csv: 'CSV', tsv: 'CSV', txt: 'CSV', json: 'JSON', ndjson: 'NDJSON', jsonl: 'NDJSON' };

function isWholeObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !('contacts' in value);
  } catch {
    return false;
  }
}

/** The format of a source, by the name of its file, else by how it begins. A .json file of one object a line is NDJSON. */
export function detectFormat(name: string | null, start: string): ImportFormat {
  const named = byExtension[/\.(\w+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? ''];
  if (named !== undefined && named !== 'JSON') return named;
  const text = start.trimStart();
  if (text.startsWith('{') && isWholeObject(text.split('\n', 1)[0] ?? '')) return 'NDJSON';
  return named ?? (text.startsWith('[') || text.startsWith('{') ? 'JSON' : 'CSV');
}
