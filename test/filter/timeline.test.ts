import { expect, it } from 'vitest';
import { timelineOf, timeOfShare } from '../../src/filter/timeline.ts';

it('between two times of as many contacts each, a share of all lies in proportion', () => {
  const timeline = timelineOf([0, 1_000, 4_000, 2_000, 3_000], []);
  expect([0, 0.25, 0.375, 1].map((share) => timeOfShare(timeline, share, null))).toEqual([4_000, 3_000, 2_500, 0]);
  expect([timeOfShare(timeline, 0.25, 4_000), timeOfShare(timeline, 0.25, 2_500), timeOfShare(timeline, 0.25, 9_000)]).toEqual([3_000, 1_500, 3_000]);
});

it('how many bounds there are makes no difference', () => {
  const of = (count: number) => timelineOf(Array.from({ length: count + 1 }, (_, n) => (1_000_000 / count) * n), []);
  expect([10, 100, 1_000].map((count) => timeOfShare(of(count), 0.03, 700_000))).toEqual([670_000, 670_000, 670_000]);
});

it('a time at which many were created at once has all of them', () => {
  const timeline = timelineOf([0, 5_000, 10_000], [{ at: 7_000, share: 0.6 }, { at: 20_000, share: 0.2 }]);
  expect([0.1, 0.2, 0.5, 0.8].map((share) => timeOfShare(timeline, share, null))).toEqual([20_000, 20_000, 7_000, 7_000]);
  expect(timeOfShare(timeline, 0.3, 7_000)).toBeNull();
  expect(timeOfShare(timeline, 0.1, 7_000)).toBe(5_000);
});

it('what is more than there is, or of nothing known, has no time', () => {
  expect(timeOfShare(timelineOf([0, 1_000], []), 0.5, 500)).toBe(0);
  expect([timeOfShare(timelineOf([0, 1_000], []), 0.6, 500), timeOfShare(timelineOf([0, 1_000], []), 0.1, 0), timeOfShare(timelineOf([], []), 0.1, null)]).toEqual([null, null, null]);
});
