import { describe, expect, it } from 'vitest';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { ada, expectRefusal, open } from './scene.ts';

describe('POST /api/v1/contacts', () => {
  it('creates a contact and answers 201 with it, bare', async () => {
    const { send } = await open();
    expect(told(await send('POST', '/api/v1/contacts', ada))).toEqual({
      status: 201,
      body: { id: anyUuid, ...ada, created_at: anyTime, updated_at: anyTime },
    });
  });

  it('needs an email alone; the others have their defaults', async () => {
    const { send } = await open();
    expect(told(await send('POST', '/api/v1/contacts', { email: ' bob@example.com ', unknown: 'is ignored' }))).toEqual(
      {
        status: 201,
        body: {
          id: anyUuid,
          email: 'bob@example.com',
          first_name: null,
          last_name: null,
          status: 'subscribed',
          properties: {},
          created_at: anyTime,
          updated_at: anyTime,
        },
      },
    );
  });

  it('answers 409 where the email exists in the workspace, in any case, and only there', async () => {
    const { send, create } = await open();
    const other = await open();
    await create({ email: 'ada@example.com' });
    await other.create({ email: 'ada@example.com' });
    expectRefusal(
      await send('POST', '/api/v1/contacts', { email: 'ADA@example.com' }),
      409,
      'conflict',
      expect.stringContaining('"ADA@example.com"'),
      'email',
    );
  });

  it('takes null as absent, but for properties, and says what is wrong', async () => {
    const { send } = await open();
    expect(
      told(
        await send('POST', '/pristinesend/api/v1/contacts', {
          email: 'ada@example.com',
          first_name: null,
          last_name: null,
          status: null,
        }),
      ),
    ).toEqual({
      status: 201,
      body: {
        id: anyUuid,
        email: 'ada@example.com',
        first_name: null,
        last_name: null,
        status: 'subscribed',
        properties: {},
        created_at: anyTime,
        updated_at: anyTime,
      },
    });
    const email = 'bob@example.com';
    expectRefusal(
      await send('POST', '/api/v1/contacts', {}),
      400,
      'validation_error',
      'email is required: a text',
      'email',
    );
    expectRefusal(
      await send('POST', '/api/v1/contacts', { email, properties: null }),
      400,
      'validation_error',
      'properties is null, but takes a JSON object',
      'properties',
    );
    expectRefusal(
      await send('POST', '/api/v1/contacts', []),
      400,
      'validation_error',
      'the body is [], but takes a JSON object',
    );
  });

  it('is marked as coming from the API', async () => {
    const { create, workspace } = await open();
    const { id } = await create({ email: 'ada@example.com' });
    expect(await workspace.graphql('query ($id: ID!) { contact(id: $id) { source } }', { id })).toEqual({
      contact: { source: 'api' },
    });
  });
});
