import { of, type Tag } from '../../../store/index.ts';
import { tagsOfList } from '../../tags/index.ts';
import type { StoredContact } from '../../contact/index.ts';

/** A contact as a write left it, with its tags, so that the answer needs no further statement (contact-tags.ts). */
export type WrittenContact = StoredContact & { inlinedTags: Tag[] };

/** The row of a statement that returns such: contactColumns, and a list of tags (domain/tags/tag-json.ts). */
export const writtenRow = ['Contact', { inlinedTags: of<TagList>('json') }] as const;
export type WrittenRow = StoredContact & { inlinedTags: TagList };
type TagList = Parameters<typeof tagsOfList>[0];

export function writtenContact(row: WrittenRow): WrittenContact {
  return { ...row, inlinedTags: tagsOfList(row.inlinedTags) };
}
