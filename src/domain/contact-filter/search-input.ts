import { searchDescriptions } from '../../query/contact-fields/index.ts';
import { builder } from '../../graphql/builder.ts';
import { type SearchField, searchFields } from '../../query/filter/index.ts';

const descriptions: Record<SearchField, string> = {
  EMAIL: 'All emails.',
  PHONE: 'All phone numbers, as written and in their normal form.',
  PROPERTIES: 'Texts in the free properties, nested ones included.',
  ...searchDescriptions,
};

export const SearchFieldEnum = builder.enumType('ContactSearchField', {
  description: 'Where a search looks.',
  values: Object.fromEntries(searchFields.map((field) => [field, { description: descriptions[field] }])) as {
    [Field in SearchField]: { description: string };
  },
});

export const ContactSearchInput = builder.inputType('ContactSearch', {
  description: 'Contacts that have a text in one of the fields, in any case; every character stands for itself.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The text. An empty one matches everybody.' }),
    fields: t.field({ type: [SearchFieldEnum], description: 'Where to look; everywhere if none is given.' }),
  }),
});
