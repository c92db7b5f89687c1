import { contactFields, settableFields, type SettableField } from '../../../../query/contact-fields/index.ts';
import { formatValue, type Issue } from '../../../../values/issues.ts';
import {
  checkEmail,
  checkImageUrl,
  checkJson,
  checkPhone,
  checkText,
  emailKey,
  ok,
  unwrap,
  type Checked,
  type PhoneFormat,
} from '../../../../values/index.ts';
import { isPrimaryAmongAll, type KeyOf, type PrimaryListInput } from './lists.ts';
import type { ContactState } from '../state/state.ts';

const maxInList = 50;
const maxVisitorIds = 1_000;
type PlainValues = { [Field in SettableField]?: ContactState[Field] | null | undefined };

/** Checks a value as its kind needs it, beyond what GraphQL's types do. */
function checkValue(field: SettableField, value: string): Checked<string | null> {
  const { kind, set } = contactFields[field];
  if (kind === 'text') return checkText(value, set);
  return kind === 'imageUrl' && value !== '' ? checkImageUrl(value) : ok(kind === 'imageUrl' ? null : value);
}

/** Checks the plain fields of an input; an empty text clears a picture. */
export function checkPlain(input: PlainValues, path: string[], issues: Issue[]): PlainValues {
  const checked = settableFields.map((field) => {
    const value = input[field];
    return [
      field,
      typeof value === 'string' ? unwrap(checkValue(field, value), [...path, field], issues) : value,
    ] as const;
  });
  return Object.fromEntries(checked);
}

function isTooLong(given: readonly unknown[], max: number, path: string[], field: string, issues: Issue[]): boolean {
  if (given.length <= max) return false;
  issues.push({
    path: [...path, field],
    code: 'OUT_OF_RANGE',
    problem: `${given.length} are given, at most ${max} are allowed`,
  });
  return true;
}

/** Checks a list with its primary, given under the two fields of an input. */
function checkList(
  { primary, all }: PrimaryListInput,
  fields: { one: string; many: string; noun: string },
  check: (text: string, path: (string | number)[]) => string | undefined,
  keyOf: KeyOf,
  path: string[],
  issues: Issue[],
): PrimaryListInput {
  if (isTooLong(all ?? [], maxInList, path, fields.many, issues)) return {};
  const before = issues.length;
  const checked: PrimaryListInput = {
    all: all?.map((text, place) => check(text, [...path, fields.many, place]) ?? text) ?? all,
    primary: primary == null ? primary : check(primary, [...path, fields.one]),
  };
  if (issues.length === before && !isPrimaryAmongAll(checked, keyOf)) {
    issues.push({
      path: [...path, fields.one],
      code: 'INVALID_VALUE',
      problem: `${formatValue(primary)} is not among the ${fields.noun}: it must be one of ${fields.many}`,
    });
  }
  return checked;
}

/** Checks the emails of an input. */
export function checkEmails(
  input: { email?: string | null | undefined; emails?: readonly string[] | null | undefined },
  path: string[],
  issues: Issue[],
): PrimaryListInput {
  const fields = { one: 'email', many: 'emails', noun: 'emails' };
  return checkList(
    { primary: input.email, all: input.emails },
    fields,
    (text, place) => unwrap(checkEmail(text), place, issues),
    emailKey,
    path,
    issues,
  );
}

interface PhoneInput {
  phone?: string | null | undefined;
  phones?: readonly string[] | null | undefined;
  phoneFormat?: PhoneFormat | null | undefined;
}

/** Two writings of a phone number are two numbers of a list: what came is what is shown. */
export const phoneWriting: KeyOf = (phone) => phone.trim();

/** Checks the phone numbers of an input. */
export function checkPhones(
  { phone, phones, phoneFormat }: PhoneInput,
  path: string[],
  issues: Issue[],
): PrimaryListInput {
  const fields = { one: 'phone', many: 'phones', noun: 'phone numbers' };
  const check = (text: string, place: (string | number)[]): string | undefined =>
    unwrap(checkPhone(text, phoneFormat ?? 'INTERNATIONAL'), place, issues);
  return checkList({ primary: phone, all: phones }, fields, check, phoneWriting, path, issues);
}

/** The visitor ids of a field of an input without repetitions; null is none. */
export function checkVisitorIds(
  given: readonly string[] | null | undefined,
  field: string,
  path: string[],
  issues: Issue[],
): string[] | undefined {
  if (given === undefined) return undefined;
  if (isTooLong(given ?? [], maxVisitorIds, path, field, issues)) return undefined;
  (given ?? []).forEach((visitorId, place) =>
    unwrap(checkText(visitorId, { least: 1, max: 255 }), [...path, field, place], issues),
  );
  return [...new Set(given)];
}

/** Collects the issue of properties that the store does not take. */
export function checkProperties(
  given: Record<string, unknown> | null | undefined,
  path: string[],
  issues: Issue[],
): void {
  if (given != null) unwrap(checkJson(given), [...path, 'properties'], issues);
}
