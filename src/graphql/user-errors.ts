import { builder } from './builder.ts';
import { ConflictFailure, Failure, NotFoundFailure, ValidationFailure } from '../values/failures.ts';
import { issueCodes, messageOf, type Issue, type IssueCode } from '../values/issues.ts';
import { encodeGlobalId } from '../values/ids.ts';

const IssueCodeEnum = builder.enumType('IssueCode', {
  description: 'Why a value was refused. Stable: clients may switch on it.',
  values: Object.fromEntries(Object.entries(issueCodes).map(([code, description]) => [code, { description }])) as {
    [Code in IssueCode]: { description: string };
  },
});

const UserErrorCode = builder.enumType('UserErrorCode', {
  description: 'The kind of an error that the caller can do something about. Stable: clients may switch on it.',
  values: {
    VALIDATION_ERROR: { description: 'The input is wrong; `issues` says where and why.' },
    CONFLICT: { description: 'Another object has the value already.' },
    NOT_FOUND: { description: 'What the caller names does not exist, or not for this caller.' },
  } as const,
});

const IssueType = builder.objectRef<Issue>('Issue').implement({
  description: 'One thing that is wrong with the input.',
  fields: (t) => ({
    code: t.field({ type: IssueCodeEnum, description: 'Why the value was refused.', resolve: (issue) => issue.code }),
    path: t.stringList({
      description: 'Where, from the root of the arguments: ["input", "emails", "0"].',
      resolve: (issue) => issue.path.map(String),
    }),
    message: t.string({
      description: 'Names the field and the value, and says what is allowed.',
      resolve: (issue, _arguments, { wording }) => messageOf(issue, wording),
    }),
  }),
});

/** An error that a mutation returns as data. */
const UserError = builder.interfaceRef<Failure>('UserError').implement({
  description: 'An error that the caller can do something about, returned as data: select it with `... on UserError`.',
  fields: (t) => ({
    code: t.field({ type: UserErrorCode, description: 'The kind of the error.', resolve: ({ code }) => code }),
    message: t.exposeString('message', { description: 'What is wrong, and what is allowed.' }),
    path: t.stringList({
      description: 'The first field to blame, from the root of the arguments.',
      resolve: ({ issuePath }) => issuePath.map(String),
    }),
  }),
});

builder.objectType(ValidationFailure, {
  name: 'ValidationError',
  description: 'The input is wrong. Nothing was changed.',
  interfaces: [UserError],
  fields: (t) => ({
    issues: t.expose('issues', { type: [IssueType], description: 'Everything that is wrong, the first first.' }),
  }),
});

builder.objectType(ConflictFailure, {
  name: 'ConflictError',
  description: 'Another object has the value already. Nothing was changed.',
  interfaces: [UserError],
  fields: (t) => ({
    existingId: t.id({
      nullable: true,
      description: 'The global id of the object that has the value; null where the caller may not see it.',
      resolve: ({ existing }) => existing && encodeGlobalId(existing.type, existing.id),
    }),
    existingUuid: t.id({
      nullable: true,
      description: 'The bare id of the object that has the value; null where the caller may not see it.',
      resolve: ({ existing }) => existing?.id ?? null,
    }),
    existing: t.node({
      description: 'The object that has the value; null where the caller may not see it.',
      id: ({ existing }) => existing && encodeGlobalId(existing.type, existing.id),
    }),
  }),
});

builder.objectType(NotFoundFailure, {
  name: 'NotFoundError',
  description: 'What the caller names does not exist, or not for this caller. Nothing was changed.',
  interfaces: [UserError],
});
