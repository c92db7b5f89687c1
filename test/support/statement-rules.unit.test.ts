import { expect, it } from 'vitest';
import { brokenRules } from './statement-rules.ts';

const [columns, returning, locks] = [
  'a SELECT has columns',
  'RETURNING lists plain columns',
  'an INSERT locks nothing that it selects',
];
const time = (clock: string): string => `times of writes come from the gateway, not from ${clock}`;

it.each([
  ['UPDATE tag SET updated_at = now()', [time('now()')]],
  [
    'WITH a AS (INSERT INTO tag (id) VALUES ($1)) SELECT CASE WHEN $2 THEN CURRENT_TIMESTAMP END AS at',
    [time('SVFOP_CURRENT_TIMESTAMP')],
  ],
  [
    'INSERT INTO tag (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET updated_at = pg_catalog.clock_timestamp()',
    [time('clock_timestamp()')],
  ],
  ['DELETE FROM tag RETURNING 1', [returning]],
  [
    'WITH a AS (UPDATE tag t SET name = $1 RETURNING t.id, jsonb_build_object($2, t.name) AS tag) SELECT a.tag FROM a',
    [returning],
  ],
  ['SELECT id FROM tag WHERE EXISTS (SELECT FROM contact_tag)', [columns]],
  ['SELECT id FROM tag UNION ALL (SELECT FROM view)', [columns]],
  ['WITH a AS (DELETE FROM tag) SELECT', [columns]],
  ['INSERT INTO tag (id) SELECT id FROM view FOR KEY SHARE', [locks]],
  ['WITH locked AS (SELECT id FROM view FOR KEY SHARE) INSERT INTO tag (id) SELECT id FROM locked', [locks]],
])('finds what %s breaks', (statement, broken) => {
  expect(brokenRules(statement)).toEqual(broken);
});

it.each([
  'SELECT now()',
  'SELECT id FROM tag WHERE created_at > now() FOR KEY SHARE',
  'UPDATE tag t SET updated_at = $1::timestamptz RETURNING t.*, t.name AS "tagName", t.id::text',
  'WITH locked AS (SELECT id FROM view FOR KEY SHARE), made AS (INSERT INTO tag (id, name) VALUES ($1, $2), ($3, $4)) SELECT id FROM locked',
])('finds nothing wrong with %s', (statement) => {
  expect(brokenRules(statement)).toEqual([]);
});
