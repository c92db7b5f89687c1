import { commitMutation, Environment, fetchQuery, graphql, Network, RecordSource, Store } from 'relay-runtime';
import type { GraphQLResponse } from 'relay-runtime';
import type { mainContactsQuery } from './__generated__/mainContactsQuery.graphql.ts';
import type { mainCreateMutation } from './__generated__/mainCreateMutation.graphql.ts';

const { URL: gateway = 'http://127.0.0.1:4000', KEY = '' } = process.env;

const environment = new Environment({
  store: new Store(new RecordSource()),
  network: Network.create(async ({ text }, variables) => {
    const response = await fetch(`${gateway}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables }),
    });
    return (await response.json()) as GraphQLResponse;
  }),
});

const contactsQuery = graphql`
  query mainContactsQuery($first: Int!, $text: String!) {
    contacts(first: $first, search: { text: $text }) @connection(key: "main_contacts") {
      edges { node { id name email } }
    }
  }
`;
const listed = await fetchQuery<mainContactsQuery>(environment, contactsQuery, { first: 3, text: 'ada@' }).toPromise();
for (const { node } of listed?.contacts.edges ?? []) console.log(node.name, node.email);

const createMutation = graphql`
  mutation mainCreateMutation($input: CreateContactInput!) {
    createContact(input: $input) {
      ... on CreateContactSuccess { contact { id name email } }
      ... on UserError { message }
    }
  }
`;
commitMutation<mainCreateMutation>(environment, {
  mutation: createMutation,
  variables: { input: { name: 'Made with Relay', email: 'relay@example.com' } },
  onCompleted: ({ createContact: { contact, message } }) =>
    console.log(contact == null ? message : `created ${contact.email}`),
  onError: (error) => {
    throw error;
  },
});
