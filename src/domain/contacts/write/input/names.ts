import type { ContactState } from '../state/state.ts';

type Names = Pick<ContactState, 'name' | 'firstName' | 'lastName'>;

/** The names of an input: absent fields are undefined. */
export interface NameInput {
  name?: string | null | undefined;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
}

function present(text: string | null | undefined): string | null {
  return text == null || text.trim() === '' ? null : text;
}

/** A name that was written as one: its parts are its first word and the rest. */
function namesOf(fullName: string | null): Names {
  const name = present(fullName);
  const [first = null, ...rest] = name?.trim().split(/\s+/) ?? [];
  return { name, firstName: first, lastName: present(rest.join(' ')) };
}

/**
 * The names after a write (docs/contracts/values.md, Names). One string is kept as it was written, and the parts are its first word
 * and the rest; writing a part makes the name the parts joined. Where both are written, the name is kept as it was
 * written, and so is each part.
 */
export function namesAfter(before: Names, { name, firstName, lastName }: NameInput): Names {
  const start =
    name === undefined ? { name: before.name, firstName: before.firstName, lastName: before.lastName } : namesOf(name);
  if (firstName === undefined && lastName === undefined) return start;
  const first = firstName === undefined ? start.firstName : present(firstName);
  const last = lastName === undefined ? start.lastName : present(lastName);
  const joined = present([first, last].filter((part) => part !== null).join(' '));
  return { name: present(name) ?? joined, firstName: first, lastName: last };
}
