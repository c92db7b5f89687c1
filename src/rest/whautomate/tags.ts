import { z } from 'zod';
import { defineEndpoint, type Endpoint } from '../core/endpoint.ts';
import { body, idText, query, text } from '../core/fields.ts';
import { ownId } from '../core/own-id.ts';
import { orNotFound } from '../core/rest-error.ts';
import { chosenId, chosenIdFields } from './chosen-id.ts';
import {
  WhautomateCreateTagDocument,
  WhautomateDeleteTagDocument,
  WhautomateGetTagDocument,
  WhautomateListTagsDocument,
  type WhautomateTagFragment,
} from './operations.generated.ts';
import { pageOf, paging } from './paging.ts';
import { successSchema } from './shapes.ts';

const tagSchema = z
  .object({
    id: z.string().describe('The id that the tag has in whautomate, or the UUID.'),
    name: z.string().describe('Unique, without case.'),
    canonical: z
      .string()
      .describe('The name in lower case, with a dash for each run of signs that are neither letters nor digits.'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'ContactTag', description: 'A tag, as the list of all tags has it.' });

function tagShape(tag: WhautomateTagFragment): z.output<typeof tagSchema> {
  const { name, createdAt, updatedAt } = tag;
  return {
    id: ownId(tag, 'whautomate'),
    name,
    canonical: name.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-'),
    createdAt,
    updatedAt,
  };
}

const tagExample: z.output<typeof tagSchema> = {
  id: '0197a3c4-8e21-7f53-9a72-5d0e3f8b2c4f',
  name: 'VIP customer',
  canonical: 'vip-customer',
  createdAt: '2026-01-31T12:00:00.000Z',
  updatedAt: '2026-01-31T12:00:00.000Z',
};
const examplePath = { contactTagId: tagExample.id };

const listTags = defineEndpoint(WhautomateListTagsDocument)({
  name: 'listContactTags',
  method: 'GET',
  path: '/v1/contactTags',
  summary: 'List tags by name',
  query: query({
    ...paging,
    searchText: text().optional().describe('Only tags whose name contains this, without case.'),
  }),
  variables: ({ query: { searchText, ...page } }) => ({ ...pageOf(page), search: searchText }),
  encode: ({ tags }) => ({ status: 200, body: tags.nodes.map(tagShape) }),
  answers: { 200: { description: 'A page of tags.', schema: z.array(tagSchema) } },
  example: { query: { limit: '10', page: '1', searchText: 'vip' }, answer: [tagExample] },
});

const createTag = defineEndpoint(
  WhautomateCreateTagDocument,
  WhautomateGetTagDocument,
)({
  name: 'createContactTag',
  method: 'POST',
  path: '/v1/contactTags',
  summary: 'Create a tag',
  description:
    'Adding an unknown tag to a contact creates it too. The other fields of a tag may come along, and are ignored.',
  body: body({
    id: idText().nullish().describe('The id of the tag in this API, for clients that choose it.'),
    name: text().describe('1 to 100 characters; unique, without case.'),
  }),
  fieldNames: { 'input.name': 'name', ...chosenIdFields },
  beforeVariables: ({ body: { id } }) => (id ? { id } : null),
  variables: ({ body: { id, name } }, before) => ({ input: { name, externalIds: chosenId(id, before?.tag, 'tag') } }),
  encode: ({ createTag: { tag } }) => ({ status: 200, body: tagShape(tag) }),
  answers: { 200: { description: 'The new tag.', schema: tagSchema } },
  example: { body: { name: tagExample.name }, answer: tagExample },
});

const getTag = defineEndpoint(WhautomateGetTagDocument)({
  name: 'getContactTag',
  method: 'GET',
  path: '/v1/contactTags/:contactTagId',
  summary: 'Get a tag',
  variables: ({ path: { contactTagId } }) => ({ id: contactTagId }),
  encode: ({ tag }, { path: { contactTagId } }) => ({
    status: 200,
    body: tagShape(orNotFound(tag, 'tag', contactTagId)),
  }),
  answers: { 200: { description: 'The tag.', schema: tagSchema } },
  example: { path: examplePath, answer: tagExample },
});

const deleteTag = defineEndpoint(WhautomateDeleteTagDocument)({
  name: 'deleteContactTag',
  method: 'DELETE',
  path: '/v1/contactTags/:contactTagId',
  summary: 'Delete a tag, and take it off every contact',
  variables: ({ path: { contactTagId } }) => ({ id: contactTagId }),
  encode: () => ({ status: 200, body: { success: true } }),
  answers: { 200: { description: 'The tag is gone.', schema: successSchema } },
  example: { path: examplePath, answer: { success: true } },
});

export const tagEndpoints: Endpoint[] = [listTags, createTag, getTag, deleteTag];
