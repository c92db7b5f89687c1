import { createExample } from '../../../src/rest/whautomate/examples.ts';
import { holdExamples } from '../support/examples.ts';
import { underTest } from './under-test.ts';

holdExamples(underTest, async (endpoint, send): Promise<Record<string, string>> => {
  if (endpoint !== 'addContact') await send('POST', '/v1/contacts', createExample);
  return {};
});
