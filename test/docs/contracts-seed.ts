import type { TestWorkspace } from '../support/workspace.ts';

/** What the examples of a dialect's contract need and no request of the dialect makes. */
export const prepare: Record<string, (workspace: TestWorkspace) => Promise<unknown>> = {
  async pathbound(workspace) {
    await workspace.graphql(
      'mutation { createAccount(input: { name: "Acme", externalIds: [{ label: "pathbound", externalId: "acme" }] }) { __typename } }',
    );
    await workspace.graphql(
      'mutation { createContact(input: { email: "grace@example.com", name: "Grace Hopper", externalIds: [{ label: "pathbound", externalId: "c-1" }] }) { __typename } }',
    );
    await workspace.graphql(`mutation {
      createEvent(input: { contact: { email: "grace@example.com" }, type: "page_view", url: "https://www.example.com/pricing", domain: "www.example.com", data: { title: "Pricing" } }) { __typename }
      createAction(input: { contact: { email: "grace@example.com" }, type: "send_email", description: "Say hello", params: { subject: "Hello" } }) { __typename }
      enrichContact(input: { contact: { email: "grace@example.com" }, data: { jobtitle: "Admiral" } }) { __typename }
    }`);
  },

  whautomate: (workspace) =>
    workspace.graphql(`mutation {
      createLocation(input: { title: "Main", externalIds: [{ label: "whautomate", externalId: "loc-1" }] }) { __typename }
      createView(input: { name: "VIP customers", filter: { tags: { has: "vip" } } }) { __typename }
      createMember(input: { email: "owner-of-contract@example.com", role: OWNER }) { __typename }
    }`),

  async orgcrm(workspace) {
    await workspace.graphql(`mutation {
      plan: createCustomField(input: { key: "plan", label: "Plan", type: SELECT, options: ["pro", "team"] }) { __typename }
      seats: createCustomField(input: { key: "seats", label: "Seats", type: NUMBER }) { __typename }
      createMember(input: { email: "setter@example.com", externalIds: [{ label: "orgcrm", externalId: "m-1" }] }) { __typename }
      createContact(input: { name: "Katherine Johnson", externalIds: [{ label: "orgcrm", externalId: "o-1" }] }) { __typename }
    }`);
    await workspace.graphql(`mutation {
      createOpportunity(input: { contact: { externalId: { label: "orgcrm", externalId: "o-1" } }, title: "Renewal", pipeline: "Sales", stage: "Offer", value: "1200.50", currency: "EUR" }) { __typename }
    }`);
  },

  pylon: (workspace) =>
    workspace.graphql(`mutation {
      createTag(input: { name: "vip", color: "#ff8800", externalIds: [{ label: "pylon", externalId: "tag-1" }] }) { __typename }
      createPortalRole(input: { slug: "partner", name: "Partner", externalIds: [{ label: "pylon", externalId: "role-1" }] }) { __typename }
      createMember(input: { email: "grace@navy.example", firstName: "Grace", lastName: "Hopper", role: ADMIN, externalIds: [{ label: "pylon", externalId: "usr-1" }] }) { __typename }
    }`),
};
