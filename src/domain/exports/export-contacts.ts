import { contactConditions } from '../contacts/index.ts';
import type { ContactSelection } from '../contact/index.ts';
import { customFieldDefinitions } from '../custom-fields/index.ts';
import { storeInTurn, type ViewerContext } from '../../graphql/context.ts';
import { invalid } from '../../values/failures.ts';
import { parseJson, stringifyJson } from '../../store/json/index.ts';
import { join, typed } from '../../store/index.ts';
import { contactBatches } from './contact-batches.ts';
import { csvWriter } from './csv.ts';
import { exportedContact, type ExportedContact } from './exported-contact.ts';

export const exportFormats = ['csv', 'ndjson'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportRequest {
  format: ExportFormat;
  /** A filter in the shape of the GraphQL input ContactFilter. */
  filter?: unknown;
  /** The id of a view, whose filter and search choose the contacts. */
  view?: string | null;
}

/**
 * Reads a filter that was given as text.
 * @throws an Error that says what is needed. JSON's null is not a filter either: it would choose everybody.
 */
export function readFilterText(text: string): unknown {
  const needed = 'a ContactFilter as JSON is needed, such as {"tags":{"has":"vip"}}';
  let filter: unknown;
  try {
    filter = parseJson(text);
  } catch (error) {
    throw new Error(`is not valid JSON: ${needed}`, { cause: error });
  }
  if (filter === null) throw new Error(`is null: ${needed}`);
  return filter;
}

function selectionOf({ filter, view }: ExportRequest): ContactSelection {
  if (view != null && filter != null) throw invalid(['view'], 'CONFLICTING_ARGUMENTS', 'give filter or view, not both');
  return { view, filter: filter as ContactSelection['filter'] };
}

function ndjson(batch: readonly ExportedContact[]): string {
  return batch.map((contact) => `${stringifyJson(contact)}\n`).join('');
}

/**
 * Exports the contacts that the viewer may see, or those that a filter or view chooses, in pieces of text. Importing
 * them gives the same contacts. What happens to them meanwhile: see contactBatches.
 * @throws ValidationFailure, NotFoundFailure where the request is wrong, before the first piece
 */
export async function exportContacts(
  request: ExportRequest,
  context: ViewerContext,
): Promise<AsyncIterable<{ text: string; contacts: number }>> {
  const keys = (await customFieldDefinitions(context)).map(({ key }) => key);
  const batches = await contactBatches(selectionOf(request), context);
  const write = request.format === 'csv' ? csvWriter(keys) : ndjson;

  return (async function* pieces() {
    let isFirst = true;
    for await (const batch of batches) {
      yield { text: write(batch.map(exportedContact), isFirst), contacts: batch.length };
      isFirst = false;
    }
    if (isFirst) yield { text: write([], true), contacts: 0 };
  })();
}

/**
 * How many contacts an export would have.
 * @throws as exportContacts
 */
export async function countExported(request: ExportRequest, context: ViewerContext): Promise<number> {
  const conditions = await contactConditions(selectionOf(request), context);
  const [counted] = await storeInTurn(context).query(
    typed({ count: 'bigint' })`SELECT count(*) AS "count" FROM contact c WHERE ${join(conditions, ' AND ')}`,
  );
  return counted?.count ?? 0;
}
