import { expect, it } from 'vitest';
import { messageOf, problem, type Issue } from '../../src/values/issues.ts';

const issue: Issue = {
  path: ['input', 'options', 2],
  code: 'CONFLICTING_ARGUMENTS',
  problem: problem`"TEXT" is given, but a field of type ${{ enumValue: 'TEXT' }} takes ${0} options`,
};

it('a message names fields and values of enums as GraphQL does, if no other API is asked', () => {
  expect(messageOf(issue)).toBe('options[2]: "TEXT" is given, but a field of type TEXT takes 0 options');
  expect(messageOf({ ...issue, path: ['input'], problem: 'give one' })).toBe('give one');
  expect(messageOf({ ...issue, path: ['first'], problem: 'give one' })).toBe('first: give one');
});

it('an API words an issue with its own names, and leaves alone what the caller wrote', () => {
  const own = { field: (path: readonly (string | number)[]) => path.slice(1).join('.'), enumValue: () => 'text' };
  expect(messageOf(issue, own)).toBe('options.2: "TEXT" is given, but a field of type text takes 0 options');
  expect(messageOf(issue, { field: () => '' })).toBe('"TEXT" is given, but a field of type TEXT takes 0 options');
});
