import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, inject, it } from 'vitest';
import { emptyServerDatabase } from '../support/database.ts';
import { startProcess } from '../support/process.ts';

const secret = 'a-secret-for-the-test-of-shutdowns';
const clients = 40;
const rounds = 4;

/** What became of a request. */
type Outcome = { status: number; type: string; body: string } | { code: string };

function send(url: string, agent: Agent, method: string, body?: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const headers = { authorization: `Bearer ${secret}`, 'x-api-key': secret, 'content-type': 'application/json' };
    const sent = request(url, { agent, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code ?? error.message }));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body: text }),
      );
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code ?? error.message }));
    sent.end(body);
  });
}

/** The requests that the clients send, in turn. */
const requests: [method: string, path: string, body?: object][] = [
  ['POST', '/graphql', { query: 'mutation { createContact(input: { name: "Drained" }) { __typename } }' }],
  ['GET', '/api/v1/contacts'],
  ['POST', '/graphql', { query: '{ contacts(first: 20) { nodes { name tags { name } } } }' }],
  ['GET', '/contacts?limit=20'],
];

describe.runIf(inject('emptyDatabase').kind === 'server')('SIGTERM under 40 clients, four times', () => {
  it('resets no connection and answers all that it takes in the right shape, and each contact that it says is created is there', async () => {
    const environment = {
      DATABASE_URL: await emptyServerDatabase(),
      BOOTSTRAP_KEY: secret,
      DEMO_DATA: '0',
      RATE_LIMIT_PER_MINUTE: '0',
      RATE_LIMITS: 'pylon=0,pristinesend=0',
      LOG_LEVEL: 'silent',
      // Longer than the clients take to notice, also on a slow machine.
      SHUTDOWN_DELAY: '3',
    };
    const outcomes: Outcome[] = [];
    for (let round = 0; round < rounds; round++) {
      const gateway = await startProcess(environment);
      const url = await gateway.ready;
      const agent = new Agent({ keepAlive: true });
      // As a load balancer does, which asks /ready and stops sending to whoever is not.
      const notReady = new AbortController();
      const work = async (client: number): Promise<void> => {
        for (let place = client; !notReady.signal.aborted; place++) {
          const [method, path, body] = requests[place % requests.length] ?? ['GET', '/health'];
          outcomes.push(await send(url + path, agent, method, body && JSON.stringify(body)));
        }
      };
      const working = Array.from({ length: clients }, (_none, client) => work(client));
      await wait(500);
      gateway.child.kill('SIGTERM');
      while ((await fetch(`${url}/ready`)).status === 200) await wait(50);
      await wait(200);
      notReady.abort();
      await Promise.all(working);
      agent.destroy();
      expect(await gateway.ended).toEqual({ code: 0, signal: null });
    }

    const wrong = outcomes.filter(
      (outcome) => 'code' in outcome || outcome.status !== 200 || !outcome.type.startsWith('application/'),
    );
    expect(wrong).toEqual([]);
    const created = outcomes.filter((outcome) => 'body' in outcome && outcome.body.includes('CreateContactSuccess'));
    const last = await startProcess({ ...environment, SHUTDOWN_DELAY: '0' });
    const counted = await send(`${await last.ready}/graphql`, new Agent(), 'POST', '{"query":"{ contactCount }"}');
    expect(counted).toMatchObject({ body: JSON.stringify({ data: { contactCount: created.length } }) });
    last.child.kill('SIGTERM');
    await last.ended;
  }, 120_000);
});
