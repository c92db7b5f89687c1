import { parseJson } from '../../../../store/json/index.ts';
import { linesOf } from '../lines.ts';
import { rowsOfPage } from '../pages.ts';
import { objectRecord, type SourceRecord } from '../record.ts';
import { messageOfError } from '../../../../values/objects/caught.ts';

function parsed(line: string, names?: readonly string[]): SourceRecord[] {
  try {
    const value = parseJson(line);
    return (rowsOfPage(value, names) ?? [value]).map(objectRecord);
  } catch (error) {
    return [{ kind: 'broken', message: `the line is not JSON: ${messageOfError(error)}` }];
  }
}

/**
 * Reads a JSON object a line, which is a row or a page of rows. Empty lines are left out; a line that is not JSON is a broken
 * row, and the next one is read.
 */
export async function* readNdjson(
  chunks: AsyncIterable<string>,
  names?: readonly string[],
): AsyncGenerator<SourceRecord, void, undefined> {
  for await (const line of linesOf(chunks)) if (line.trim() !== '') yield* parsed(line, names);
}
