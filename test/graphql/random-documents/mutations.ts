import { fixtureIds } from '../../support/paired-fixtures.ts';

/** Mutations that change nothing: they are refused, or are made already. */
export const failingMutations: readonly { name: string; input: string }[] = [
  { name: 'createContact', input: '{email: "ADA@example.com"}' },
  { name: 'createContact', input: '{email: "no email", tags: [""]}' },
  { name: 'updateContact', input: '{contact: {id: "nobody"}, notes: "x"}' },
  { name: 'updateContact', input: `{contact: {id: "${fixtureIds.edsger}"}, email: "ada@work.example"}` },
  { name: 'deleteContact', input: '{contact: {email: "nobody@example.com"}}' },
  { name: 'createTag', input: '{name: "VIP"}' },
  { name: 'addContactTags', input: `{contact: {id: "${fixtureIds.ada}"}, tags: ["vip"]}` },
  { name: 'createCustomField', input: '{key: "No Key", label: "", type: TEXT}' },
  { name: 'createApiKey', input: '{name: "", scopes: []}' },
  { name: 'importContacts', input: '{text: "email,name\\nnew@example.com,New", format: CSV, dryRun: true}' },
];
