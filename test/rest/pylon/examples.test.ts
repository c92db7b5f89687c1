import { createAccountExample, createCustomFieldExample, createExample } from '../../../src/rest/pylon/examples.ts';
import type { TestWorkspace } from '../../support/workspace.ts';
import { holdExamples } from '../support/examples.ts';
import type { as } from '../support/request.ts';
import { underTest } from './under-test.ts';

type Send = ReturnType<typeof as>;

/** Makes what the example of an endpoint is about; returns the value of the parameter that its path has. */
const makers: Record<string, (send: Send, workspace: TestWorkspace) => Promise<string>> = {
  contact: (send) => post(send, '/contacts', createExample),
  account: (send) => post(send, '/accounts', createAccountExample),
  custom_field: (send) => post(send, '/custom-fields', createCustomFieldExample),
  async tag(_send, workspace) {
    const { createTag } = await workspace.graphql<{ createTag: { tag: { uuid: string } } }>(
      'mutation { createTag(input: { name: "vip", color: "#ff8800" }) { ... on CreateTagSuccess { tag { uuid } } } }',
    );
    return createTag.tag.uuid;
  },
  async user(_send, workspace) {
    const { createMember } = await workspace.graphql<{ createMember: { member: { uuid: string } } }>(
      'mutation { createMember(input: { email: "grace@navy.example", firstName: "Grace", lastName: "Hopper", role: ADMIN }) { ... on CreateMemberSuccess { member { uuid } } } }',
    );
    return createMember.member.uuid;
  },
};

async function post(send: Send, path: string, json: object): Promise<string> {
  return ((await send('POST', path, json)).body as { data: { id: string } }).data.id;
}

holdExamples(underTest, async (endpoint, send, workspace): Promise<Record<string, string>> => {
  if (/^(create|import)/.test(endpoint)) return {};
  const kind = Object.keys(makers).find(
    (name) => endpoint.toLowerCase().includes(name.replace('_', '')) && endpoint !== 'listUserRoles',
  );
  const made = kind === undefined ? undefined : await makers[kind]?.(send, workspace);
  return made === undefined ? {} : { [kind === 'contact' ? 'id' : `${kind}_id`]: made };
});
