/** How many contacts were created when: times from the latest on, with the share of all contacts, from 0 to 1, that were created since each. */
export interface Timeline {
  /** In milliseconds since 1970, the latest first. */
  times: readonly number[];
  /** The share of each time, ascending. */
  shares: readonly number[];
}

/** A time at which a share of all contacts was created, as by an import. */
export interface CommonTime {
  at: number;
  share: number;
}

/**
 * Makes a timeline of what PostgreSQL keeps of a column of times.
 * @param bounds times between which as many contacts each were created, of those that are of no common time
 */
export function timelineOf(bounds: readonly number[], common: readonly CommonTime[]): Timeline {
  const rest = 1 - common.reduce((sum, { share }) => sum + share, 0);
  const latestFirst = bounds.toSorted((one, other) => other - one);
  // What lies between two bounds is told of the earlier one.
  const steps = [
    ...latestFirst.map((at, place) => ({ at, share: place === 0 ? 0 : rest / (latestFirst.length - 1) })),
    // All at once, so not between the time before and this one.
    ...common.flatMap(({ at, share }) => [{ at, share: 0 }, { at, share }]),
  ].toSorted((one, other) => other.at - one.at);
  let sum = 0;
  return { times: steps.map(({ at }) => at), shares: steps.map(({ share }) => (sum += share)) };
}

/** The share of contacts that were created since a time which lies between one place of the timeline and the next. */
function shareSince({ times, shares }: Timeline, at: number, place: number): number {
  const [earlier, later] = [times[place] ?? 0, times[place - 1]];
  const [sum, sumOfLater] = [shares[place] ?? 0, shares[place - 1] ?? 0];
  return later === undefined ? 0 : sumOfLater + ((sum - sumOfLater) * (later - at)) / (later - earlier);
}

/**
 * The time since which a share of contacts was created, of those from before a time.
 * @param before in milliseconds since 1970; null: of all
 * @returns whole milliseconds since 1970; null where there are fewer
 */
export function timeOfShare(timeline: Timeline, share: number, before: number | null): number | null {
  const { times, shares } = timeline;
  const first = before === null ? 0 : times.findIndex((at) => at < before);
  if (first === -1) return null;
  const wanted = share + (before === null ? 0 : shareSince(timeline, before, first));
  const place = shares.findIndex((sum, index) => index >= first && sum >= wanted);
  const [at, later] = [times[place], times[place - 1]];
  if (at === undefined) return null;
  if (later === undefined) return Math.floor(at);
  const [sum, sumOfLater] = [shares[place] ?? 0, shares[place - 1] ?? 0];
  return Math.floor(later + (at - later) * Math.min(1, (wanted - sumOfLater) / (sum - sumOfLater)));
}
