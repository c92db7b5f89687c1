import type { IdOrName } from '../../external-ids/index.ts';
import { isJsonObject } from '../../../store/json/index.ts';
import { isIdText, textOf } from '../row/values/read-value.ts';

/** The fields of a contact that point to something else, which an answer tells of by its id, its name or both. */
const referenceFields = ['location', 'account', 'assignedTo', 'portalRole'] as const;
export type ReferenceField = (typeof referenceFields)[number];

export function isReferenceField(field: string): field is ReferenceField {
  return referenceFields.some((known) => known === field);
}

/** Under which keys answers have the name of something: a location's title, a member's email, a role's slug. */
const nameKeys = ['name', 'title', 'email', 'slug', 'key', 'value'] as const;

function textAt(object: Record<string, unknown>, key: string): string | undefined {
  const value = object[key];
  return isIdText(value) && value !== '' ? textOf(value) : undefined;
}

/** What a value tells of something: a text is an id or a name, an object has them. All that it may mean, the surest first; null if it is neither. */
export function referencesIn(value: unknown): IdOrName[] | null {
  if (isIdText(value)) return [{ id: textOf(value), name: textOf(value) }];
  if (!isJsonObject(value)) return null;
  const id = textAt(value, 'id');
  const names = nameKeys.flatMap((key) => textAt(value, key) ?? []);
  const references = [...(id === undefined ? [] : [{ id }]), ...names.map((name) => ({ name }))];
  return references.length === 0 ? null : references;
}
