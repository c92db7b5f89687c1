import { holdExamples } from '../support/examples.ts';
import { underTest } from './under-test.ts';

holdExamples(underTest, async (endpoint, send): Promise<Record<string, string>> => {
  if (endpoint === 'createContact') return {};
  const body = underTest.dialect.endpoints.find(({ name }) => name === 'createContact')?.example?.body;
  const created = await send('POST', '/api/v1/contacts', body);
  return { id: (created.body as { id: string }).id };
});
