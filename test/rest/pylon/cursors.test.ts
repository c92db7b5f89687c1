import fc from 'fast-check';
import { expect, it } from 'vitest';
import { open, type Contact, type Page } from './scene.ts';

/** What happens between two pages: contacts are created, and the one at a place of the list as it began is deleted. */
const meanwhile = fc.record({
  created: fc.nat(2),
  deleted: fc.array(fc.nat(14), { maxLength: 3 }),
  limit: fc.integer({ min: 1, max: 5 }),
});

it.each([
  ['GET /contacts', false],
  ['POST /contacts/search', true],
])(
  '%s shows no contact twice, and misses none that was there throughout, while contacts come and go',
  { timeout: 120_000 },
  async (_title, searches) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 15 }),
        fc.array(meanwhile, { minLength: 20, maxLength: 20 }),
        async (size, turns) => {
          const { send, create } = await open();
          const atStart: Contact[] = [];
          while (atStart.length < size) atStart.push(await create({ email: `${atStart.length}@example.com` }));
          const gone = new Set<string>();
          const seen: string[] = [];

          let cursor = '';
          for (const { created, deleted, limit } of turns) {
            const search = { limit, cursor, filter: { email: { string_contains: '@example.com' } } };
            const answer = await (searches
              ? send('POST', '/contacts/search', search)
              : send('GET', `/contacts?limit=${limit}&cursor=${cursor}`));
            expect(answer.status).toBe(200);
            const { data, pagination } = answer.body as Page;
            expect(data.length).toBe(pagination.has_next_page ? limit : data.length);
            seen.push(...data.map(({ id }) => id));
            if (!pagination.has_next_page) break;
            cursor = pagination.cursor;

            const victims = new Set(
              deleted.map((place) => atStart[place]?.id).filter((id) => id !== undefined && !gone.has(id)),
            );
            await Promise.all([
              ...[...victims].map((id) => send('DELETE', `/contacts/${id}`)),
              ...Array.from({ length: created }, () => create({ email: `${crypto.randomUUID()}@example.com` })),
            ]);
            for (const id of victims) gone.add(id ?? '');
          }

          expect(new Set(seen).size).toBe(seen.length);
          const throughout = atStart
            .map(({ id }) => id)
            .filter((id) => !gone.has(id))
            .toReversed();
          expect(seen.filter((id) => throughout.includes(id))).toEqual(throughout);
        },
      ),
      { numRuns: Number(process.env['CURSOR_RUNS'] ?? 10) },
    );
  },
);
