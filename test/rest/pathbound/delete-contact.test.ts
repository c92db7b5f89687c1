import { describe, expect, it } from 'vitest';
import { send as sendRaw, told } from '../support/request.ts';
import { open, refusal } from './open.ts';

describe('DELETE /v1/contacts/:contact_id', () => {
  it('answers success, and 404 the second time', async () => {
    const { send, create } = await open();
    const { contact_id } = await create({ email: 'ada@example.com' });
    expect(told(await send('DELETE', `/v1/contacts/${contact_id}`))).toEqual({
      status: 200,
      body: { status: 'success' },
    });
    expect(told(await send('DELETE', `/v1/contacts/${contact_id}`))).toEqual(
      refusal(404, `no contact has the id "${contact_id}"`),
    );
  });

  it('takes a content type of JSON with an empty body', async () => {
    const { create, workspace } = await open();
    const { contact_id } = await create({ email: 'ada@example.com' });
    const headers = { authorization: `Bearer ${workspace.secret}`, 'content-type': 'application/json' };
    expect(told(await sendRaw({ method: 'DELETE', path: `/v1/contacts/${contact_id}`, headers }))).toEqual({
      status: 200,
      body: { status: 'success' },
    });
  });

  it('takes events, actions, profile, visitor ids and email with the contact', async () => {
    const { send, create, workspace } = await open();
    const { contact_id } = await create({ email: 'ada@example.com', visitor_id: 'v1' });
    await workspace.graphql(`mutation {
      enrichContact(input: { contact: { email: "ada@example.com" }, data: { title: "Countess" } }) { __typename }
      createEvents(input: { events: [{ contact: { email: "ada@example.com" }, type: "visit" }] }) { __typename }
      createAction(input: { contact: { email: "ada@example.com" }, type: "call", status: RUNNING }) { __typename }
    }`);
    expect(await workspace.graphql('{ events { totalCount } actions { totalCount } }')).toEqual({
      events: { totalCount: 1 },
      actions: { totalCount: 1 },
    });
    expect(await send('DELETE', `/v1/contacts/${contact_id}`)).toMatchObject({ status: 200 });
    expect(await workspace.graphql('{ events { totalCount } actions { totalCount } }')).toEqual({
      events: { totalCount: 0 },
      actions: { totalCount: 0 },
    });
    expect(await create({ email: 'ada@example.com', visitor_id: 'v1' })).toMatchObject({
      status: 'not_enriched',
      visitor_ids: ['v1'],
    });
  });
});
