import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepSample } from '../../../src/query/filter/index.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});

afterEach(() => vi.useRealTimers());

/** A store that knows how many contacts it has, and nothing else; and how often a sample of them was asked for. */
function countingStore(contacts: { rows: number }) {
  const asked = { samples: 0 };
  return {
    asked,
    query: <Row>({ text }: { text: string }): Promise<Row[]> => {
      if (text.includes('TABLESAMPLE')) asked.samples += 1;
      return Promise.resolve(text.includes('reltuples') ? [contacts as Row] : []);
    },
  };
}

async function minutes(count: number): Promise<void> {
  for (let minute = 0; minute < count; minute++) await vi.advanceTimersByTimeAsync(60_000);
}

it('a sample is drawn at the start, and anew every five minutes until the end', async () => {
  const store = countingStore({ rows: 1_000 });
  const end = keepSample(store, (error) => expect.unreachable(String(error)));
  await vi.advanceTimersByTimeAsync(0);
  expect(store.asked).toEqual({ samples: 1 });
  await minutes(4);
  expect(store.asked).toEqual({ samples: 1 });
  await minutes(6);
  expect(store.asked).toEqual({ samples: 3 });
  end();
  await minutes(60);
  expect(store.asked).toEqual({ samples: 3 });
});

it('is drawn anew within a minute where the number of contacts has changed by more than a tenth', async () => {
  const contacts = { rows: 1_000 };
  const store = countingStore(contacts);
  const end = keepSample(store, (error) => expect.unreachable(String(error)));
  await vi.advanceTimersByTimeAsync(0);
  contacts.rows = 1_100;
  await minutes(1);
  expect(store.asked.samples).toBe(1);
  contacts.rows = 1_101;
  await minutes(1);
  expect(store.asked).toEqual({ samples: 2 });
  await minutes(1);
  expect(store.asked.samples).toBe(2);
  contacts.rows = 500;
  await minutes(1);
  expect(store.asked.samples).toBe(3);
  end();
});

it('why none could be drawn is told, and it is tried again within a minute', async () => {
  const contacts = { rows: 1_000 };
  const store = countingStore(contacts);
  let isGone = true;
  const query = <Row>(statement: { text: string }): Promise<Row[]> =>
    isGone && statement.text.includes('TABLESAMPLE') ? Promise.reject(new Error('gone')) : store.query(statement);
  const told: unknown[] = [];
  const end = keepSample({ query }, (error) => told.push(error));
  await vi.advanceTimersByTimeAsync(0);
  await minutes(1);
  expect(told).toEqual([new Error('gone'), new Error('gone')]);
  isGone = false;
  await minutes(4);
  expect(told).toHaveLength(2);
  expect(store.asked.samples).toBe(1);
  await minutes(2);
  expect(store.asked.samples).toBe(2);
  end();
});

it('a database that is gone altogether is asked every minute', async () => {
  const told: unknown[] = [];
  const end = keepSample({ query: () => Promise.reject(new Error('gone')) }, (error) => told.push(error));
  await vi.advanceTimersByTimeAsync(0);
  await minutes(2);
  end();
  expect(told).toEqual([new Error('gone'), new Error('gone'), new Error('gone')]);
});
