import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client/core';
import { ContactsDocument, CreateContactDocument } from '../../clients/typescript/src/index.ts';

const { URL: gateway = 'http://127.0.0.1:4000', KEY = '' } = process.env;

const client = new ApolloClient({
  link: new HttpLink({ uri: `${gateway}/graphql`, headers: { authorization: `Bearer ${KEY}` } }),
  cache: new InMemoryCache(),
});

const { data } = await client.query({ query: ContactsDocument, variables: { first: 3, search: { text: 'ada@' } } });
for (const { name, email } of data?.contacts.nodes ?? []) console.log(name, email);

const created = await client.mutate({
  mutation: CreateContactDocument,
  variables: { input: { name: 'Made with Apollo', email: 'apollo@example.com' } },
});
const result = created.data?.createContact;
console.log(result?.__typename === 'CreateContactSuccess' ? `created ${result.contact.email}` : result?.message);
