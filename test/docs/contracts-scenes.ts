import type { TestWorkspace } from '../support/workspace.ts';

/** What the examples of a dialect's contract need and no request of the dialect makes. */
export const prepare: Record<string, (workspace: TestWorkspace) => Promise<unknown>> = {
  async pathbound({ graphql }) {
    await graphql('mutation { createAccount(input: { name: "Acme", externalIds: [{ label: "pathbound", externalId: "acme" }] }) { __typename } }');
    await graphql('mutation { createContact(input: { email: "grace@example.com", name: "Grace Hopper", externalIds: [{ label: "pathbound", externalId: "c-1" }] }) { __typename } }');
    await graphql(`mutation {
      createEvent(input: { contact: { email: "grace@example.com" }, type: "page_view", url: "https://www.example.com/pricing", domain: "www.example.com", data: { title: "Pricing" } }) { __typename }
      createAction(input: { contact: { email: "grace@example.com" }, type: "send_email", description: "Say hello", params: { subject: "Hello" } }) { __typename }
      enrichContact(input: { contact: { email: "grace@example.com" }, data: { jobtitle: "Admiral" } }) { __typename }
    }`);
  },
};
