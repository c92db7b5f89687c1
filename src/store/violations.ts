import { property, temporaryFailureOf } from './temporary-failure.ts';

/** Two rows may not have the same value: what a unique index refused. */
export class UniqueViolation extends Error {
  /** The name of the index, such as tag_name_key. */
  readonly constraint: string;

  constructor(constraint: string, cause: unknown) {
    super(`unique violation: ${constraint}`, { cause });
    this.name = 'UniqueViolation';
    this.constraint = constraint;
  }
}

/** A row points to one that is not there: what a foreign key refused. */
export class ForeignKeyViolation extends Error {
  /** The name of the foreign key, such as contact_workspace_id_account_id_fkey. */
  readonly constraint: string;

  constructor(constraint: string, cause: unknown) {
    super(`foreign key violation: ${constraint}`, { cause });
    this.name = 'ForeignKeyViolation';
    this.constraint = constraint;
  }
}

const uniqueViolationCode = '23505';
const foreignKeyViolationCode = '23503';

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * What PostgreSQL said, in an error of the driver's (pg, PGlite), or in what Prisma's adapter made of one. The constraint has the
 * name that the schema gives it: a shard's ends with its number (tag_name_key_102008), and a server between us and the shard may
 * pass on the message alone.
 */
function databaseError(error: unknown): { code: string; constraint: string } {
  const cause = property(property(property(error, 'meta'), 'driverAdapterError'), 'cause');
  const message = text(property(cause, 'originalMessage') ?? property(error, 'message'));
  const constraint = text(property(error, 'constraint')) || (/constraint "([^"]+)"/.exec(message)?.[1] ?? '');
  return {
    code: text(property(cause, 'originalCode') ?? property(error, 'code')),
    constraint: constraint.replace(/_\d{6,}$/, ''),
  };
}

/** Whether PostgreSQL's code of an error is one of these. */
export function hasCode(error: unknown, codes: ReadonlySet<string>): boolean {
  return codes.has(databaseError(error).code);
}

/** Turns the driver's error (pg, PGlite, or Prisma over either) into a violation, or a failure that may pass, where it is one; else returns it unchanged. */
export function translateViolation(error: unknown): unknown {
  const { code, constraint } = databaseError(error);
  if (code === uniqueViolationCode) return new UniqueViolation(constraint, error);
  if (code === foreignKeyViolationCode) return new ForeignKeyViolation(constraint, error);
  return temporaryFailureOf(error) ?? error;
}

/** Runs the work and turns a refusal by a unique index into what the handler makes of it. */
export async function onUniqueViolation<Result>(
  work: () => Promise<Result>,
  handle: (violation: UniqueViolation) => Promise<Result> | Result,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UniqueViolation) return handle(error);
    throw error;
  }
}
