export { columnName, columns, jsonColumns, type JsonField } from './statements/columns.ts';
export { FolderInUse } from './embedded/folder-lock.ts';
export { Prisma } from './generated/client/client.ts';
export type {
  Account,
  Action,
  ApiKey,
  Contact,
  CustomField,
  CustomFieldFolder,
  CustomValue,
  Event,
  Job,
  LegacyUse,
  Location,
  Member,
  PortalRole,
  PrismaClient,
  Tag,
  User,
  View,
  Workspace,
} from './generated/client/client.ts';
export * from './generated/client/enums.ts';
export { openStore } from './open.ts';
export { jsonInput } from './open-prisma.ts';
export { jsonRows, rowsOfJson } from './statements/json-rows.ts';
export { version } from './package-root.ts';
export { integer, oneOf } from './statements/planning.ts';
export { empty, join, raw, sql, type Sql } from './statements/sql.ts';
export { of, typed, type Row, type TypedSql, type TypedTag } from './statements/typed.ts';
export { plannedForItsValues } from './statements/statement-name.ts';
export { timeOfWrite } from './statements/time-of-write.ts';
export type { Queryable, Reader, ReplicaState, Store } from './store.ts';
export {
  DatabaseUnavailable,
  Overloaded,
  StatementTimeout,
  TemporaryFailure,
  temporaryFailureOf,
} from './temporary-failure.ts';
export { statementSummary } from './statements/statement-summary.ts';
export { accompaniedStore } from './accompanied-store.ts';
export { originOf, watchedStore, type StatementRun } from './watched-store.ts';
export { whileWriting } from './store.ts';
export { ForeignKeyViolation, onUniqueViolation, UniqueViolation } from './violations.ts';
