import { newId } from '../../../src/values/ids.ts';
import { createExample } from '../../../src/rest/whautomate/examples.ts';
import { gateway } from '../../support/gateway.ts';
import { holdExamples } from '../support/examples.ts';
import { underTest } from './under-test.ts';

const ofTag = new Set(['listContactTags', 'getContactTag', 'deleteContactTag']);

holdExamples(underTest, async (endpoint, send, workspace): Promise<Record<string, string>> => {
  if (ofTag.has(endpoint)) {
    const { body } = await send('POST', '/v1/contactTags', { name: 'VIP customer' });
    return { contactTagId: (body as { id: string }).id };
  }
  if (endpoint === 'listLocations')
    await workspace.graphql('mutation { createLocation(input: { title: "Main" }) { __typename } }');
  if (endpoint === 'listSegments')
    await workspace.graphql(
      'mutation { createView(input: { name: "VIP customers", filter: { tags: { has: "vip" } } }) { __typename } }',
    );
  if (endpoint.startsWith('getAccount')) {
    const { prisma } = (await gateway()).store;
    const { id: userId } = await prisma.user.upsert({
      where: { email: 'owner@example.com' },
      create: { id: newId(), email: 'owner@example.com' },
      update: {},
    });
    await prisma.member.create({ data: { workspaceId: workspace.workspaceId, id: newId(), userId, role: 'OWNER' } });
  }
  if (endpoint !== 'addContact') await send('POST', '/v1/contacts', createExample);
  return {};
});
