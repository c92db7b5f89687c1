import './mutations/create-tag.ts';
import './mutations/delete-tag.ts';
import './pairs/tag-contacts.ts';
import './tag-query.ts';
import './tag.ts';
import './tags-query.ts';
import './mutations/update-tag.ts';
export { addTagPairs } from './pairs/add-tag-pairs.ts';
export { addContactTags, removeContactTags, setContactTags } from './pairs/assign-tags.ts';
export { areNames, tagListOfContact, tagList, tagsOfList } from './tag-json.ts';
export {
  addingParts,
  chosenContacts,
  existingTags,
  knownTag,
  namedTags,
  removingParts,
  tagsById,
} from './tag-parts.ts';
export { tagByName, tagsOfContact } from './loaders.ts';
export { resolveTagNames } from './resolve-tag-names.ts';
export { checkTagNames } from './tag-name.ts';
export { TagType } from './tag.ts';
export { tagExternalIds } from './external-ids.ts';
