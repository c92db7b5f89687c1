import { objectRecord, type SourceRecord } from './record.ts';

function parsed(line: string): SourceRecord {
  try {
    return objectRecord(JSON.parse(line));
  } catch (error) {
    return { kind: 'broken', message: `the line is no JSON: ${(error as Error).message}` };
  }
}

/**
 * The lines of a text, ended by LF or CRLF alone: readline also ends them at characters that JSON texts may hold.
 * @param chunks UTF-8
 */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + decoder.decode();
}

/** Reads a JSON object a line. Empty lines are left out; a line that is no JSON is a broken row, and the next one is read. */
export async function* readNdjson(chunks: AsyncIterable<Uint8Array>): AsyncIterable<SourceRecord> {
  for await (const line of linesOf(chunks)) if (line.trim() !== '') yield parsed(line);
}
