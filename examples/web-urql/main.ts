import { Client, fetchExchange } from '@urql/core';
import { ContactsDocument, CreateContactDocument } from '../../clients/typescript/src/index.ts';

const { URL: gateway = 'http://127.0.0.1:4000', KEY = '' } = process.env;

const client = new Client({
  url: `${gateway}/graphql`,
  exchanges: [fetchExchange],
  preferGetMethod: false,
  fetchOptions: { headers: { authorization: `Bearer ${KEY}` } },
});

const listed = await client.query(ContactsDocument, { first: 3, search: { text: 'ada@' } }).toPromise();
if (listed.error) throw listed.error;
for (const { name, email } of listed.data?.contacts.nodes ?? []) console.log(name, email);

const created = await client
  .mutation(CreateContactDocument, { input: { name: 'Made with urql', email: 'urql@example.com' } })
  .toPromise();
if (created.error) throw created.error;
const result = created.data?.createContact;
console.log(result?.__typename === 'CreateContactSuccess' ? `created ${result.contact.email}` : result?.message);
