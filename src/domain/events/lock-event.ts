import { visibleContacts } from '../contact/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import { noneWithId } from '../../values/failures.ts';
import { bareId } from '../../values/ids.ts';
import { type Event, type Queryable, typed } from '../../store/index.ts';
import { eventColumns } from './loaders.ts';

/**
 * Locks an event and its contact until the end of the transaction.
 * @param id the argument `input.id`: a global id or a UUID
 * @throws NotFoundFailure where there is no such event, or none for this viewer
 */
export async function lockEvent(transaction: Queryable, viewer: Viewer, id: string): Promise<Event> {
  const [event] = await transaction.query(typed('Event')`
    SELECT ${eventColumns} FROM event e JOIN contact c ON c.id = e.contact_id
    WHERE ${visibleContacts(viewer)} AND e.workspace_id = ${viewer.workspace.id}::uuid
      AND e.id = ${bareId('Event', id)}::uuid FOR NO KEY UPDATE OF c, e`);
  if (event === undefined) throw noneWithId('event', id);
  return event;
}
