import { z } from 'zod';
import { defineEndpoint, type Endpoint } from '../core/endpoint.ts';
import { query } from '../core/fields.ts';
import { ownId } from '../core/own-id.ts';
import { orNotFound } from '../core/rest-error.ts';
import { answerBody, answerWith, exampleAnswer, examplePage, pageBody, pageWith } from './envelope.ts';
import { PylonGetTagDocument, PylonListTagsDocument, type PylonTagFragment } from './operations.generated.ts';
import { maxLimit, wholeQuery } from './paging.ts';

const tagSchema = z
  .object({
    id: z.string().describe('The id that the tag has in pylon, or the UUID.'),
    value: z.string().describe('The name.'),
    object_type: z.literal('contact').describe('What is tagged.'),
    hex_color: z.string().describe('The colour, as the user interface takes it; empty where there is none.'),
  })
  .meta({ id: 'Tag', description: 'A tag of contacts.' });

const tagExample = {
  id: '0197a3c4-7c10-7f00-8a11-5b2c9d7e3f04',
  value: 'vip',
  object_type: 'contact',
  hex_color: '#ff8800',
} as const;

function tagShape(tag: PylonTagFragment): z.output<typeof tagSchema> {
  return { id: ownId(tag, 'pylon'), value: tag.name, object_type: 'contact', hex_color: tag.color ?? '' };
}

const listTags = defineEndpoint(PylonListTagsDocument)({
  name: 'listTags',
  method: 'GET',
  path: '/tags',
  summary: 'List tags, by name',
  description: 'Its tags are those of contacts: in the GraphQL API a tag marks contacts alone.',
  bucket: 'listTags',
  query: query(wholeQuery('tags')),
  fieldNames: { after: '?cursor' },
  variables: ({ query: { limit = maxLimit, cursor } }) => ({ first: limit, after: cursor }),
  encode: ({ tags: { nodes, pageInfo } }, request) => ({
    status: 200,
    body: pageBody(nodes.map(tagShape), pageInfo, request),
  }),
  answers: { 200: { description: 'A page of tags.', schema: pageWith(tagSchema) } },
  example: { answer: examplePage(tagExample) },
});

const getTag = defineEndpoint(PylonGetTagDocument)({
  name: 'getTag',
  method: 'GET',
  path: '/tags/:tag_id',
  summary: 'Get a tag',
  bucket: 'getTag',
  variables: ({ path: { tag_id: id } }) => ({ id }),
  encode: ({ tag }, request) => ({
    status: 200,
    body: answerBody(tagShape(orNotFound(tag, 'tag', request.path.tag_id)), request),
  }),
  answers: { 200: { description: 'The tag.', schema: answerWith(tagSchema) } },
  example: { path: { tag_id: tagExample.id }, answer: exampleAnswer(tagExample) },
});

export const tagEndpoints: Endpoint[] = [listTags, getTag];
