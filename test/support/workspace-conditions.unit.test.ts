import { expect, it } from 'vitest';
import { tablesWithoutWorkspace } from './workspace-conditions.ts';

it.each([
  ['of a table that is read', 'SELECT id FROM tag', ['tag']],
  [
    'that is equal to that of another table',
    'SELECT FROM contact c JOIN contact_tag ct ON ct.workspace_id = c.workspace_id WHERE c.workspace_id = $1',
    ['contact_tag'],
  ],
  ['that an alternative allows to be another', 'SELECT FROM tag t WHERE t.workspace_id = $1 OR t.id = $2', ['tag']],
  [
    'in a subselect',
    'SELECT FROM tag t WHERE t.workspace_id = $1 AND EXISTS (SELECT FROM contact_tag ct WHERE ct.tag_id = t.id)',
    ['contact_tag'],
  ],
  [
    'in a part of a WITH',
    'WITH gone AS (DELETE FROM tag t WHERE t.id = $1) SELECT FROM contact c WHERE c.workspace_id = $2',
    ['tag'],
  ],
  ['in a branch of a UNION', 'SELECT id FROM tag WHERE workspace_id = $1 UNION SELECT id FROM view', ['view']],
  ['of a table that is changed', 'UPDATE tag t SET name = $1 FROM view v WHERE v.workspace_id = $2', ['tag']],
  ['as a column of what is inserted', 'INSERT INTO tag (id, name) VALUES ($1, $2)', ['tag']],
])('misses a workspace %s', (_what, statement, tables) => {
  expect(tablesWithoutWorkspace(statement)).toEqual(tables);
});

it.each([
  'SELECT FROM contact c JOIN contact_tag ct ON ct.workspace_id = $1::uuid AND ct.contact_id = c.id WHERE c.workspace_id = $1::uuid',
  'WITH chosen AS (SELECT id FROM contact c WHERE c.workspace_id = $1) UPDATE tag t SET name = $2 FROM chosen WHERE t.workspace_id = $1',
  'INSERT INTO tag (workspace_id, id) SELECT $1, c.id FROM contact c WHERE c.workspace_id = $1',
  'SELECT "public"."tag"."id" FROM "public"."tag" WHERE ("public"."tag"."workspace_id" = $1 AND 1=1)',
  'SELECT FROM api_key k LEFT JOIN member m ON m.user_id = k.user_id',
])('misses none in %s', (statement) => {
  expect(tablesWithoutWorkspace(statement)).toEqual([]);
});
