import { InvalidArgumentError, type Command } from 'commander';
import { scopes, type Scope } from '../access/index.ts';
import { checkExpiry } from '../domain/api-keys/index.ts';
import { checkDateTime, type Checked } from '../values/index.ts';

/** The reader of an option's value by a check. What it refuses is wrong usage. */
export function checkedBy<Value>(check: (text: string) => Checked<Value>): (text: string) => Value {
  return (text) => {
    const checked = check(text);
    if (!checked.ok) throw new InvalidArgumentError(checked.message);
    return checked.value;
  };
}

/**
 * Refuses empty values of all options of a command and of those below it. A variable of a script that is not set must not
 * make the command do more than was meant: `--view "$VIEW"` is not an export of everybody.
 */
export function refuseEmptyValues(command: Command): void {
  for (const option of command.options) {
    if (!option.required) continue;
    const read = option.parseArg?.bind(option);
    option.argParser((text: string, previous: unknown): unknown => {
      if (text === '') throw new InvalidArgumentError('It is empty: give a value, or leave the option out.');
      return read === undefined ? text : read(text, previous);
    });
  }
  for (const below of command.commands) refuseEmptyValues(below);
}

/** Scopes, separated by commas. */
export function readScopes(text: string): Scope[] {
  const names = text.split(',').map((name) => name.trim());
  const known = scopes.filter((scope) => names.includes(scope));
  const unknown = names.filter((name) => !scopes.some((scope) => scope === name));
  if (unknown.length > 0) throw new InvalidArgumentError(`Scopes are ${scopes.join(', ')}, separated by commas.`);
  return known;
}

const day = 86_400_000;

function expiryOf(text: string): Checked<Date> {
  const time = checkDateTime(text);
  return time.ok ? checkExpiry(new Date(time.value)) : time;
}

/** A time in the future: so many days from now (90d), or an ISO 8601 date or time. */
export function readExpiry(text: string): Date {
  const days = /^(\d{1,5})d$/.exec(text)?.[1];
  return days === undefined ? checkedBy(expiryOf)(text) : new Date(Date.now() + Number(days) * day);
}
