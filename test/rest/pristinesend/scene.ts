import { expect } from 'vitest';
import { createWorkspace } from '../../support/workspace.ts';
import { as, told, type RestAnswer } from '../support/request.ts';

export interface Contact {
  id: string;
  email: string;
  updated_at: string;
}

export async function open() {
  const workspace = await createWorkspace();
  const send = as({ authorization: `Bearer ${workspace.secret}` });
  const create = async (fields: Record<string, unknown>): Promise<Contact> => {
    const answer = await send('POST', '/api/v1/contacts', fields);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer));
    return answer.body as Contact;
  };
  return { workspace, send, create };
}

/** Asserts that an answer is the error of pristinesend, whole, with the request id of the answer. */
export function expectRefusal(
  answer: RestAnswer,
  status: number,
  code: string,
  message: unknown,
  param?: string,
): void {
  const request_id = answer.headers.get('x-request-id');
  expect(told(answer)).toEqual({
    status,
    body: { error: { code, message, ...(param === undefined ? {} : { param }), request_id } },
  });
}

/** A body with every field, none of which has its default. */
export const ada = {
  email: 'Ada@Example.com',
  first_name: 'Ada',
  last_name: 'Lovelace',
  status: 'unsubscribed',
  properties: { plan: 'pro', nested: { list: [1, null, { deep: true }] }, empty: null },
};
