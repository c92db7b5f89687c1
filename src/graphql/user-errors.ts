import { builder } from './builder.ts';
import { ConflictFailure, NotFoundFailure, ValidationFailure } from '../values/failures.ts';
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

type Failure = ValidationFailure | ConflictFailure | NotFoundFailure;

/** A failure as a value: an executor takes an Error that a resolver returns for one that it threw. */
export class Refusal<Reason extends Failure = Failure> {
  readonly failure: Reason;

  constructor(failure: Reason) {
    this.failure = failure;
  }
}

function codeOf(failure: Failure): 'VALIDATION_ERROR' | 'CONFLICT' | 'NOT_FOUND' {
  if (failure instanceof ValidationFailure) return 'VALIDATION_ERROR';
  return failure instanceof ConflictFailure ? 'CONFLICT' : 'NOT_FOUND';
}

function pathOf(failure: Failure): string[] {
  return (failure instanceof ValidationFailure ? failure.issues[0].path : failure.issuePath).map(String);
}

/** An error that a mutation returns as data. */
export const UserError = builder.interfaceRef<Refusal>('UserError').implement({
  description: 'An error that the caller can do something about, returned as data: select it with `... on UserError`.',
  fields: (t) => ({
    code: t.field({
      type: UserErrorCode,
      description: 'The kind of the error.',
      resolve: ({ failure }) => codeOf(failure),
    }),
    message: t.string({
      description: 'What is wrong, and what is allowed.',
      resolve: ({ failure }) => failure.message,
    }),
    path: t.stringList({
      description: 'The first field to blame, from the root of the arguments.',
      resolve: ({ failure }) => pathOf(failure),
    }),
  }),
});

export const ValidationError = builder.objectRef<Refusal<ValidationFailure>>('ValidationError').implement({
  description: 'The input is wrong. Nothing was changed.',
  interfaces: [UserError],
  isTypeOf: (value) => value instanceof Refusal && value.failure instanceof ValidationFailure,
  fields: (t) => ({
    issues: t.field({
      type: [IssueType],
      description: 'Everything that is wrong, the first first.',
      resolve: ({ failure }) => failure.issues,
    }),
  }),
});

export const ConflictError = builder.objectRef<Refusal<ConflictFailure>>('ConflictError').implement({
  description: 'Another object has the value already. Nothing was changed.',
  interfaces: [UserError],
  isTypeOf: (value) => value instanceof Refusal && value.failure instanceof ConflictFailure,
  fields: (t) => ({
    existingId: t.id({
      nullable: true,
      description: 'The global id of the object that has the value; null where the caller may not see it.',
      resolve: ({ failure: { existing } }) => existing && encodeGlobalId(existing.type, existing.id),
    }),
    existingUuid: t.id({
      nullable: true,
      description: 'The bare id of the object that has the value; null where the caller may not see it.',
      resolve: ({ failure: { existing } }) => existing?.id ?? null,
    }),
    existing: t.node({
      description: 'The object that has the value; null where the caller may not see it.',
      id: ({ failure: { existing } }) => existing && encodeGlobalId(existing.type, existing.id),
    }),
  }),
});

export const NotFoundError = builder.objectRef<Refusal<NotFoundFailure>>('NotFoundError').implement({
  description: 'What the caller names does not exist, or not for this caller. Nothing was changed.',
  interfaces: [UserError],
  isTypeOf: (value) => value instanceof Refusal && value.failure instanceof NotFoundFailure,
});
