import { describe, expect, it } from 'vitest';
import { createKey } from '../../support/keys.ts';
import { as, told } from '../support/request.ts';
import { open, refused } from './open.ts';

const contacts = '/api/v1/contacts';
const empty = { status: 200, body: { items: [], total: 0, limit: 50, offset: 0 } };
const foreign = refused(403, 'the workspace in X-Org-Id does not exist, or this key does not belong to it');
const needed = refused(400, 'X-Org-Id is needed with this key: the id or slug of a workspace');

describe('X-Org-Id', () => {
  it('names the workspace by its id or its slug', async () => {
    const { workspace } = await open();
    for (const org of [workspace.slug, workspace.workspaceId, workspace.workspaceId.toUpperCase()]) {
      expect(told(await as({ authorization: `Bearer ${workspace.secret}`, 'x-org-id': org })('GET', contacts))).toEqual(
        empty,
      );
    }
  });

  it('that names no workspace, or one that the key does not belong to, is 403, the same for both', async () => {
    const [{ workspace }, other] = [await open(), await open()];
    for (const org of [
      'nothing',
      '0198f3a0-0000-7000-8000-000000000000',
      other.workspace.slug,
      other.workspace.workspaceId,
    ]) {
      expect(told(await as({ authorization: `Bearer ${workspace.secret}`, 'x-org-id': org })('GET', contacts))).toEqual(
        foreign,
      );
    }
  });

  it('chooses among the workspaces of a user; without it their key is 400 that asks for it', async () => {
    const [one, two, three] = [await open(), await open(), await open()];
    const member = await one.workspace.member();
    await two.workspace.graphql(
      'mutation ($input: CreateMemberInput!) { createMember(input: $input) { __typename ... on UserError { message } } }',
      { input: { email: member.email } },
    );
    const { secret } = await createKey({ userId: member.userId });
    const authorization = `Bearer ${secret}`;
    await one.create({ name: 'Ada' });
    expect(await as({ authorization, 'x-org-id': one.workspace.slug })('GET', contacts)).toMatchObject({
      status: 200,
      body: { total: 1 },
    });
    expect(told(await as({ authorization, 'x-org-id': two.workspace.slug })('GET', contacts))).toEqual(empty);
    expect(told(await as({ authorization, 'x-org-id': three.workspace.slug })('GET', contacts))).toEqual(foreign);
    expect(told(await as({ authorization })('GET', `/orgcrm${contacts}`))).toEqual(needed);
    expect(told(await as({ authorization })('GET', '/api/v1/tags'))).toEqual(needed);
    expect(told(await as({ authorization, 'x-org-id': '' })('GET', contacts))).toEqual(needed);
  });

  it('is not needed with the key of a workspace, under the mount and at the paths that only orgcrm has', async () => {
    const { workspace, create } = await open();
    const { id } = await create({ name: 'Ada' });
    const send = as({ authorization: `Bearer ${workspace.secret}` });
    expect(await send('GET', `/orgcrm${contacts}`)).toMatchObject({ status: 200, body: { total: 1 } });
    for (const path of [
      '/api/v1/tags',
      '/api/v1/custom-fields',
      '/api/v1/custom-field-folders',
      '/api/v1/custom-values',
      `${contacts}/views`,
      `${contacts}/${id}/opportunities`,
    ]) {
      expect({ path, ...told(await send('GET', path)) }).toEqual({ path, status: 200, body: { items: [] } });
    }
    expect(await send('POST', `${contacts}/search`, {})).toMatchObject({ status: 200, body: { total: 1 } });
    expect(told(await send('POST', `${contacts}/${id}/tags`, { tag: 'vip' }))).toEqual({
      status: 200,
      body: { id, tags: ['vip'] },
    });
    expect(await send('DELETE', `${contacts}/${id}/tags/vip`)).toMatchObject({ status: 204 });
  });

  it('selects orgcrm on the paths that it shares, also without a key or with a wrong one', async () => {
    const { workspace } = await open();
    const org = { 'x-org-id': workspace.slug };
    expect(told(await as(org)('GET', contacts))).toEqual(refused(401, 'the API key is missing'));
    expect(told(await as({ ...org, authorization: 'Basic x' })('GET', contacts))).toEqual(
      refused(401, 'the API key is missing'),
    );
    expect(told(await as({ ...org, authorization: 'Bearer wrong' })('GET', contacts))).toEqual(
      refused(401, 'the API key is wrong'),
    );
    expect(told(await as({})('GET', '/api/v1/tags'))).toEqual(refused(401, 'the API key is missing'));
    expect(await as({})('GET', contacts)).toMatchObject({ status: 401, body: { error: { code: 'unauthorized' } } });
  });
});

describe('a request that goes nowhere', () => {
  it('is 404 at an unknown path and 405 with Allow for a wrong method, without a look at the key', async () => {
    const org = { 'x-org-id': 'x' };
    expect(told(await as(org)('GET', '/api/v1/nothing'))).toEqual(refused(404, 'there is nothing at /api/v1/nothing'));
    expect(told(await as(org)('GET', '/orgcrm/api/v1/contacts/1/2/3'))).toEqual(
      refused(404, 'there is nothing at /orgcrm/api/v1/contacts/1/2/3'),
    );
    for (const [method, path, allow] of [
      ['PUT', contacts, 'GET, POST, HEAD'],
      ['GET', `${contacts}/search`, 'POST'],
      ['DELETE', `${contacts}/views`, 'GET, PUT, HEAD'],
      ['GET', `${contacts}/import`, 'POST'],
      ['POST', `${contacts}/1`, 'GET, PATCH, DELETE, HEAD'],
      ['GET', '/api/v1/tags/1', 'DELETE'],
      ['GET', '/api/v1/custom-values/x', 'PUT, DELETE'],
    ] as const) {
      const answer = await as(org)(method, path);
      const detail = `${method} is not allowed at ${path}: ${allow} ${allow.includes(',') ? 'are' : 'is'}`;
      expect({ ...told(answer), allow: answer.headers.get('allow') }).toEqual({ status: 405, allow, body: { detail } });
    }
  });
});
