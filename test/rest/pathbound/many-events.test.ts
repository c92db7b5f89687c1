import { request, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { open, type Contact } from './open.ts';

const count = 100_000;
const atOnce = 1_000;
const megabyte = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is alive on the heap, in megabytes. */
function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / megabyte;
}

describe('the list of a contact with 100,000 events', () => {
  let contact: Contact;
  let opened: Awaited<ReturnType<typeof open>>;
  let pages = 0;
  let stopCounting: () => void;

  beforeAll(async () => {
    const { store } = await gateway();
    opened = await open();
    contact = await opened.create({ email: 'ada@example.com' });
    await store.query(sql`
      INSERT INTO event (workspace_id, id, contact_id, type, data, occurred_at)
      SELECT ${opened.workspace.workspaceId}::uuid, ('01980000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, ${contact.contact_id}::uuid,
        'page_view', jsonb_build_object('n', n, 'text', repeat('x', 100)), timestamptz '2026-01-01' + n * interval '1 second'
      FROM generate_series(1, ${count}) AS n`);
    stopCounting = store.onStatement((text) => {
      if (/FROM event e\b/.test(text)) pages++;
    });
  }, 120_000);
  afterAll(() => {
    stopCounting();
  });

  async function ask(): Promise<IncomingMessage> {
    const { url } = await gateway();
    pages = 0;
    return new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${opened.workspace.secret}` };
      request(`${url}/v1/contacts/events/${contact.contact_id}?sort_dir=asc`, { headers, agent: false }, resolve)
        .on('error', reject)
        .end();
    });
  }

  it('has them all, in flat memory', async () => {
    const answer = await ask();
    let [size, events, next, highest] = [0, 0, 0, 0];
    const lowest = heap();
    for await (const piece of answer.setEncoding('utf8') as AsyncIterable<string>) {
      size += piece.length;
      events += piece.split('"_id":').length - 1;
      if (size < next) continue;
      next = size + 5 * megabyte;
      highest = Math.max(highest, heap());
    }
    expect(answer.statusCode).toBe(200);
    expect(size / megabyte).toBeGreaterThan(35);
    // Of an event there are its own id and that of its contact; a name cut in two by the end of a piece is missed.
    expect(events).toBeGreaterThan(count * 2 - 5_000);
    expect(pages).toBe(count / atOnce);
    expect(highest - lowest).toBeLessThan(15);
  });

  it('is read no faster than the client takes it, and no further once the client is gone', async () => {
    const answer = await ask();
    let seen = -1;
    while (seen !== pages) {
      seen = pages;
      await wait(1_000);
    }
    // What is between the two is in the buffers of the operating system.
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(count / atOnce / 2);
    answer.destroy();
    await wait(1_000);
    expect(pages).toBeLessThanOrEqual(seen + 2);
  });

  it('is not read for HEAD', async () => {
    pages = 0;
    const answer = await opened.workspace.fetch(`/v1/contacts/events/${contact.contact_id}`, { method: 'HEAD' });
    expect({ status: answer.status, type: answer.headers.get('content-type'), pages }).toEqual({
      status: 200,
      type: 'application/json; charset=utf-8',
      pages: 0,
    });
  });

  it('goes with the contact', async () => {
    const { store } = await gateway();
    expect(await opened.send('DELETE', `/v1/contacts/${contact.contact_id}`)).toMatchObject({
      status: 200,
      body: { status: 'success' },
    });
    expect(await opened.send('GET', `/v1/contacts/events/${contact.contact_id}`)).toMatchObject({ status: 404 });
    expect(
      await store.query(sql`SELECT count(*)::int AS left FROM event WHERE contact_id = ${contact.contact_id}::uuid`),
    ).toEqual([{ left: 0 }]);
  });
});
