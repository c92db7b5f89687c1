import { formatValue } from '../../values/issues.ts';
import { tokenMeantBy } from './contact-tokens.ts';
import type { Token } from './template.ts';

const forms = 'tokens are custom_values.<key>, contact.<field>, contact.custom.<key> and contact.properties.<path>';

/** A token with a default, as it is to be written; the default stands in the quotes that it does not have itself. */
function withDefault(name: string, fallback: string): string {
  return `{{${name} | default: ${fallback.includes('"') ? `'${fallback}'` : `"${fallback}"`}}}`;
}

/** What is wrong with a name that is written as a token is. */
function unknownName(name: string, hasContact: boolean): string {
  const meant = tokenMeantBy(name);
  if (meant !== null && meant !== name) return `is not a token: write {{${meant}}}`;
  const [kind = '', part, ...path] = name.split('.');
  if (kind === 'custom_values' && part !== undefined)
    return `names no custom value: none has the key ${formatValue([part, ...path].join('.'))}`;
  if (kind !== 'contact') return `is not a token: ${forms}`;
  if (!hasContact) return 'is about a contact, and there is none: give contactId';
  if (part === 'custom' && path.length > 0)
    return `names no custom field: none has the key ${formatValue(path.join('.'))}`;
  if (part === 'properties' && path.length > 0)
    return `names no property of this contact: where it may be missing, write ${withDefault(name, 'other text')}`;
  return `is not a token: ${forms}`;
}

/** What is wrong with something between braces that is not written as a token is. */
function malformed(content: string): string {
  const [, start = ''] = /^([\w.]*)/.exec(content) ?? [];
  const [, double, single] = /"([^"]*)"|'([^']*)'/.exec(content.slice(start.length)) ?? [];
  const name = tokenMeantBy(start) ?? (start.includes('.') ? start : 'contact.first_name');
  return `is not a token: a default is written ${withDefault(name, double ?? single ?? 'other text')}`;
}

/** Why a token is unknown, and what to write instead. */
export function hintOf({ raw, content, name, isClosed }: Token, hasContact: boolean): string {
  if (!isClosed) return `${formatValue(raw)} is not closed: }} is missing`;
  if (content === '') return `${formatValue(raw)} is empty: ${forms}`;
  return `${formatValue(raw)} ${name === null ? malformed(content) : unknownName(name, hasContact)}`;
}
