import { stringifyJson } from '../../store/json/index.ts';
import type { Execute } from '../core/endpoint.ts';
import {
  PathboundListEventsDocument,
  type PathboundListEventsQuery,
  type PathboundPersonFragment,
} from './operations.generated.ts';
import { eventShape } from './shapes.ts';

interface EventList {
  person: PathboundPersonFragment;
  type: string | undefined;
  direction: 'ASC' | 'DESC';
}

/** The answer with all events of a contact as JSON in pieces: one page is in memory at a time, however many there are. */
export async function* eventStream({ person, type, direction }: EventList, execute: Execute): AsyncGenerator<string> {
  let after: string | null = null;
  let separator = '';
  yield '{"status":"success","events":[';
  do {
    // Each page begins where the one before it ended.
    const { events }: PathboundListEventsQuery = await execute(PathboundListEventsDocument, {
      contactId: person.uuid,
      type,
      direction,
      after,
    });
    if (events.nodes.length > 0) {
      yield separator + events.nodes.map((event) => stringifyJson(eventShape(event, person))).join(',');
      separator = ',';
    }
    after = events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null;
  } while (after !== null);
  yield ']}';
}
