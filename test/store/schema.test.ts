import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';
import { raw } from '../../src/store/index.ts';
import { gateway } from '../support/gateway.ts';
import { openComparison, type SchemaComparison } from './schema-engine.ts';
import { rowsAs } from '../support/rows-as.ts';

let schema: string;
let comparison: SchemaComparison;

beforeAll(async () => {
  schema = await readFile(join(root, 'prisma/schema.prisma'), 'utf8');
  comparison = await openComparison();
});

afterAll(() => comparison.close());

it('the migrations make what the Prisma schema says', async () => {
  expect(await comparison.difference(schema)).toBe('');
});

it.each([
  ['a column', /^ {2}notes +String\?$/m, '', 'ALTER TABLE "contact" DROP COLUMN "notes";'],
  [
    'that a column may be empty',
    /^ {2}title +String$/m,
    '  title String?',
    'ALTER TABLE "opportunity" ALTER COLUMN "title" DROP NOT NULL;',
  ],
  [
    'an index',
    /^ {2}@@index\(\[workspaceId, stage, createdAt, id\]\)$/m,
    '',
    'DROP INDEX "contact_workspace_id_stage_created_at_id_idx";',
  ],
  [
    'a value of an enum',
    /^ {2}EVANGELIST$/m,
    '  EVANGELIST\n  FORMER',
    `ALTER TYPE "LifecycleStage" ADD VALUE 'FORMER';`,
  ],
])('the comparison sees %s', async (_title, line, otherwise, difference) => {
  expect(schema).toMatch(line);
  expect(await comparison.difference(schema.replace(line, otherwise))).toBe(difference);
});

/** What the migrations make and Prisma neither can say nor sees, by the reason. */
const beyondPrisma: Record<string, { listed: string; why: Record<string, string[]> }> = {
  'indexes on expressions or of some rows': {
    listed:
      "SELECT indexrelid::regclass::text AS name FROM pg_index WHERE (indexprs IS NOT NULL OR indpred IS NOT NULL) AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)",
    why: {
      'texts are ordered and compared without case, by their bytes': [
        'account_name_idx',
        'contact_channel_idx',
        'contact_company_idx',
        'contact_email_idx',
        'contact_first_name_idx',
        'contact_job_title_idx',
        'contact_last_name_idx',
        'contact_name_idx',
        'contact_notes_idx',
        'contact_phone_idx',
        'contact_source_idx',
        'location_title_idx',
        'tag_name_idx',
      ],
      'no two tags have a name in common, whatever its case': ['tag_name_key'],
      'contacts without an email are counted': ['contact_without_email_idx'],
      'few contacts differ from the others in this': ['contact_do_not_contact_idx', 'contact_unsubscribed_idx'],
      'many contacts point to nothing': [
        'contact_account_idx',
        'contact_assigned_to_idx',
        'contact_location_idx',
        'contact_portal_role_idx',
      ],
      'events are numbered when the feed is read': ['outbox_event_unnumbered_idx'],
      'a process looks for jobs that are unfinished': ['job_due_idx'],
      'parts of texts are found by trigrams, without case': ['account_search_idx', 'tag_search_idx'],
    },
  },
  triggers: {
    listed: 'SELECT tgname::text AS name FROM pg_trigger WHERE NOT tgisinternal',
    why: {},
  },
  functions: {
    listed:
      "SELECT proname::text AS name FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')",
    why: {
      'of the expressions in indexes and filters': [
        'contact_search_text',
        'custom_value_terms',
        'fold_case',
        'json_time',
      ],
    },
  },
  extensions: {
    listed: 'SELECT extname::text AS name FROM pg_extension',
    why: {
      'there from the start': ['plpgsql'],
      'trigrams, and the workspace in the same index': ['pg_trgm', 'btree_gin'],
    },
  },
  checks: {
    listed:
      "SELECT conname::text AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace",
    why: {},
  },
  'generated columns': {
    listed:
      "SELECT column_name::text AS name FROM information_schema.columns WHERE table_schema = 'public' AND is_generated <> 'NEVER'",
    why: { 'what indexes stand on': ['custom_terms', 'search_text'] },
  },
  views: {
    listed:
      "SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind NOT IN ('r', 'i', 'S')",
    why: {},
  },
};

it.each(Object.entries(beyondPrisma))(
  '%s, which Prisma does not see, are those that are listed with a reason',
  async (_title, { listed, why }) => {
    const { store } = await gateway();
    const found = await store.query(rowsAs<{ name: string }>(raw(listed)));
    expect(found.map(({ name }) => name).toSorted()).toEqual(Object.values(why).flat().toSorted());
  },
);
