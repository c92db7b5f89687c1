import { afterEach, expect, it, vi } from 'vitest';
import { keepStatistics } from '../../src/filter/index.ts';

afterEach(() => vi.useRealTimers());

it('what filters are compiled by is learned at the start, and anew every five minutes until the end', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const [told, asked]: [unknown[], string[]] = [[], []];
  const failing = {
    query: ({ text }: { text: string }) => {
      asked.push(text);
      return Promise.reject(new Error('gone'));
    },
  };
  const end = keepStatistics(failing, (error) => told.push(error));
  expect(asked).toHaveLength(2);
  vi.advanceTimersByTime(10 * 60_000);
  expect(asked).toHaveLength(6);
  end();
  vi.advanceTimersByTime(60 * 60_000);
  expect(asked).toHaveLength(6);
  await vi.waitFor(() => expect(told).toHaveLength(6));
});
