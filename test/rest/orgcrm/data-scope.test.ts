import { describe, expect, it } from 'vitest';
import { as, told } from '../support/request.ts';
import { invalid, open, refused, type Contact } from './open.ts';

const contacts = '/api/v1/contacts';

/** A workspace with a contact for everybody, one that is assigned to a restricted member, and that member's client. */
async function restricted() {
  const opened = await open();
  const { workspace, create, done } = opened;
  const member = await workspace.member({ dataScope: 'ASSIGNED' });
  await done(201, 'POST', '/api/v1/custom-fields', { key: 'plan', type: 'text' });
  const foreign = await create({ name: 'Foreign', email: 'foreign@example.com', tags: ['vip', 'hidden'] });
  const own = await create({ name: 'Own', email: 'own@example.com', tags: ['vip'], assigned_to: member.memberId });
  return {
    ...opened,
    member,
    foreign,
    own,
    restrictedSend: as({ authorization: `Bearer ${member.secret}`, 'x-org-id': workspace.slug }),
  };
}

describe('a member restricted to assigned data', () => {
  it('lists, searches and counts the contacts that are assigned to them only', async () => {
    const { restrictedSend: send, own } = await restricted();
    const one = { status: 200, body: { items: [own], total: 1, limit: 50, offset: 0 } };
    const none = { status: 200, body: { items: [], total: 0, limit: 50, offset: 0 } };
    expect(told(await send('GET', contacts))).toEqual(one);
    expect(told(await send('GET', `${contacts}?tag=vip&q=own`))).toEqual(one);
    expect(told(await send('GET', `${contacts}?q=foreign`))).toEqual(none);
    expect(
      told(
        await send('POST', `${contacts}/search`, {
          query: { groups: [{ conditions: [{ field: 'tags', op: 'contains', value: 'vip' }] }] },
        }),
      ),
    ).toEqual(one);
    expect(
      told(
        await send('POST', `${contacts}/search`, {
          query: { groups: [{ conditions: [{ field: 'tags', op: 'not_contains', value: 'vip' }] }] },
        }),
      ),
    ).toEqual(none);
    expect(await send('GET', '/api/v1/tags')).toMatchObject({
      status: 200,
      body: {
        items: [
          { name: 'hidden', contact_count: 0 },
          { name: 'vip', contact_count: 1 },
        ],
      },
    });
  });

  it('gets 404 for every other contact, in every way, and changes nothing of it', async () => {
    const { restrictedSend, send, foreign } = await restricted();
    const at = `${contacts}/${foreign.id}`;
    for (const [method, path, body] of [
      ['GET', at],
      ['PATCH', at, { name: 'X' }],
      ['DELETE', at],
      ['GET', `${at}/opportunities`],
      ['POST', `${at}/tags`, { tag: 'new' }],
      ['DELETE', `${at}/tags/vip`],
      ['PUT', `${at}/custom/plan`, { value: 'pro' }],
    ] as const) {
      expect({ method, path, ...told(await restrictedSend(method, path, body)) }).toEqual({
        method,
        path,
        ...refused(404, `no contact has the id "${foreign.id}"`),
      });
    }
    expect(told(await send('GET', at))).toEqual({ status: 200, body: foreign });
    expect(await send('GET', '/api/v1/tags')).toMatchObject({ body: { items: [{ name: 'hidden' }, { name: 'vip' }] } });
  });

  it('gets what they create assigned to them, and cannot give a contact away', async () => {
    const { restrictedSend, member, own, workspace } = await restricted();
    const colleague = await workspace.member();
    const created = await restrictedSend('POST', contacts, { name: 'New', assigned_to: colleague.memberId });
    expect(created).toMatchObject({ status: 201, body: { name: 'New', assigned_to: member.memberId } });
    const imported = await restrictedSend('POST', `${contacts}/import`, {
      contacts: [{ name: 'Row' }, { email: 'foreign@example.com', name: 'Taken' }],
    });
    expect(imported).toMatchObject({ status: 200, body: { total: 2, created: 1, failed: 1 } });
    expect(
      ((await restrictedSend('GET', contacts)).body as { items: Contact[] }).items.map(({ name }) => name),
    ).toEqual(['Row', 'New', 'Own']);
    for (const assigned_to of [colleague.memberId, null]) {
      expect(told(await restrictedSend('PATCH', `${contacts}/${own.id}`, { assigned_to }))).toEqual(
        invalid(
          ['body', 'assigned_to'],
          `assigned_to: ${JSON.stringify(assigned_to)} is not you: a member restricted to assigned data keeps the contacts they see`,
        ),
      );
    }
    expect(
      await restrictedSend('PATCH', `${contacts}/${own.id}`, { assigned_to: member.memberId, company: 'Acme' }),
    ).toMatchObject({ status: 200, body: { company: 'Acme' } });
  });

  it('changes, tags and deletes their own', async () => {
    const { restrictedSend: send, own } = await restricted();
    const at = `${contacts}/${own.id}`;
    expect(told(await send('POST', `${at}/tags`, { tag: 'new' }))).toEqual({
      status: 200,
      body: { id: own.id, tags: ['vip', 'new'] },
    });
    expect(told(await send('PUT', `${at}/custom/plan`, { value: 'pro' }))).toEqual({
      status: 200,
      body: { key: 'plan', value: 'pro' },
    });
    expect(told(await send('GET', `${at}/opportunities`))).toEqual({ status: 200, body: { items: [] } });
    expect(told(await send('DELETE', at))).toEqual({ status: 204, body: null });
  });

  it('cannot change the settings of the workspace', async () => {
    const { restrictedSend: send } = await restricted();
    for (const [method, path, body] of [
      ['POST', '/api/v1/tags', { name: 'x' }],
      ['POST', '/api/v1/custom-fields', { key: 'x', type: 'text' }],
      ['POST', '/api/v1/custom-field-folders', { name: 'x' }],
      ['PUT', '/api/v1/custom-values/x', { value: 'x' }],
      ['DELETE', '/api/v1/custom-values/x'],
    ] as const) {
      expect({ path, ...told(await send(method, path, body)) }).toEqual({
        path,
        ...refused(403, expect.stringContaining('settings:write')),
      });
    }
  });
});
