import { serverAudits } from 'graphql-http';
import { expect, it } from 'vitest';
import { gateway } from '../support/gateway.ts';
import { createWorkspace } from '../support/workspace.ts';

const audits = serverAudits({
  url: async () => `${(await gateway()).url}/graphql`,
  fetchFn: async (url: string, init: RequestInit = {}) => {
    const { secret } = await createWorkspace();
    return fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), 'x-api-key': secret } });
  },
});

it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))(
  'passes audit $id of the GraphQL-over-HTTP specification: $name',
  async ({ fn }) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  },
);

it('is audited by all of the audits', () => {
  expect(audits).toHaveLength(61);
});
