import { z } from 'zod';
import { defineEndpoint, type Endpoint, type Execute } from '../core/endpoint.ts';
import { body, text, texts } from '../core/fields.ts';
import { ownId } from '../core/own-id.ts';
import { itemsAtOnce, itemsReply } from './items.ts';
import {
  OrgcrmAddContactTagsDocument,
  OrgcrmCreateTagDocument,
  OrgcrmDeleteTagDocument,
  OrgcrmListTagsDocument,
  OrgcrmRemoveContactTagDocument,
  type OrgcrmListTagsQuery,
  type OrgcrmTagFragment,
} from './operations.generated.ts';
import { itemsSchema } from './shapes.ts';

const tagSchema = z
  .object({
    id: z.string().describe('The id that the tag has in orgcrm, or the UUID.'),
    name: z.string().describe('Unique in the workspace, without case.'),
    color: z.string().nullable(),
    contact_count: z.int().describe('How many contacts have the tag, of those that the caller sees.'),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Tag', description: 'A tag.' });

function tagShape(tag: OrgcrmTagFragment): z.output<typeof tagSchema> {
  return {
    id: ownId(tag, 'orgcrm'),
    name: tag.name,
    color: tag.color,
    contact_count: tag.contactCount,
    created_at: tag.createdAt,
  };
}

async function* moreTags(first: string | null, execute: Execute): AsyncGenerator<unknown[]> {
  for (let after = first; after !== null;) {
    const { tags }: OrgcrmListTagsQuery = await execute(OrgcrmListTagsDocument, { first: itemsAtOnce, after });
    yield tags.nodes.map(tagShape);
    after = tags.pageInfo.hasNextPage ? tags.pageInfo.endCursor : null;
  }
}

const listTags = defineEndpoint(OrgcrmListTagsDocument)({
  name: 'listTags',
  method: 'GET',
  path: '/api/v1/tags',
  summary: 'List tags by name',
  variables: () => ({ first: itemsAtOnce }),
  encode: ({ tags: { nodes, pageInfo } }, { execute }) =>
    itemsReply(nodes.map(tagShape), pageInfo.hasNextPage ? moreTags(pageInfo.endCursor, execute) : null),
  answers: { 200: { description: 'The tags.', schema: itemsSchema(tagSchema) } },
});

const createTag = defineEndpoint(OrgcrmCreateTagDocument)({
  name: 'createTag',
  method: 'POST',
  path: '/api/v1/tags',
  summary: 'Create a tag',
  body: body({
    name: text().describe('1 to 100 characters; unique in the workspace, without case.'),
    color: text().nullish().describe('As the user interface takes it: 1 to 50 characters.'),
  }),
  variables: ({ body: { name, color } }) => ({ input: { name, color } }),
  encode: ({ createTag: { tag } }) => ({ status: 201, body: tagShape(tag) }),
  answers: { 201: { description: 'The new tag.', schema: tagSchema } },
});

const deleteTag = defineEndpoint(OrgcrmDeleteTagDocument)({
  name: 'deleteTag',
  method: 'DELETE',
  path: '/api/v1/tags/:tag_id',
  summary: 'Delete a tag, and take it off every contact',
  variables: ({ path: { tag_id } }) => ({ id: tag_id }),
  encode: () => ({ status: 204 }),
  answers: { 204: { description: 'The tag is gone.' } },
});

const contactTagsSchema = z
  .object({
    id: z.string().describe('The id of the contact.'),
    tags: z.array(z.string()).describe('The names of all tags that it has now.'),
  })
  .meta({ id: 'ContactTags', description: 'The tags of a contact.' });

const addContactTags = defineEndpoint(OrgcrmAddContactTagsDocument)({
  name: 'addContactTags',
  method: 'POST',
  path: '/api/v1/contacts/:contact_id/tags',
  summary: 'Add tags to a contact',
  description: 'Unknown tags are created; one that the contact has already changes nothing.',
  body: body({
    tags: texts().nullish().describe('Names.'),
    tag: text().nullish().describe('One name.'),
    name: text().nullish().describe('One name.'),
  }).superRefine(({ tags, tag, name }, context) => {
    if (tags == null && tag == null && name == null)
      context.addIssue({
        code: 'custom',
        path: ['tags'],
        message: 'a list of texts, or one text in tag or name',
        input: undefined,
      });
  }),
  variables: ({ path: { contact_id }, body: { tags, tag, name } }) => ({
    id: contact_id,
    tags: [...(tags ?? []), ...[tag, name].filter((one) => one != null)],
  }),
  encode: ({ addContactTags: { contact } }) => ({
    status: 200,
    body: { id: ownId(contact, 'orgcrm'), tags: contact.tags.map(({ name }) => name) },
  }),
  answers: { 200: { description: 'All tags of the contact.', schema: contactTagsSchema } },
});

const removeContactTag = defineEndpoint(OrgcrmRemoveContactTagDocument)({
  name: 'removeContactTag',
  method: 'DELETE',
  path: '/api/v1/contacts/:contact_id/tags/:name',
  summary: 'Take a tag off a contact',
  description: 'One that the contact does not have changes nothing.',
  fieldNames: { 'input.tags.0': ':name' },
  variables: ({ path: { contact_id, name } }) => ({ id: contact_id, name }),
  encode: () => ({ status: 204 }),
  answers: { 204: { description: 'The contact does not have the tag.' } },
});

export const tagEndpoints: Endpoint[] = [listTags, createTag, deleteTag, addContactTags, removeContactTag];
