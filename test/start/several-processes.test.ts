import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { emptyServerDatabase } from '../support/database.ts';
import { startProcess, type GatewayProcess } from '../support/process.ts';

const secret = 'a-secret-for-the-test-of-several-processes';
const writes = 60;

describe.runIf(inject('emptyDatabase').kind === 'server')('several processes on one database', () => {
  let processes: GatewayProcess[];
  let urls: string[];

  beforeAll(async () => {
    const environment = {
      DATABASE_URL: await emptyServerDatabase(),
      DATABASE_POOL_SIZE: '6',
      BOOTSTRAP_KEY: secret,
      DEMO_DATA: '0',
      RATE_LIMIT_PER_MINUTE: '0',
      LOG_LEVEL: 'silent',
    };
    // Together, as a deployment starts them: one migrates, and the others wait.
    processes = await Promise.all(Array.from({ length: 3 }, () => startProcess(environment)));
    urls = await Promise.all(processes.map(({ ready }) => ready));
  }, 60_000);
  afterAll(async () => {
    for (const { child } of processes) child.kill('SIGKILL');
    await Promise.all(processes.map(({ ended }) => ended));
  });

  /** The URL of one of the processes, in turn. */
  const urlOf = (place: number): string => urls[place % urls.length] ?? '';

  async function ask<Data>(url: string, query: string, headers: Record<string, string> = {}): Promise<Data> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}`, ...headers },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  it('a custom field that one of them defines is known to the next request at another', async () => {
    await ask(
      urlOf(0),
      'mutation { createCustomField(input: { key: "plan", label: "Plan", type: TEXT }) { __typename } }',
    );
    const set = 'mutation { createContact(input: { name: "Planned", customValues: { plan: "gold" } }) { __typename } }';
    await ask(urlOf(1), set);
    const found = 'query { contactCount(filter: { customField: { key: "plan", eq: "gold" } }) }';
    expect(await ask(urlOf(2), found)).toEqual({ contactCount: 1 });
  });

  it('a key that one of them revokes is refused by the others at once', async () => {
    const { createApiKey } = await ask<{ createApiKey: { secret: string; apiKey: { id: string } } }>(
      urlOf(0),
      `mutation { createApiKey(input: { name: "short-lived", scopes: [CONTACTS_READ] }) {
        ... on CreateApiKeySuccess { secret apiKey { id } } } }`,
    );
    const status = async (place: number): Promise<number> =>
      (await fetch(`${urlOf(place)}/contacts`, { headers: { authorization: `Bearer ${createApiKey.secret}` } })).status;
    expect([await status(0), await status(1), await status(2)]).toEqual([200, 200, 200]);
    await ask(urlOf(1), `mutation { revokeApiKey(input: { id: "${createApiKey.apiKey.id}" }) { __typename } }`);
    expect([await status(0), await status(1), await status(2)]).toEqual([401, 401, 401]);
  });

  it('an Idempotency-Key is done once, whichever of them it comes to', async () => {
    const create = 'mutation { createContact(input: { name: "Once" }) { __typename } }';
    const answers = await Promise.allSettled(
      Array.from({ length: 9 }, (_none, place) => ask(urlOf(place), create, { 'idempotency-key': 'once' })),
    );
    expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await ask(urlOf(1), 'query { contactCount(filter: { name: { eq: "Once" } }) }')).toEqual({
      contactCount: 1,
    });
  });

  it('what was acknowledged is there, and in the feed once, though one of them is killed under the writes', async () => {
    const acknowledged: string[] = [];
    const write = async (index: number): Promise<void> => {
      const name = `Written ${index}`;
      await ask(urlOf(index), `mutation { createContact(input: { name: "${name}" }) { __typename } }`);
      acknowledged.push(name);
      if (acknowledged.length === writes / 4) processes[2]?.child.kill('SIGKILL');
    };
    const results = await Promise.allSettled(Array.from({ length: writes }, (_none, index) => write(index)));
    await processes[2]?.ended;
    // Only those that were sent to it, or were on their way, may have failed.
    const failed = results.flatMap(({ status }, index) => (status === 'rejected' ? [index % urls.length] : []));
    expect(new Set(failed)).toEqual(new Set(failed.length === 0 ? [] : [2]));

    const names: string[] = [];
    const changed: string[] = [];
    for (let after: string | null = null, place = 0; ; place += 1) {
      const page: { changes: Connection } = await ask(
        urlOf(place % 2),
        `query { changes(first: 20${after === null ? '' : `, after: "${after}"`}) {
          nodes { type contact { uuid name } } pageInfo { endCursor hasNextPage } } }`,
      );
      for (const { type, contact } of page.changes.nodes)
        if (type === 'CONTACT_CREATED' && contact?.name.startsWith('Written') === true) {
          names.push(contact.name);
          changed.push(contact.uuid);
        }
      if (!page.changes.pageInfo.hasNextPage) break;
      after = page.changes.pageInfo.endCursor;
    }
    expect(new Set(changed).size).toBe(changed.length);
    expect(names).toEqual(expect.arrayContaining(acknowledged));
    expect(await ask(urlOf(0), 'query { contactCount(filter: { name: { startsWith: "Written" } }) }')).toEqual({
      contactCount: names.length,
    });
  });
});

interface Connection {
  nodes: { type: string; contact: { uuid: string; name: string } | null }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}
