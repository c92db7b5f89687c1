import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { as, told } from '../support/request.ts';
import { blank, open, refusal } from './scene.ts';

describe('GET /v1/contacts/{contactId}', () => {
  it('finds by UUID and by the id that the client chose, which it shows, at both addresses', async () => {
    const { send, create, workspace } = await open();
    const { id } = await create({ id: 'crm/7 ö' });
    const { contact } = await workspace.graphql<{ contact: { uuid: string } }>(
      '{ contact(externalId: { label: "whautomate", externalId: "crm/7 ö" }) { uuid } }',
    );
    for (const name of [encodeURIComponent(id), contact.uuid, contact.uuid.toUpperCase()]) {
      for (const base of ['', '/whautomate']) {
        expect(told(await send('GET', `${base}/v1/contacts/${name}`))).toEqual({
          status: 200,
          body: { ...blank, id: 'crm/7 ö', name: 'Ada Lovelace', phoneNumber: '15551234567' },
        });
      }
    }
  });

  it('answers 404 for an id that is none, of another API, and of another workspace', async () => {
    const { send, workspace } = await open();
    const stranger = await (await open()).create({});
    await as({ authorization: `Bearer ${workspace.secret}` })('POST', '/pylon/contacts', {
      name: 'Bob',
      external_ids: [{ label: 'pylon', external_id: 'p-1' }],
    });
    for (const id of ['1', newId(), stranger.id, 'p-1', 'x'.repeat(500)]) {
      expect(told(await send('GET', `/v1/contacts/${id}`))).toEqual(
        refusal(404, expect.stringContaining(`no contact has the id "${id.slice(0, 70)}`)),
      );
    }
  });

  it('shows a contact that another API made, with empty texts for what it lacks', async () => {
    const { send, workspace } = await open();
    const other = await as({ authorization: `Bearer ${workspace.secret}` })('POST', '/api/v1/contacts', {
      email: 'ada@example.com',
    });
    const { id } = other.body as { id: string };
    expect(told(await send('GET', `/v1/contacts/${id}`))).toEqual({
      status: 200,
      body: { ...blank, id, name: '', phoneNumber: '' },
    });
  });
});
