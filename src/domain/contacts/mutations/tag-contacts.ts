import { builder } from '../../../graphql/builder.ts';
import { inlinedFields } from '../../../graphql/look-ahead/requested-select.ts';
import { invalid, throwIssues } from '../../../values/failures.ts';
import { bareId } from '../../../values/ids.ts';
import { defineMutation } from '../../../graphql/mutation.ts';
import { contactPaths, requestedRowFields } from '../../../graphql/look-ahead/selected-columns.ts';
import { sql, type Sql } from '../../../store/index.ts';
import { checkTagNames } from '../../tags/index.ts';
import { ContactType, checkReference, ContactReferenceInput, noSuchContact, uuidOf } from '../../contact/index.ts';
import { referencedId } from '../queries/reference-query.ts';
import { changeTags, changeTagsOfContact, type TagChangeKind } from '../write/tags.ts';

const maxContacts = 1_000;
const maxTags = 100;

function checkedTags(names: readonly string[]): string[] {
  if (names.length === 0 || names.length > maxTags) {
    throw invalid(['input', 'tags'], 'OUT_OF_RANGE', `${names.length} are given, 1 to ${maxTags} are allowed`);
  }
  const checked = checkTagNames(names, ['input', 'tags']);
  throwIssues(checked.issues);
  return checked.names;
}

const TagContactsInput = builder.inputType('TaggedContacts', {
  description: 'Which contacts, at most 1,000.',
  fields: (t) => ({
    ids: t.idList({ required: true, description: 'Their global ids or UUIDs. Those that do not exist are left out.' }),
  }),
});

function checkedIds(ids: readonly string[]): string[] {
  if (ids.length > maxContacts)
    throw invalid(
      ['input', 'contacts', 'ids'],
      'OUT_OF_RANGE',
      `${ids.length} are given, at most ${maxContacts} are allowed`,
    );
  return ids.map((id) => bareId('Contact', id)).filter((id) => id !== null);
}

const directions: { name: string; verb: string; effect: string; kind: TagChangeKind }[] = [
  {
    name: 'addContactTags',
    verb: 'Adds tags to',
    effect: 'Unknown tags are created; one that the contact has already changes nothing.',
    kind: 'added',
  },
  {
    name: 'removeContactTags',
    verb: 'Takes tags off',
    effect: 'One that the contact does not have changes nothing.',
    kind: 'removed',
  },
];

for (const { name, verb, effect, kind } of directions) {
  defineMutation(name, {
    description: `${verb} a contact. ${effect} Each change is one event.`,
    scope: 'contacts:write',
    errors: ['NotFoundError'],
    input: (t) => ({
      contact: t.field({ type: ContactReferenceInput, required: true, description: 'Which contact.' }),
      tags: t.stringList({ required: true, description: 'The names, 1 to 100, compared without case.' }),
    }),
    resolve: async ({ contact: reference, tags }, context, info) => {
      const path = ['input', 'contact'];
      checkReference(reference, path);
      // The short way knows the id alone.
      const [names, uuid] = [checkedTags(tags), reference.legacyId?.hasEmail === true ? null : uuidOf(reference)];
      const reading = {
        fields: requestedRowFields(info, 'Contact', contactPaths),
        tagFields: inlinedFields(info, 'Contact', 'tags', contactPaths),
      };
      const change = (id: Sql) => changeTagsOfContact(context.store, context.viewer, id, kind, names, reading);
      const byUuid = uuid === null ? null : await change(sql`${uuid}::uuid`);
      const contact =
        byUuid ??
        (uuid !== null && reference.legacyId == null ? null : await change(referencedId(reference, path, context)));
      if (contact === null) throw noSuchContact(reference, path);
      return { contact };
    },
    success: (t) => ({ contact: t.expose('contact', { type: ContactType, description: 'The contact as it is now.' }) }),
  });

  defineMutation(name.replace('ContactTags', 'TagsOfContacts'), {
    description: `${verb} up to 1,000 contacts at once. ${effect} Each change is one event.`,
    scope: 'contacts:write',
    errors: [],
    input: (t) => ({
      contacts: t.field({ type: TagContactsInput, required: true, description: 'Which contacts.' }),
      tags: t.stringList({ required: true, description: 'The names, 1 to 100, compared without case.' }),
    }),
    resolve: ({ contacts, tags }, { store, viewer }) =>
      changeTags(store, viewer, sql`c.id = ANY(${checkedIds(contacts.ids)}::uuid[])`, kind, checkedTags(tags)),
    success: (t) => ({
      changedContacts: t.exposeInt('changedContacts', { description: 'How many contacts changed.' }),
      changes: t.exposeInt('changes', { description: 'How many tags were added to, or taken off, contacts in all.' }),
    }),
  });
}
