import { ValidationFailure } from './failures.ts';
import { formatValue, type Issue, type IssueCode } from './issues.ts';

/** A value that passed a check, in the form in which it is stored; or why it did not. */
export type Checked<Value> = { ok: true; value: Value } | { ok: false; code: IssueCode; message: string };

export function ok<Value>(value: Value): Checked<Value> {
  return { ok: true, value };
}

/** A refusal whose message names the value and what is allowed: `"x@" is not a valid email address: …`. */
export function refused(value: unknown, code: IssueCode, problem: string): Checked<never> {
  return { ok: false, code, message: `${formatValue(value)} ${problem}` };
}

/** Takes the value out of a check, or adds its issue, with the path, to the list and returns undefined. */
export function unwrap<Value>(checked: Checked<Value>, path: (string | number)[], issues: Issue[]): Value | undefined {
  if (checked.ok) return checked.value;
  issues.push({ path, code: checked.code, problem: checked.message });
  return undefined;
}

/** Takes the value out of a check. Throws ValidationFailure with the path where it did not pass: for the arguments of queries. */
export function valid<Value>(checked: Checked<Value>, path: (string | number)[]): Value {
  if (checked.ok) return checked.value;
  throw new ValidationFailure([{ path, code: checked.code, problem: checked.message }]);
}
