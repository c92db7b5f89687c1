import { ForeignKeyViolation, UniqueViolation } from '../../../store/index.ts';

/** Classes of SQLSTATE that are about the data: data exception, integrity constraint violation, program limit exceeded. */
const aboutData = /^(?:22|23|54)/;

/** Whether the store refuses what it was given, rather than being out of order itself. */
export function isRefusedByStore(error: unknown): boolean {
  if (error instanceof UniqueViolation || error instanceof ForeignKeyViolation) return true;
  return typeof error === 'object' && error !== null && 'code' in error && aboutData.test(String(error.code));
}
