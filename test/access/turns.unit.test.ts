import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTurns, type InTurn, type Viewer } from '../../src/access/index.ts';
import { Overloaded } from '../../src/store/index.ts';

function viewer(keyId: string, workspace: string): Pick<Viewer, 'keyId' | 'workspace'> {
  return {
    keyId,
    workspace: {
      id: workspace,
      slug: workspace,
      name: workspace,
      cursorSecret: '',
      customFieldsVersion: null,
      removedCustomFieldKeys: null,
    },
  };
}

/** Work that goes on until it is told to end. */
function createWork() {
  const running: { name: string; end: () => void }[] = [];
  return {
    running,
    names: () => running.map(({ name }) => name).toSorted(),
    begin: (inTurn: InTurn, name: string) =>
      inTurn(() => new Promise<void>((resolve) => running.push({ name, end: resolve }))),
    endAll: async (all: Promise<unknown>[]) => {
      const ender = setInterval(() => {
        for (const { end } of running.splice(0)) end();
      }, 1);
      await Promise.all(all);
      clearInterval(ender);
    },
  };
}

it('an operation, a key and a workspace leave turns to others, however much they ask for', async () => {
  const turns = createTurns(8);
  const work = createWork();
  const [first, second] = [turns.ofOperation(viewer('a', 'one')), turns.ofOperation(viewer('a', 'one'))];
  const ofWorkspace = turns.ofOperation(viewer('b', 'one'));
  const all = [
    ...Array.from({ length: 50 }, () => work.begin(first, 'first')),
    ...Array.from({ length: 50 }, () => work.begin(second, 'second')),
    ...Array.from({ length: 50 }, () => work.begin(ofWorkspace, 'of the workspace')),
  ];
  await sleep(10);
  expect(work.names()).toEqual(['first', 'first', 'of the workspace', 'second']);
  const other = turns.ofOperation(viewer('c', 'two'));
  all.push(work.begin(other, 'other'), work.begin(other, 'other'));
  await sleep(10);
  expect(work.names().filter((name) => name === 'other')).toHaveLength(2);
  await work.endAll(all);
});

it('runs all that waits, one after the other, where the store has a single connection', async () => {
  const turns = createTurns(1);
  let running = 0;
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      turns.ofOperation(viewer(`key-${n % 3}`, `workspace-${n % 2}`))(async () => {
        expect(running).toBe(0);
        running += 1;
        await sleep(1);
        running -= 1;
        return n;
      }),
    ),
  );
  expect(results).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

it('refuses at once what a key asks for past a hundred operations that wait, and nobody else', async () => {
  const turns = createTurns(4);
  const work = createWork();
  const all = Array.from({ length: 102 }, () => work.begin(turns.ofOperation(viewer('a', 'one')), 'a'));
  await sleep(10);
  await expect(work.begin(turns.ofOperation(viewer('a', 'one')), 'a')).rejects.toBeInstanceOf(Overloaded);
  all.push(work.begin(turns.ofOperation(viewer('b', 'two')), 'b'));
  await sleep(10);
  expect(work.names()).toContain('b');
  await work.endAll(all);
});

it('work that fails gives its turn to the next', async () => {
  const inTurn = createTurns(1).ofOperation(viewer('a', 'one'));
  const failed = inTurn(() => Promise.reject(new Error('broken')));
  const next = inTurn(() => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
