import { z } from 'zod';
import { defineEndpoint, type Endpoint, type Execute } from '../core/endpoint.ts';
import { body, idText, jsonObject, query, queryNumber, text, texts } from '../core/fields.ts';
import { ownId } from '../core/own-id.ts';
import { orNotFound, refuseFields } from '../core/rest-error.ts';
import { fieldNames, inputOf, takenFields } from './contact-fields.ts';
import { itemsAtOnce, itemsReply } from './items.ts';
import {
  OrgcrmContactOpportunitiesDocument,
  OrgcrmCreateContactDocument,
  OrgcrmDeleteContactDocument,
  OrgcrmGetContactDocument,
  OrgcrmListContactsDocument,
  OrgcrmMoreOpportunitiesDocument,
  OrgcrmUpdateContactDocument,
} from './operations.generated.ts';
import { freeText } from './search/search-query.ts';
import { contactSchema, contactShape, itemsSchema, opportunitySchema, opportunityShape, pageSchema } from './shapes.ts';

const label = 'orgcrm';

const namesOfIssues = {
  ...fieldNames,
  'input.tags': 'tags',
  'input.customValues': 'custom',
  'input.assignedTo': 'assigned_to',
};

/** What POST and PATCH take: absent leaves a field, null clears it. */
const writable = body({
  ...takenFields,
  tags: texts().nullish().describe('The names of all tags. Unknown ones are created.'),
  custom: jsonObject()
    .nullish()
    .describe(
      'Values of custom fields by key. On PATCH they are merged into those that the contact has, and null clears one.',
    ),
  assigned_to: idText()
    .nullish()
    .describe('The member who looks after the contact, by the id that they have in orgcrm or by their UUID.'),
});

function contactInput(given: z.output<typeof writable>) {
  const { tags, custom, assigned_to: assignee } = given;
  const plain = inputOf(given);
  // Any text is a phone number here; a blank one is none.
  const phone = plain.phone?.trim() === '' ? null : plain.phone;
  const assignedTo = assignee == null ? assignee : { legacyId: { id: assignee, label } };
  return { ...plain, phone, tags, customValues: custom, assignedTo, phoneFormat: 'TEXT' as const };
}

const listContacts = defineEndpoint(OrgcrmListContactsDocument)({
  name: 'listContacts',
  method: 'GET',
  path: '/api/v1/contacts',
  summary: 'List contacts, newest first',
  query: query({
    q: text().optional().describe('Only contacts whose name, email, phone or company contains this, without case.'),
    tag: text().optional().describe('Only contacts with the tag of this name.'),
    limit: queryNumber({ from: 1, to: 200 }).default(50).describe('The most contacts to return.'),
    offset: queryNumber({}).default(0).describe('How many contacts to skip.'),
  }),
  fieldNames: { 'search.text': '?q', 'filter.tags.has': '?tag' },
  variables: ({ query: { q, tag, limit, offset } }) => ({
    first: limit,
    offset,
    search: freeText(q),
    filter: tag ? { tags: { has: tag } } : undefined,
  }),
  encode: ({ contacts }, { query: { limit, offset } }) => ({
    status: 200,
    body: { items: contacts.nodes.map(contactShape), total: contacts.totalCount, limit, offset },
  }),
  answers: { 200: { description: 'A page of contacts.', schema: pageSchema } },
});

const createContact = defineEndpoint(OrgcrmCreateContactDocument)({
  name: 'createContact',
  method: 'POST',
  path: '/api/v1/contacts',
  summary: 'Create a contact',
  description:
    'At least one of name, email and phone is needed. What a member restricted to assigned data creates is assigned to them.',
  body: writable,
  fieldNames: namesOfIssues,
  variables: ({ body: given }) => {
    const { name, first_name, last_name, email, phone } = given;
    if (![name, first_name, last_name, email, phone].some((value) => value != null && value.trim() !== '')) {
      throw refuseFields([
        {
          where: 'body',
          path: [],
          code: 'REQUIRED',
          message: 'the body has none of name, email and phone, but takes at least one of them',
        },
      ]);
    }
    // A part that is null has nothing to clear yet: it is the one that the name has.
    const parts = { first_name: first_name ?? undefined, last_name: last_name ?? undefined };
    return { input: { ...contactInput({ ...given, ...parts }), source: given.source ?? 'api' } };
  },
  encode: ({ createContact: { contact } }) => ({ status: 201, body: contactShape(contact) }),
  answers: { 201: { description: 'The new contact.', schema: contactSchema } },
});

const getContact = defineEndpoint(OrgcrmGetContactDocument)({
  name: 'getContact',
  method: 'GET',
  path: '/api/v1/contacts/:contact_id',
  summary: 'Get a contact',
  variables: ({ path: { contact_id } }) => ({ id: contact_id }),
  encode: ({ contact }, { path: { contact_id } }) => ({
    status: 200,
    body: contactShape(orNotFound(contact, 'contact', contact_id)),
  }),
  answers: { 200: { description: 'The contact.', schema: contactSchema } },
});

const updateContact = defineEndpoint(OrgcrmUpdateContactDocument)({
  name: 'updateContact',
  method: 'PATCH',
  path: '/api/v1/contacts/:contact_id',
  summary: 'Change a contact',
  description: 'Only what is given changes. Tags replace the set; custom values are merged by key.',
  body: writable,
  fieldNames: namesOfIssues,
  variables: ({ path: { contact_id }, body: given }) => ({
    input: { contact: { legacyId: { id: contact_id, label } }, ...contactInput(given) },
  }),
  encode: ({ updateContact: { contact } }) => ({ status: 200, body: contactShape(contact) }),
  answers: { 200: { description: 'The contact as it is now.', schema: contactSchema } },
});

const deleteContact = defineEndpoint(OrgcrmDeleteContactDocument)({
  name: 'deleteContact',
  method: 'DELETE',
  path: '/api/v1/contacts/:contact_id',
  summary: 'Delete a contact for good',
  variables: ({ path: { contact_id } }) => ({ id: contact_id }),
  encode: () => ({ status: 204 }),
  answers: { 204: { description: 'The contact is gone.' } },
});

/** The opportunities of a contact after the first that were read. */
async function* moreOpportunities(contact: { uuid: string; id: string }, execute: Execute): AsyncGenerator<unknown[]> {
  for (let offset = itemsAtOnce; ; offset += itemsAtOnce) {
    const { nodes } = (
      await execute(OrgcrmMoreOpportunitiesDocument, { contactId: contact.uuid, first: itemsAtOnce, offset })
    ).opportunities;
    yield nodes.map((opportunity) => opportunityShape(opportunity, contact.id));
    if (nodes.length < itemsAtOnce) return;
  }
}

const listOpportunities = defineEndpoint(OrgcrmContactOpportunitiesDocument)({
  name: 'listContactOpportunities',
  method: 'GET',
  path: '/api/v1/contacts/:contact_id/opportunities',
  summary: 'List the opportunities of a contact, newest first',
  variables: ({ path: { contact_id } }) => ({ id: contact_id, first: itemsAtOnce }),
  encode: ({ contact }, { path: { contact_id }, execute }) => {
    const { opportunities, ...found } = orNotFound(contact, 'contact', contact_id);
    const id = ownId(found, label);
    return itemsReply(
      opportunities.map((opportunity) => opportunityShape(opportunity, id)),
      opportunities.length < itemsAtOnce ? null : moreOpportunities({ uuid: found.uuid, id }, execute),
    );
  },
  answers: { 200: { description: 'The opportunities.', schema: itemsSchema(opportunitySchema) } },
});

export const contactEndpoints: Endpoint[] = [
  listContacts,
  createContact,
  getContact,
  updateContact,
  deleteContact,
  listOpportunities,
];
