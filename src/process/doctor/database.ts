import type { Config } from '../config.ts';
import { type Store, typed, of } from '../../store/index.ts';
import { well, wrong, type Finding } from './finding.ts';

/** The gateway's clock and the database's may be so far apart, in seconds. */
const maxClockDifference = 2;

/** The version of the server, and whether it answers with all migrations applied. */
async function checkVersion(store: Store): Promise<Finding[]> {
  const [row] = await store.query(typed({ version: 'text' })`SELECT current_setting('server_version') AS version`);
  await store.check();
  return [
    well(
      'database',
      `PostgreSQL ${row?.version ?? ''}${store.kind === 'embedded' ? ', embedded' : ''}, with all migrations applied`,
    ),
  ];
}

async function checkPrivileges(store: Store): Promise<Finding[]> {
  const [schema] = await store.query(typed({ role: 'text', name: 'text', mayCreate: 'boolean' })`
    SELECT current_user::text AS role, current_schema()::text AS name,
      has_schema_privilege(current_schema(), 'CREATE') AS "mayCreate"`);
  const tables = await store.query(typed({ name: 'text', mayUse: 'boolean', owns: 'boolean' })`
    SELECT relname::text AS name, pg_has_role(relowner, 'USAGE') AS owns,
      has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT') AND has_table_privilege(oid, 'UPDATE')
        AND has_table_privilege(oid, 'DELETE') AS "mayUse"
    FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`);
  const { role = '', name = '', mayCreate = false } = schema ?? {};
  const namesOf = (rows: { name: string }[]): string => rows.map((row) => row.name).join(', ');
  const [unusable, foreign] = [tables.filter(({ mayUse }) => !mayUse), tables.filter(({ owns }) => !owns)];
  const findings = [
    ...(mayCreate
      ? []
      : [
          wrong(
            'privileges',
            `${role} may not create tables in the schema ${name}: migrations will fail`,
            `GRANT CREATE ON SCHEMA "${name}" TO "${role}";`,
          ),
        ]),
    ...(unusable.length === 0
      ? []
      : [
          wrong(
            'privileges',
            `${role} may not read and write ${namesOf(unusable)}`,
            `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "${name}" TO "${role}";`,
          ),
        ]),
    ...(foreign.length === 0
      ? []
      : [
          wrong(
            'privileges',
            `${role} does not own ${namesOf(foreign)}: migrations will fail`,
            `ALTER TABLE … OWNER TO "${role}"; for each of them`,
          ),
        ]),
  ];
  return findings.length > 0
    ? findings
    : [well('privileges', `${role} may read, write and migrate all ${tables.length} tables`)];
}

/** Indexes over text are in the order of a version of the locale's rules: with another version they miss rows. */
async function checkLocale(store: Store): Promise<Finding[]> {
  const rows = await store.query(typed({
    kind: of<'DATABASE' | 'COLLATION'>('text'),
    name: 'text',
    made: 'text?',
    actual: 'text?',
  })`
    SELECT 'DATABASE' AS kind, datname::text AS name, datcollversion AS made,
      pg_database_collation_actual_version(oid) AS actual FROM pg_database WHERE datname = current_database()
    UNION ALL SELECT 'COLLATION', collname::text, collversion, pg_collation_actual_version(oid) FROM pg_collation
      WHERE collname = 'und-x-icu'`);
  const [folded] = await store.query(typed({ text: 'text', encoding: 'text' })`
      SELECT fold_case('ÉÀ') AS text, current_setting('server_encoding') AS encoding`);
  const outdated = rows.filter(({ made, actual }) => made !== null && actual !== null && made !== actual);
  const database = rows.find(({ kind }) => kind === 'DATABASE')?.name ?? '';
  if (folded?.text !== 'éà')
    return [
      wrong(
        'locale',
        'the database does not compare texts without case',
        'use a build of PostgreSQL with ICU, or PostgreSQL 18 or newer, and restore into a new database',
      ),
    ];
  if (outdated.length === 0)
    return [well('locale', `${folded.encoding}, and the rules of the locale are those that the indexes were made by`)];
  return outdated.map(({ kind, name, made, actual }) =>
    wrong(
      'locale',
      `the indexes were made by version ${made} of the rules of ${name}, and the server has ${actual}: they may miss rows`,
      `REINDEX DATABASE "${database}"; ALTER ${kind} "${name}" REFRESH ${kind === 'DATABASE' ? 'COLLATION ' : ''}VERSION;`,
    ),
  );
}

async function checkConnections(store: Store, { databasePoolSize, databasePooler }: Config): Promise<Finding[]> {
  if (store.kind === 'embedded') return [];
  const how = databasePooler === null ? 'found out' : 'by DATABASE_POOLER';
  const pooler = well(
    'pooler',
    store.pooler === 'none'
      ? `none in front of the server (${how})`
      : `one that gives each transaction another connection (${how})`,
  );
  const [row] = await store.query(typed({ max: 'bigint' })`
    SELECT (current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int) AS max`);
  const max = row?.max ?? 0;
  const fits = store.pooler !== 'none' || databasePoolSize <= max;
  const found = `DATABASE_POOL_SIZE is ${databasePoolSize}, and the server takes ${max} connections`;
  return [
    pooler,
    fits
      ? well('connections', found)
      : wrong('connections', found, 'lower DATABASE_POOL_SIZE, or raise max_connections of the server'),
  ];
}

function checkReplicas({ replicas }: Store): Promise<Finding[]> {
  const findings = (replicas?.states() ?? []).map(({ name, isUsed, lag, failure }) => {
    if (isUsed) return well('replica', `${name} has all that was committed until ${lag?.toFixed(1)} seconds ago`);
    return wrong(
      'replica',
      `${name} is not read: ${failure instanceof Error ? failure.message : `it is ${lag?.toFixed(1) ?? 'many'} seconds behind`}`,
      'look at its log and at pg_stat_replication of the server, or take it out of DATABASE_REPLICA_URL',
    );
  });
  return Promise.resolve(findings);
}

async function checkClocks(store: Store): Promise<Finding[]> {
  const before = Date.now();
  const [row] = await store.query(typed({ now: 'timestamptz' })`SELECT clock_timestamp() AS now`);
  const here = (before + Date.now()) / 2;
  const apart = Math.abs((row?.now.getTime() ?? 0) - here) / 1_000;
  const found = `the clocks of the gateway and the database are ${apart.toFixed(1)} seconds apart`;
  return [
    apart <= maxClockDifference
      ? well('clocks', found)
      : wrong(
          'clocks',
          found,
          'let both hosts take their time from the same NTP servers: ids and times come from the gateway',
        ),
  ];
}

/** What is right and wrong with the database of a store, which has been opened. */
export async function checkDatabase(store: Store, config: Config): Promise<Finding[]> {
  const checks = [checkVersion, checkPrivileges, checkLocale, checkConnections, checkReplicas, checkClocks];
  const findings: Finding[] = [];
  for (const check of checks) findings.push(...(await check(store, config)));
  return findings;
}
