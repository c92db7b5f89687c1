import { refuse } from '../core/rest-error.ts';

/** What GraphQL's fields of a chosen id are called here. */
export const chosenIdFields = { 'input.externalIds.0': 'id', 'input.externalIds.0.externalId': 'id' };

/**
 * The external ids of what a client creates by an id that it chooses; undefined if it chooses none.
 * @param holder what the id names already: as an external id or, since those win, as a UUID
 * @throws RestFailure if there is such
 */
export function chosenId(id: string | null | undefined, holder: object | null | undefined, noun: string) {
  if (!id) return undefined;
  if (holder != null)
    throw refuse('conflict', `id is ${JSON.stringify(id)}, which another ${noun} has: choose another, or none`);
  return [{ label: 'whautomate', externalId: id }];
}
