import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../src/process/config.ts';
import { createServer } from '../../src/process/server.ts';
import { openStore, sql } from '../../src/store/index.ts';
import { emptyStoreEnvironment } from '../support/database.ts';
import { startProcess } from '../support/process.ts';
import { rowsAs } from '../support/rows-as.ts';

const secret = 'a-secret-for-the-test-of-a-crash';
const writes = 40;
let environment: Record<string, string>;
let remove: () => Promise<void>;

beforeAll(async () => {
  const made = await emptyStoreEnvironment();
  remove = made.remove;
  environment = { ...made.environment, DEMO_DATA: '0', BOOTSTRAP_KEY: secret, RATE_LIMIT_PER_MINUTE: '0' };
});
afterAll(() => remove());

/** The writes: every other one is a POST of a legacy API, and a third of them take several statements. */
function requestOf(index: number): { url: string; headers: Record<string, string>; body: string } {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${secret}`,
    'idempotency-key': `write-${index}`,
  };
  const name = `Contact ${index}`;
  if (index % 2 === 0)
    return {
      url: '/whautomate/v1/contacts',
      headers,
      body: JSON.stringify({ name, phoneNumber: '+15551234567', tags: ['crash'] }),
    };
  const create = `createContact(input: { name: "${name}" }) { __typename }`;
  const query =
    index % 3 === 0
      ? `mutation { ${create} tag: createTag(input: { name: "tag ${index}" }) { __typename } }`
      : `mutation { ${create} }`;
  return { url: '/graphql', headers, body: JSON.stringify({ query }) };
}

it('no write with an Idempotency-Key is done twice or lost, though the process is killed under it', async () => {
  const { child, ready, ended } = await startProcess({ ...environment, LOG_LEVEL: 'silent' });
  const url = await ready;
  let answered = 0;
  const attempts = Array.from({ length: writes }, async (_none, index) => {
    const { url: path, headers, body } = requestOf(index);
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body });
    if (++answered === writes / 4) child.kill('SIGKILL');
    return response.status;
  });
  await Promise.allSettled(attempts);
  child.kill('SIGKILL');
  await ended;

  const config = readConfig(environment);
  const store = await openStore(config);
  const server = createServer({ store, config, logTo: { write: () => undefined } });
  const repeat = async () => {
    const statuses = [];
    for (let index = 0; index < writes; index++) {
      const { url: path, headers, body } = requestOf(index);
      statuses.push((await server.inject({ method: 'POST', url: path, headers, payload: body })).statusCode);
    }
    return statuses;
  };
  // What the killed process had claimed counts as in progress for five minutes.
  await store.query(
    sql`UPDATE idempotency_record SET expires_at = expires_at - interval '5 minutes' WHERE status IS NULL`,
  );
  for (const status of [...(await repeat()), ...(await repeat())]) expect([200, 201, 409]).toContain(status);

  const names = await store.query(rowsAs<{ name: string }>(sql`SELECT name FROM contact ORDER BY name`));
  expect(names.map(({ name }) => name)).toEqual(
    Array.from({ length: writes }, (_none, index) => `Contact ${index}`).toSorted(),
  );
  await server.close();
  await store.close();
}, 120_000);
