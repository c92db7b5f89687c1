import { expect, it } from 'vitest';
import { baseUrl, welcome } from '../../src/process/welcome.ts';

it('prints where everything answers, with a request that is ready to paste', () => {
  const url = baseUrl({ address: '127.0.0.1', port: 4000 });
  const dialects = [
    { name: 'pristinesend', basePath: '/api/v1' },
    { name: 'pylon', basePath: '' },
  ];
  expect(welcome({ url, dialects, demoKey: 'cg_demo', graphiql: true }))
    .toBe(`Overview   http://127.0.0.1:4000/ (references: http://127.0.0.1:4000/docs)
GraphQL    http://127.0.0.1:4000/graphql (in a browser: GraphiQL)
Dialects   pristinesend  http://127.0.0.1:4000/pristinesend/api/v1 and http://127.0.0.1:4000/api/v1
           pylon         http://127.0.0.1:4000/pylon and http://127.0.0.1:4000
Health     http://127.0.0.1:4000/health, http://127.0.0.1:4000/ready
Demo key   cg_demo

Try it:
  curl -s http://127.0.0.1:4000/graphql -H 'Authorization: Bearer cg_demo' -H 'Content-Type: application/json' -d '{"query":"{ contacts(first: 3) { totalCount nodes { name email tags { name } } } }"}'`);
});

it.each([
  ['0.0.0.0', 'http://localhost:4000'],
  ['::', 'http://localhost:4000'],
  ['::1', 'http://[::1]:4000'],
  ['10.0.0.7', 'http://10.0.0.7:4000'],
])('listening on %s, names an address that can be called: %s', (address, url) => {
  expect(baseUrl({ address, port: 4000 })).toBe(url);
});
