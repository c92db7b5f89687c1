import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { anyTime } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { ada, expectRefusal, open } from './scene.ts';

describe('GET /api/v1/contacts/:id', () => {
  it('answers with the contact, bare', async () => {
    const { send, create } = await open();
    const contact = await create(ada);
    expect(told(await send('GET', `/api/v1/contacts/${contact.id}`))).toEqual({ status: 200, body: contact });
  });

  it('finds a contact by the id that it had in pristinesend, and shows that one', async () => {
    const { send, workspace } = await open();
    await workspace.graphql(
      `mutation { createContact(input: { email: "ada@example.com", externalIds: [{ label: "pylon", externalId: "p-1" }, { label: "pristinesend", externalId: "old/1" }] }) { __typename } }`,
    );
    for (const base of ['', '/pristinesend']) {
      expect(told(await send('GET', `${base}/api/v1/contacts/old%2F1`))).toEqual({
        status: 200,
        body: {
          id: 'old/1',
          email: 'ada@example.com',
          first_name: null,
          last_name: null,
          status: 'subscribed',
          properties: {},
          created_at: anyTime,
          updated_at: anyTime,
        },
      });
    }
    expectRefusal(await send('GET', '/api/v1/contacts/p-1'), 404, 'not_found', 'no contact has the id "p-1"');
  });

  it('answers 404 for an id that is none, and for the id of another workspace', async () => {
    const { send } = await open();
    const stranger = await (await open()).create(ada);
    for (const id of ['1', 'x'.repeat(500), newId(), stranger.id]) {
      expectRefusal(
        await send('GET', `/api/v1/contacts/${id}`),
        404,
        'not_found',
        expect.stringContaining('no contact has the id'),
      );
    }
  });
});
