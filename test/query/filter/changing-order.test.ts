import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ChangingList, drawnWrites } from './changing-list.ts';
import { orders, scalarsOnly, withTies, type Row } from './order-model.ts';
import { createUniverse } from './universe.ts';

it(
  'a walk while others create, delete and change contacts finds none twice, and each that stood still',
  { timeout: 120_000 },
  async () => {
    const done = { pages: 0, writes: 0 };
    await fc.assert(
      fc.asyncProperty(
        withTies,
        orders,
        drawnWrites,
        fc.integer({ min: 2, max: 5 }),
        fc.boolean(),
        async (drawn, orderings, writes, size, backward) => {
          const contacts = scalarsOnly(drawn);
          const list = new ChangingList(
            await createUniverse(contacts.slice(Math.floor(contacts.length / 4))),
            contacts.slice(0, Math.floor(contacts.length / 4)),
          );
          for (const orderBy of orderings.slice(0, 3)) {
            const before = [...list.rows];
            const walked: string[] = [];
            let [end, cursor]: [Row | null, string | null] = [null, null];
            for (let more = true; more && walked.length < 100;) {
              const { nodes, pageInfo } = await list.read({
                orderBy,
                ...(backward ? { last: size, before: cursor } : { first: size, after: cursor }),
              });
              const ids = nodes.map(({ uuid }) => uuid);
              expect({ orderBy, backward, ids }).toEqual({
                orderBy,
                backward,
                ids: list.page(orderBy, size, backward, end),
              });
              walked.push(...ids);
              const last = backward ? ids[0] : ids.at(-1);
              end = list.rows.find(({ id }) => id === last) ?? end;
              [more, cursor] = backward
                ? [pageInfo.hasPreviousPage, pageInfo.startCursor]
                : [pageInfo.hasNextPage, pageInfo.endCursor];
              done.pages++;
              for (const write of writes[done.pages % writes.length] ?? []) {
                await list.write(write, new Set(walked));
                done.writes++;
              }
            }
            const stoodStill = before.filter((row) => list.rows.includes(row)).map(({ id }) => id);
            expect({
              orderBy,
              twice: walked.filter((id, place) => walked.indexOf(id) !== place),
              missing: stoodStill.filter((id) => !walked.includes(id)),
            }).toEqual({ orderBy, twice: [], missing: [] });
          }
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
    expect(done.pages).toBeGreaterThan(30);
    expect(done.writes).toBeGreaterThan(15);
  },
);
