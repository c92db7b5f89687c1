import type { ContactSelection } from '../contact/index.ts';
import { contactConditions } from '../contacts/index.ts';
import { shownValues } from '../custom-fields/index.ts';
import { readingAnew } from '../../graphql/loader.ts';
import { storeInTurn, type ViewerContext } from '../../graphql/context.ts';
import { columns, join, typed } from '../../store/index.ts';
import { exportedColumns, exportedRow, type ExportedRow } from './exported-contact.ts';

const rowsOfBatch = 500;
const smallestId = '00000000-0000-0000-0000-000000000000';

/**
 * Reads the contacts of a selection in batches, in the order of their ids. No transaction spans them: a contact that is
 * there all the time comes once, one that is created or deleted meanwhile may come or not, and each comes as it is when
 * its batch is read.
 * @throws ValidationFailure, before the first batch, where the selection is wrong
 */
export async function contactBatches(
  selection: ContactSelection,
  context: ViewerContext,
): Promise<AsyncIterable<ExportedRow[]>> {
  const conditions = join(await contactConditions(selection, context), ' AND ');

  const after = async (id: string): Promise<ExportedRow[]> => {
    const rows = await storeInTurn(context).query(typed(exportedRow)`
      SELECT ${columns('Contact', 'c')}, ${exportedColumns(context.viewer.workspace.id)} FROM contact c
      WHERE ${conditions} AND c.id > ${id}::uuid ORDER BY c.id LIMIT ${rowsOfBatch}`);
    // A custom field may be deleted while an export goes on.
    const now = readingAnew(context);
    for (const row of rows) row.customValues = await shownValues(row.customValues, now);
    return rows;
  };

  return (async function* batches() {
    for (let batch = await after(smallestId); batch.length > 0;) {
      yield batch;
      const last = batch.at(-1);
      batch = last === undefined || batch.length < rowsOfBatch ? [] : await after(last.id);
    }
  })();
}
