import { cleanPhone, foldCase, phoneKey, phoneKeys, phonePart } from '../../../src/values/index.ts';
import { definitions, now, type DrawnContact, type Json } from './contact-arbitrary.ts';
import type { DrawnFilter } from './filter-arbitrary.ts';

/** A contact as a test evaluates filters on it: what was drawn, and the names of what it refers to. */
export interface EvaluatedContact extends DrawnContact {
  reference: string;
}

type Test = (operator: string, operand: unknown) => boolean;

const negatives: Record<string, string> = { neq: 'eq', notContains: 'contains', notIn: 'in' };

/** What all operators of an object say, negative ones as the opposite of the positive. */
function holds(operators: Record<string, unknown>, positive: Test): boolean {
  return Object.entries(operators).every(([operator, operand]) => {
    const opposite = negatives[operator];
    if (opposite !== undefined) return !positive(opposite, operand);
    return operator === 'isSet' ? positive('isSet', true) === operand : positive(operator, operand);
  });
}

function textTest(values: readonly string[]): Test {
  const texts = values.map(foldCase);
  return (operator, operand) => {
    if (operator === 'isSet') return texts.some((text) => text !== '');
    if (operator === 'in') return (operand as unknown[]).some((one) => texts.includes(foldCase(String(one))));
    const lookupKey = foldCase(String(operand));
    if (operator === 'eq') return texts.includes(lookupKey);
    if (operator === 'contains') return texts.some((text) => text.includes(lookupKey));
    if (operator === 'startsWith') return texts.some((text) => text.startsWith(lookupKey));
    if (operator === 'endsWith') return texts.some((text) => text.endsWith(lookupKey));
    throw new Error(`no text operator: ${operator}`);
  };
}

function phoneTest(phones: readonly string[]): Test {
  const asWritten = textTest(phones);
  const keys = phoneKeys(phones);
  return (operator, operand) => {
    if (operator === 'isSet') return phones.length > 0;
    if (operator === 'eq') {
      const key = phoneKey(String(operand));
      return key === null ? asWritten('eq', cleanPhone(String(operand))) : keys.includes(key);
    }
    if (operator === 'in') return (operand as string[]).some((one) => phoneTest(phones)('eq', one));
    const part = phonePart(String(operand));
    return asWritten(operator, cleanPhone(String(operand))) || (part !== null && textTest(keys)(operator, part));
  };
}

function numberTest(value: number): Test {
  return (operator, operand) => {
    if (operator === 'in') return (operand as unknown[]).includes(value);
    if (operator === 'between') {
      const [from, to] = operand as [number, number];
      return value >= from && value <= to;
    }
    const other = operand as number;
    if (operator === 'eq') return value === other;
    if (operator === 'lt') return value < other;
    if (operator === 'lte') return value <= other;
    if (operator === 'gt') return value > other;
    if (operator === 'gte') return value >= other;
    throw new Error(`no number operator: ${operator}`);
  };
}

function span(operand: unknown): [number, number] {
  const text = String(operand);
  if (text.length === 10) return [Date.parse(`${text}T00:00:00Z`), Date.parse(`${text}T00:00:00Z`) + 86_400_000];
  const moment = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  return [moment, moment + 1];
}

function timeTest(value: number, ofDays: boolean): Test {
  return (operator, operand) => {
    if (operator === 'in') return (operand as string[]).some((one) => timeTest(value, ofDays)('eq', one));
    if (operator === 'between') {
      const [from, to] = operand as [string, string];
      return value >= span(from)[0] && value < span(to)[1];
    }
    if (operator === 'withinLast' || operator === 'withinNext') {
      const { days, hours } = operand as { days: number; hours: number };
      const length = days * 86_400_000 + hours * 3_600_000;
      const present = now.getTime();
      const [from, to] = operator === 'withinLast' ? [present - length, present] : [present, present + length];
      const start = ofDays ? Date.parse(`${new Date(from).toISOString().slice(0, 10)}T00:00:00Z`) : from;
      return value >= start && value <= to;
    }
    const [from, before] = span(operand);
    if (operator === 'eq') return value >= from && value < before;
    if (operator === 'lt') return value < from;
    if (operator === 'lte') return value < before;
    if (operator === 'gt') return value >= before;
    if (operator === 'gte') return value >= from;
    throw new Error(`no time operator: ${operator}`);
  };
}

export function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** What is compared of a JSON value: of a list its elements. */
export function elementsOf(value: Json | undefined): Json[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

export function textsOf(value: Json | undefined): string[] {
  return elementsOf(value).filter(isScalar).map(String);
}

function timeOf(value: Json): number | null {
  if (typeof value !== 'string') return null;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) ? Date.parse(value) : null;
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Tests a scalar as the type that its definition, or the operand, gives it. */
function scalarTest(value: Json, type: string): Test {
  return (operator, operand) => {
    if (type === 'NUMBER') return typeof value === 'number' && numberTest(value)(operator, operand);
    if (type === 'BOOLEAN')
      return (
        typeof value === 'boolean' && (operator === 'in' ? (operand as unknown[]).includes(value) : value === operand)
      );
    if (type === 'DATE' || type === 'DATETIME') {
      const time = timeOf(value);
      return time !== null && timeTest(time, type === 'DATE')(operator, operand);
    }
    return textTest(textsOf(value))(operator, operand);
  };
}

function jsonTest(value: Json | undefined, type: string): Test {
  return (operator, operand) =>
    operator === 'isSet'
      ? !isEmpty(value)
      : elementsOf(value).some((element) => !Array.isArray(element) && scalarTest(element, type)(operator, operand));
}

const ordered = new Set(['lt', 'lte', 'gt', 'gte', 'between', 'withinLast', 'withinNext']);

/** The operand says what it compares with; of several values each does. */
function propertyTest(value: Json | undefined): Test {
  return (operator, operand) => {
    if (operator === 'in') return (operand as unknown[]).some((one) => propertyTest(value)('eq', one));
    const sample: unknown = Array.isArray(operand) ? operand[0] : operand;
    if (operator === 'isSet') return jsonTest(value, 'TEXT')(operator, operand);
    if (typeof sample === 'number') return jsonTest(value, 'NUMBER')(operator, operand);
    if (typeof sample === 'boolean') return jsonTest(value, 'BOOLEAN')(operator, operand);
    if (ordered.has(operator)) return jsonTest(value, 'DATETIME')(operator, operand);
    return jsonTest(
      elementsOf(value).filter((element) => typeof element === 'string'),
      'TEXT',
    )(operator, operand);
  };
}

function atPath(root: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => {
    if (Array.isArray(value)) return /^-?\d+$/.test(key) ? value.at(Number(key)) : undefined;
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? value[key] : undefined;
  }, root);
}

function equalityTest(value: unknown): Test {
  return (operator, operand) => {
    if (operator === 'isSet') return value !== null;
    return operator === 'in' ? (operand as unknown[]).includes(value) : value === operand;
  };
}

function someTest(values: readonly string[]): Test {
  return (operator, operand) => {
    if (operator === 'isSet') return values.length > 0;
    return operator === 'in'
      ? (operand as string[]).some((one) => values.includes(one))
      : values.includes(operand as string);
  };
}

function tagsHold(tags: readonly string[], operators: Record<string, unknown>): boolean {
  const names = tags.map(foldCase);
  return Object.entries(operators).every(([operator, operand]) => {
    const has = (name: unknown): boolean => names.includes(foldCase(String(name)));
    if (operator === 'has') return has(operand);
    if (operator === 'any') return (operand as string[]).some(has);
    if (operator === 'all') return (operand as string[]).every(has);
    if (operator === 'none') return !(operand as string[]).some(has);
    return names.length > 0 === operand;
  });
}

function eventHolds(
  contact: DrawnContact,
  { type, since, before, withinLast, exists }: Record<string, unknown>,
): boolean {
  const found = contact.events.some((event) => {
    const at = Date.parse(event.at);
    if (type != null && event.type !== type) return false;
    if (withinLast != null && !timeTest(at, false)('withinLast', withinLast)) return false;
    return (since == null || at >= span(since)[0]) && (before == null || at < span(before)[0]);
  });
  return found === ((exists ?? true) as boolean);
}

function numbered(name: string, place: number | null): string | null {
  return place === null ? null : `${name} ${place}`;
}

function fieldHolds(contact: EvaluatedContact, field: string, condition: Record<string, unknown>): boolean {
  switch (field) {
    case 'name':
    case 'firstName':
    case 'lastName':
    case 'company':
    case 'jobTitle':
    case 'source':
    case 'notes':
    case 'channel': {
      const value = contact[field];
      return holds(condition, textTest(value === null ? [] : [value]));
    }
    case 'email':
      return holds(condition, textTest(contact.emails));
    case 'phone':
      return holds(condition, phoneTest(contact.phones));
    case 'doNotContact':
    case 'subscriptionStatus':
    case 'enrichmentStatus':
    case 'stage':
    case 'builtInPortalRole':
      return holds(condition, equalityTest(contact[field]));
    case 'createdAt':
    case 'updatedAt':
    case 'firstSeenAt':
      return holds(
        condition,
        (operator, operand) => operator === 'isSet' || timeTest(Date.parse(contact[field]), false)(operator, operand),
      );
    case 'id':
      return holds(condition, equalityTest(contact.reference));
    case 'account':
    case 'location':
    case 'portalRole':
    case 'assignedTo':
      return holds(condition, equalityTest(numbered(field, contact[field])));
    case 'externalId': {
      const { label, ...operators } = condition;
      return holds(
        operators,
        someTest(
          contact.externalIds
            .filter((id) => label === undefined || id.label === label)
            .map(({ externalId }) => externalId),
        ),
      );
    }
    case 'accountExternalId':
    case 'locationExternalId':
    case 'portalRoleExternalId':
    case 'assignedToExternalId': {
      // Account 0 has the id account-0 with the label pylon; account 1 has none. So it is with the others.
      const { label, ...operators } = condition;
      const related = field.replace('ExternalId', '') as 'account' | 'location' | 'portalRole' | 'assignedTo';
      return holds(
        operators,
        someTest(contact[related] === 0 && (label === undefined || label === 'pylon') ? [`${related}-0`] : []),
      );
    }
    case 'legacyId': {
      const { label, ...operators } = condition;
      return holds(
        operators,
        someTest([
          contact.reference,
          ...contact.externalIds.filter((id) => id.label === label).map(({ externalId }) => externalId),
        ]),
      );
    }
    case 'accountLegacyId':
    case 'locationLegacyId':
    case 'portalRoleLegacyId':
    case 'assignedToLegacyId': {
      const { label, ...operators } = condition;
      const related = field.replace('LegacyId', '') as 'account' | 'location' | 'portalRole' | 'assignedTo';
      const place = contact[related];
      return holds(
        operators,
        someTest(
          place === null ? [] : [`${related} ${place}`, ...(place === 0 && label === 'pylon' ? [`${related}-0`] : [])],
        ),
      );
    }
    case 'tags':
      return tagsHold(contact.tags, condition);
    case 'customField': {
      const { key, ...operators } = condition;
      return holds(
        operators,
        jsonTest(contact.customValues[key as string], definitions[key as keyof typeof definitions] ?? 'TEXT'),
      );
    }
    case 'property': {
      const { path, ...operators } = condition;
      return holds(operators, propertyTest(atPath(contact.properties, path as string[])));
    }
    case 'profile': {
      const { path, ...operators } = condition;
      return holds(
        operators,
        propertyTest(contact.profile === null ? undefined : atPath(contact.profile, path as string[])),
      );
    }
    case 'event':
      return eventHolds(contact, condition);
    default:
      throw new Error(`no field: ${field}`);
  }
}

/** Whether a filter chooses a contact, by the plain meaning of its words. */
export function evaluate(filter: DrawnFilter, contact: EvaluatedContact): boolean {
  return Object.entries(filter).every(([field, operand]) => {
    if (field === 'and') return (operand as DrawnFilter[]).every((part) => evaluate(part, contact));
    if (field === 'or') return (operand as DrawnFilter[]).some((part) => evaluate(part, contact));
    if (field === 'not') return !evaluate(operand as DrawnFilter, contact);
    return fieldHolds(contact, field, operand as Record<string, unknown>);
  });
}

function nestedTexts(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(nestedTexts);
}

/** Whether a search finds a contact. */
export function evaluateSearch(
  {
    text,
    fields = ['NAME', 'EMAIL', 'PHONE', 'COMPANY', 'JOB_TITLE', 'PROPERTIES'],
  }: { text: string; fields?: string[] | undefined },
  contact: DrawnContact,
): boolean {
  const joined = [contact.firstName, contact.lastName].filter((part) => part !== null).join(' ');
  const texts: Record<string, string[]> = {
    NAME: [...(contact.name === null ? [] : [contact.name]), joined],
    EMAIL: contact.emails,
    COMPANY: contact.company === null ? [] : [contact.company],
    JOB_TITLE: contact.jobTitle === null ? [] : [contact.jobTitle],
    PHONE: contact.phones,
    PROPERTIES: nestedTexts(contact.properties),
  };
  const part = phonePart(text);
  const isInNormalForm =
    part !== null && fields.includes('PHONE') && textTest(phoneKeys(contact.phones))('contains', part);
  return text === '' || isInNormalForm || fields.some((field) => textTest(texts[field] ?? [])('contains', text));
}
