import { expect, it } from 'vitest';
import { createTestServer } from '../support/server.ts';
import { createWorkspace } from '../support/workspace.ts';

it('masks an unexpected error, and logs it whole with the request id', async () => {
  const { secret } = await createWorkspace();
  const { server, log } = await createTestServer({ failing: /FROM contact c/ });
  const answer = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-api-key': secret, 'x-request-id': 'trace-7' },
    payload: { query: '{ viewer { __typename } contacts { nodes { id } } }' },
  });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    errors: [
      {
        message: 'Unexpected error; report it with request id trace-7.',
        path: ['contacts'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ],
  });
  expect(answer.body).not.toContain('fire');
  expect(log).toContainEqual(
    expect.objectContaining({
      level: 50,
      requestId: 'trace-7',
      err: expect.objectContaining({
        message: 'the disk is on fire at 10.1.2.3',
        stack: expect.stringContaining('at ') as string,
      }) as object,
    }),
  );
  await server.close();
});

it('masks a failure before execution by 500', async () => {
  const { server, log } = await createTestServer({ failing: /FROM api_key/ });
  const answer = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-api-key': 'some', 'x-request-id': 'trace-8' },
    payload: { query: '{ __typename }' },
  });
  expect({ status: answer.statusCode, body: answer.json<unknown>() }).toEqual({
    status: 500,
    body: {
      errors: [
        {
          message: 'Unexpected error; report it with request id trace-8.',
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    },
  });
  expect(log).toContainEqual(
    expect.objectContaining({
      level: 50,
      requestId: 'trace-8',
      err: expect.objectContaining({ message: 'the disk is on fire at 10.1.2.3' }) as object,
    }),
  );
  await server.close();
});

it('passes errors that are meant for the caller', async () => {
  const workspace = await createWorkspace();
  const { errors } = await workspace.send('{ contacts(first: 1001) { nodes { id } } }');
  expect(errors).toMatchObject([
    {
      message: 'first: 1001 is out of range: 0 to 1000 are allowed',
      path: ['contacts'],
      extensions: { code: 'VALIDATION_ERROR' },
    },
  ]);
});
