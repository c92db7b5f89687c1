import { createExample } from '../../../src/rest/pylon/examples.ts';
import { holdExamples } from '../support/examples.ts';
import { underTest } from './under-test.ts';

holdExamples(underTest, async (endpoint, send): Promise<Record<string, string>> => {
  if (endpoint === 'createContact' || endpoint === 'importContact') return {};
  const created = await send('POST', '/contacts', createExample);
  return { id: (created.body as { data: { id: string } }).data.id };
});
