-- The whole store: what the database brings along, types, functions, then the tables in the order of schema.prisma,
-- each with its indexes, and the foreign keys of all. Keys and indexes without a name get the name that Prisma expects.

-- Parts of texts are found by trigrams; with btree_gin the workspace is in the same index, so that a search reads its
-- own alone.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE TYPE "MemberRole" AS ENUM ('OWNER', 'ADMIN', 'MEMBER');
CREATE TYPE "DataScope" AS ENUM ('ALL', 'ASSIGNED');
CREATE TYPE "SubscriptionStatus" AS ENUM ('SUBSCRIBED', 'UNSUBSCRIBED');
CREATE TYPE "EnrichmentStatus" AS ENUM ('ENRICHED', 'NOT_ENRICHED');
-- Contacts are ordered by stage as the stages stand here.
CREATE TYPE "LifecycleStage" AS ENUM (
  'SUBSCRIBER', 'ENGAGED', 'LEAD', 'MARKETING_QUALIFIED_LEAD', 'SALES_QUALIFIED_LEAD', 'OPPORTUNITY',
  'FOLLOW_UP_REQUIRED', 'CUSTOMER', 'EVANGELIST', 'OTHER', 'LOST', 'INACTIVE'
);
CREATE TYPE "BuiltInPortalRole" AS ENUM ('NO_ACCESS', 'MEMBER', 'ADMIN');
CREATE TYPE "CustomFieldType" AS ENUM (
  'TEXT', 'LONG_TEXT', 'NUMBER', 'BOOLEAN', 'DATE', 'DATETIME', 'SELECT', 'MULTISELECT', 'URL', 'EMAIL', 'PHONE'
);
CREATE TYPE "IdentifierKind" AS ENUM ('EMAIL', 'EXTERNAL_ID', 'VISITOR_ID');
CREATE TYPE "ActionStatus" AS ENUM (
  'SCHEDULED', 'PENDING_APPROVAL', 'APPROVED', 'AUTO_APPROVED', 'REJECTED', 'RUNNING', 'COMPLETED', 'FAILED',
  'CANCELLED'
);
CREATE TYPE "OpportunityStatus" AS ENUM ('OPEN', 'WON', 'LOST', 'ABANDONED');
CREATE TYPE "JobStatus" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'FAILED');

-- The time that a JSON value names, for filters by a time in custom values and properties: ISO 8601, a day as its
-- midnight, in UTC where it names no zone; null for anything else. A cast alone would fail the whole statement for one
-- value.
CREATE FUNCTION json_time(value jsonb) RETURNS timestamptz LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE
    WHEN jsonb_typeof(value) <> 'string' OR value #>> '{}' !~ '^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])'
      '(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)?)?$' THEN NULL
    WHEN substr(value #>> '{}', 9, 2)::int > extract(day FROM
      make_date(substr(value #>> '{}', 1, 4)::int, substr(value #>> '{}', 6, 2)::int, 1)
        + interval '1 month' - interval '1 day') THEN NULL
    WHEN length(value #>> '{}') = 10 THEN (value #>> '{}' || 'T00:00:00Z')::timestamptz
    WHEN value #>> '{}' ~ '(Z|[+-]\d\d:\d\d)$' THEN (value #>> '{}')::timestamptz
    ELSE (value #>> '{}' || 'Z')::timestamptz
  END
$$;

-- Made by EXECUTE for two names that are known only here. %1$s is the collation that maps letters as Unicode does,
-- those included that become several: PostgreSQL's own since 18, else ICU's. %1$I is the schema: a restored dump, which
-- has no search path, must find the functions that functions call.
DO $migration$
DECLARE
  letters text := CASE WHEN current_setting('server_version_num')::int >= 180000
    THEN 'pg_catalog.pg_unicode_fast' ELSE 'pg_catalog."und-x-icu"' END;
BEGIN
  -- A text as texts are compared without case, as src/values/fold-case.ts makes it
  -- (docs/decisions/texts-without-case.md). One expression, so that the planner puts it in the place of the call, and
  -- finds the indexes over it.
  EXECUTE format($fold_case$
    CREATE FUNCTION fold_case(input text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN octet_length(input) = length(input) THEN lower(input COLLATE "C") ELSE normalize(
      translate(lower(upper(translate(input, 'ẞı', E'ß\uFDD0') COLLATE %1$s) COLLATE %1$s), E'ς\uFDD0', 'σı'),
    NFC) COLLATE "C" END
  $fold_case$, letters);

  -- All text that a search looks into, folded, a line each: one index over it serves a search of whatever fields. Every
  -- write of a contact makes it, so the texts nested in properties are taken without a statement of their own: half the
  -- time.
  EXECUTE format($search_text$
    CREATE FUNCTION contact_search_text(
      name text, first_name text, last_name text, emails text[], phones text[], phone_keys text[], company text,
      job_title text, properties jsonb
    ) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
    DECLARE
      texts jsonb;
      nested text;
      whole text;
    BEGIN
      IF properties <> '{}' THEN
        texts := jsonb_path_query_array(properties, 'strict $.** ? (@.type() == "string")');
        FOR place IN 0 .. jsonb_array_length(texts) - 1 LOOP
          nested := concat_ws(E'\n', nested, texts ->> place);
        END LOOP;
      END IF;
      whole := concat_ws(E'\n', name, concat_ws(' ', first_name, last_name), array_to_string(emails, E'\n'),
        array_to_string(phones, E'\n'), array_to_string(phone_keys, E'\n'), company, job_title, nested);
      RETURN %1$I.fold_case(whole);
    END
    $$
  $search_text$, current_schema());

  -- key + U+001F + the folded value, for every scalar and every element of a list: what equality on a custom field
  -- looks up. A number's text is its shortest form. An index takes entries of 2,700 bytes at most, so a long term is
  -- its beginning and its hash.
  EXECUTE format($value_terms$
    CREATE FUNCTION custom_value_terms(document jsonb) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
    DECLARE
      entries jsonb := jsonb_path_query_array(document, 'strict $.keyvalue()');
      entry jsonb;
      elements jsonb;
      element jsonb;
      content text;
      term text;
      terms text[] := '{}';
    BEGIN
      FOR place IN 0 .. coalesce(jsonb_array_length(entries), 0) - 1 LOOP
        entry := entries -> place;
        elements := entry -> 'value';
        IF jsonb_typeof(elements) <> 'array' THEN
          elements := jsonb_build_array(elements);
        END IF;
        FOR place_in_list IN 0 .. jsonb_array_length(elements) - 1 LOOP
          element := elements -> place_in_list;
          content := CASE jsonb_typeof(element)
            WHEN 'number' THEN trim_scale(element::numeric)::text ELSE element #>> '{}' END;
          CONTINUE WHEN content IS NULL;
          term := (entry ->> 'key') || E'\x1f' || %1$I.fold_case(content);
          terms := terms || CASE
            WHEN octet_length(term) <= 1000 THEN term ELSE left(term, 100) || E'\x1f' || md5(term) END;
        END LOOP;
      END LOOP;
      RETURN terms;
    END
    $$
  $value_terms$, current_schema());
END
$migration$;

CREATE TABLE workspace (
  id uuid PRIMARY KEY,
  slug text NOT NULL,
  name text NOT NULL,
  default_portal_role "BuiltInPortalRole" NOT NULL DEFAULT 'NO_ACCESS',
  cursor_secret text NOT NULL,
  signing_key text,
  custom_fields_version integer NOT NULL DEFAULT 0,
  removed_custom_field_keys text[] DEFAULT ARRAY[]::text[],
  demo_key text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1
);
-- X-Org-Id and the command line name a workspace by its slug.
CREATE UNIQUE INDEX workspace_slug_key ON workspace (slug);

CREATE TABLE "user" (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  first_name text,
  last_name text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1
);
-- A user is one person in all workspaces, known by the email.
CREATE UNIQUE INDEX user_email_key ON "user" (email);

CREATE TABLE member (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  role "MemberRole" NOT NULL DEFAULT 'MEMBER',
  data_scope "DataScope" NOT NULL DEFAULT 'ALL',
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);
-- A user is a member of a workspace once.
CREATE UNIQUE INDEX member_workspace_id_user_id_key ON member (workspace_id, user_id);
-- The workspaces of a user: a key of the user opens them all. Also for deleting a user.
CREATE INDEX ON member (user_id);

CREATE TABLE api_key (
  id uuid PRIMARY KEY,
  workspace_id uuid,
  user_id uuid,
  name text NOT NULL,
  prefix text NOT NULL,
  hash text NOT NULL,
  scopes text[],
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
-- Every request finds its key here.
CREATE UNIQUE INDEX api_key_hash_key ON api_key (hash);
-- The list of a workspace's keys, and deleting a workspace or a user.
CREATE INDEX ON api_key (workspace_id, created_at, id);
CREATE INDEX ON api_key (user_id);

CREATE TABLE api_key_use (
  api_key_id uuid PRIMARY KEY,
  last_used_at timestamptz(3) NOT NULL
);

CREATE TABLE recent_write (
  workspace_id uuid PRIMARY KEY,
  until timestamptz(3) NOT NULL
);

CREATE TABLE legacy_use (
  workspace_id uuid NOT NULL,
  api_key_id uuid NOT NULL,
  dialect text NOT NULL,
  endpoint text NOT NULL,
  requests bigint NOT NULL,
  first_used_at timestamptz(3) NOT NULL,
  last_used_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, api_key_id, dialect, endpoint)
);

CREATE TABLE idempotency_record (
  workspace_id uuid NOT NULL,
  api_key_id uuid NOT NULL,
  path_hash text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  claim_id uuid NOT NULL,
  has_written boolean NOT NULL DEFAULT false,
  status integer,
  headers jsonb NOT NULL DEFAULT '{}',
  body text,
  expires_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, api_key_id, path_hash, key)
);
-- What has expired is deleted, of all workspaces together.
CREATE INDEX ON idempotency_record (expires_at);

-- What is generated is kept in the row: as an expression of an index it would be made again for every row that another
-- condition has found.
CREATE TABLE contact (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  name text,
  first_name text,
  last_name text,
  email text,
  emails text[] DEFAULT ARRAY[]::text[],
  phone text,
  phones text[] DEFAULT ARRAY[]::text[],
  phone_keys text[] DEFAULT ARRAY[]::text[],
  company text,
  job_title text,
  notes text,
  source text,
  do_not_contact boolean NOT NULL DEFAULT false,
  subscription_status "SubscriptionStatus" NOT NULL DEFAULT 'SUBSCRIBED',
  enrichment_status "EnrichmentStatus" NOT NULL DEFAULT 'NOT_ENRICHED',
  stage "LifecycleStage" NOT NULL DEFAULT 'SUBSCRIBER',
  channel text NOT NULL DEFAULT 'Whatsapp',
  avatar_url text,
  portal_role "BuiltInPortalRole" NOT NULL DEFAULT 'NO_ACCESS',
  portal_role_id uuid,
  location_id uuid,
  account_id uuid,
  assigned_to_id uuid,
  external_ids jsonb NOT NULL DEFAULT '[]',
  visitor_ids text[] DEFAULT ARRAY[]::text[],
  properties jsonb NOT NULL DEFAULT '{}',
  custom_values jsonb NOT NULL DEFAULT '{}',
  -- What equality on custom fields looks up.
  custom_terms text[] GENERATED ALWAYS AS (custom_value_terms(custom_values)) STORED,
  -- What searches, and filters by parts of texts, look into.
  search_text text NOT NULL GENERATED ALWAYS AS (
    contact_search_text(name, first_name, last_name, emails, phones, phone_keys, company, job_title, properties)
  ) STORED,
  first_seen_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);
-- Every write of a contact writes into each of these indexes that has the row, so a new one must earn it
-- (npm run check:indexes).
--
-- The orders of the API, each for itself. One index serves both directions and both places of nulls: a statement reads
-- those with a value and those without one as two ranges of it. Texts are ordered without case, by their bytes
-- (COLLATE "C"), which is the same on every server and quick to compare; the same index finds what equals a text.
-- Newest first is the order of every list that names none.
CREATE INDEX ON contact (workspace_id, created_at, id);
CREATE INDEX ON contact (workspace_id, updated_at, id);
CREATE INDEX ON contact (workspace_id, first_seen_at, id);
CREATE INDEX contact_name_idx ON contact (workspace_id, (fold_case(name) COLLATE "C"), id);
CREATE INDEX contact_first_name_idx ON contact (workspace_id, (fold_case(first_name) COLLATE "C"), id);
CREATE INDEX contact_last_name_idx ON contact (workspace_id, (fold_case(last_name) COLLATE "C"), id);
CREATE INDEX contact_email_idx ON contact (workspace_id, (fold_case(email) COLLATE "C"), id);
CREATE INDEX contact_phone_idx ON contact (workspace_id, (fold_case(phone) COLLATE "C"), id);
CREATE INDEX contact_job_title_idx ON contact (workspace_id, (fold_case(job_title) COLLATE "C"), id);
CREATE INDEX contact_source_idx ON contact (workspace_id, (fold_case(source) COLLATE "C"), id);
CREATE INDEX contact_channel_idx ON contact (workspace_id, (fold_case(channel) COLLATE "C"), id);
-- Notes are long: they are ordered by their beginning.
CREATE INDEX contact_notes_idx ON contact (workspace_id, (left(fold_case(notes), 100) COLLATE "C"), id);
-- A company may have thousands of contacts, who are listed newest first. In the order by company, those of one company
-- are sorted by id.
CREATE INDEX contact_company_idx ON contact (workspace_id, (fold_case(company) COLLATE "C"), created_at, id);
-- What many contacts have in common, newest first: a page of them, and how many they are. Of either enrichment status
-- there may be few: those that are still to be enriched, or the first ones that are.
CREATE INDEX ON contact (workspace_id, stage, created_at, id);
CREATE INDEX ON contact (workspace_id, enrichment_status, created_at, id);
-- The same of what is looked for only where a contact differs from most: the others walk the list.
CREATE INDEX contact_do_not_contact_idx ON contact (workspace_id, created_at, id) WHERE do_not_contact;
CREATE INDEX contact_unsubscribed_idx ON contact (workspace_id, created_at, id)
  WHERE subscription_status = 'UNSUBSCRIBED';
-- How many contacts have an email is how many there are, which is kept, less those without one, counted here.
CREATE INDEX contact_without_email_idx ON contact (workspace_id, created_at, id) WHERE email IS NULL;
-- The contacts of what is pointed to, newest first, and for detaching them when it is deleted.
CREATE INDEX contact_assigned_to_idx ON contact (workspace_id, assigned_to_id, created_at, id)
  WHERE assigned_to_id IS NOT NULL;
CREATE INDEX contact_account_idx ON contact (workspace_id, account_id, created_at, id) WHERE account_id IS NOT NULL;
CREATE INDEX contact_location_idx ON contact (workspace_id, location_id, created_at, id) WHERE location_id IS NOT NULL;
CREATE INDEX contact_portal_role_idx ON contact (workspace_id, portal_role_id, created_at, id)
  WHERE portal_role_id IS NOT NULL;
-- Phone numbers however they are written.
CREATE INDEX contact_phone_keys_idx ON contact USING gin (workspace_id, phone_keys);
-- Equality on any custom field.
CREATE INDEX contact_custom_values_idx ON contact USING gin (workspace_id, custom_terms);
-- Searches, and parts of texts.
CREATE INDEX contact_search_idx ON contact USING gin (workspace_id, search_text gin_trgm_ops);

CREATE TABLE contact_identifier (
  workspace_id uuid NOT NULL,
  kind "IdentifierKind" NOT NULL,
  label text NOT NULL DEFAULT '',
  value text NOT NULL,
  contact_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, kind, label, value)
);
-- The identifiers of a contact that is changed, merged or deleted.
CREATE INDEX ON contact_identifier (workspace_id, contact_id);
-- An external id of whatever label.
CREATE INDEX ON contact_identifier (workspace_id, kind, value);

CREATE TABLE tag (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  color text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);
-- No two tags have a name in common, whatever its case.
CREATE UNIQUE INDEX tag_name_key ON tag (workspace_id, fold_case(name));
-- Orders, by the creation and by the name.
CREATE INDEX ON tag (workspace_id, created_at, id);
CREATE INDEX tag_name_idx ON tag (workspace_id, (fold_case(name) COLLATE "C"), id);
-- Parts of names.
CREATE INDEX tag_search_idx ON tag USING gin (workspace_id, fold_case(name) gin_trgm_ops);

CREATE TABLE contact_tag (
  workspace_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  tag_id uuid NOT NULL,
  added_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  position integer NOT NULL DEFAULT 0,
  contact_created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, contact_id, tag_id)
);
-- The contacts of a tag in the order of the list: a page is read as it stands, of however many.
CREATE INDEX contact_tag_newest_idx ON contact_tag (workspace_id, tag_id, contact_created_at, contact_id);

CREATE TABLE custom_field_folder (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  position integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);
-- Folders in their order.
CREATE INDEX ON custom_field_folder (workspace_id, position, id);

CREATE TABLE custom_field (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  label text NOT NULL,
  type "CustomFieldType" NOT NULL,
  options text[] DEFAULT ARRAY[]::text[],
  required boolean NOT NULL DEFAULT false,
  folder_id uuid,
  position integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);
-- Values of contacts are kept under the key.
CREATE UNIQUE INDEX custom_field_workspace_id_key_key ON custom_field (workspace_id, key);
-- Fields in their order, all of them or those of a folder.
CREATE INDEX ON custom_field (workspace_id, position, id);
CREATE INDEX ON custom_field (workspace_id, folder_id);

CREATE TABLE custom_value (
  workspace_id uuid NOT NULL,
  key text NOT NULL,
  value text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, key)
);

CREATE TABLE event (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  contact_id uuid NOT NULL,
  type text NOT NULL,
  url text,
  domain text,
  data jsonb NOT NULL DEFAULT '{}',
  occurred_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);
-- Both orders, of a contact's events and of all; by when they occurred also those of a type.
CREATE INDEX ON event (workspace_id, contact_id, occurred_at, id);
-- The type before the contact: with the contact first, the planner takes this index for all events of a contact too and
-- sorts them, since it knows the average contact but not the one with 100,000 events.
CREATE INDEX ON event (workspace_id, type, contact_id, occurred_at, id);
CREATE INDEX ON event (workspace_id, occurred_at, id);
CREATE INDEX ON event (workspace_id, type, occurred_at, id);
CREATE INDEX ON event (workspace_id, contact_id, created_at, id);
CREATE INDEX ON event (workspace_id, created_at, id);

CREATE TABLE action (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  contact_id uuid NOT NULL,
  type text NOT NULL,
  status "ActionStatus" NOT NULL,
  description text,
  params jsonb NOT NULL DEFAULT '{}',
  direct boolean NOT NULL DEFAULT false,
  require_approval boolean NOT NULL DEFAULT false,
  scheduled_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);
-- Newest first: of a contact, of all, with a status, of a type. Then the other order.
CREATE INDEX ON action (workspace_id, contact_id, created_at, id);
CREATE INDEX ON action (workspace_id, created_at, id);
CREATE INDEX ON action (workspace_id, status, created_at, id);
CREATE INDEX ON action (workspace_id, type, created_at, id);
CREATE INDEX ON action (workspace_id, scheduled_at, id);

CREATE TABLE unified_profile (
  workspace_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  data jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, contact_id)
);

CREATE TABLE opportunity (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  contact_id uuid NOT NULL,
  title text NOT NULL,
  pipeline text NOT NULL,
  stage text NOT NULL,
  status "OpportunityStatus" NOT NULL DEFAULT 'OPEN',
  value numeric(20, 4),
  currency text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);
-- Newest first: of a contact, of all, with a status, in a stage of a pipeline or of any. Then the other orders.
CREATE INDEX ON opportunity (workspace_id, contact_id, created_at, id);
CREATE INDEX ON opportunity (workspace_id, created_at, id);
CREATE INDEX ON opportunity (workspace_id, status, created_at, id);
CREATE INDEX ON opportunity (workspace_id, pipeline, stage, created_at, id);
CREATE INDEX ON opportunity (workspace_id, stage, created_at, id);
CREATE INDEX ON opportunity (workspace_id, updated_at, id);
CREATE INDEX ON opportunity (workspace_id, value, id);

CREATE TABLE account (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  domain text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);
-- Orders, by the creation and by the name.
CREATE INDEX ON account (workspace_id, created_at, id);
CREATE INDEX account_name_idx ON account (workspace_id, (fold_case(name) COLLATE "C"), id);
-- Parts of name and domain together.
CREATE INDEX account_search_idx ON account
  USING gin (workspace_id, fold_case(name || E'\n' || coalesce(domain, '')) gin_trgm_ops);

-- The tables of external ids are alike: the key finds an id of a label, the first index an id of whatever label, the
-- second the ids of an object.
CREATE TABLE account_external_id (
  workspace_id uuid NOT NULL,
  label text NOT NULL,
  external_id text NOT NULL,
  account_id uuid NOT NULL,
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, label, external_id)
);
CREATE INDEX ON account_external_id (workspace_id, external_id);
CREATE INDEX ON account_external_id (workspace_id, account_id);

CREATE TABLE location_external_id (
  workspace_id uuid NOT NULL,
  label text NOT NULL,
  external_id text NOT NULL,
  location_id uuid NOT NULL,
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, label, external_id)
);
CREATE INDEX ON location_external_id (workspace_id, external_id);
CREATE INDEX ON location_external_id (workspace_id, location_id);

CREATE TABLE member_external_id (
  workspace_id uuid NOT NULL,
  label text NOT NULL,
  external_id text NOT NULL,
  member_id uuid NOT NULL,
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, label, external_id)
);
CREATE INDEX ON member_external_id (workspace_id, external_id);
CREATE INDEX ON member_external_id (workspace_id, member_id);

CREATE TABLE tag_external_id (
  workspace_id uuid NOT NULL,
  label text NOT NULL,
  external_id text NOT NULL,
  tag_id uuid NOT NULL,
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, label, external_id)
);
CREATE INDEX ON tag_external_id (workspace_id, external_id);
CREATE INDEX ON tag_external_id (workspace_id, tag_id);

CREATE TABLE custom_field_external_id (
  workspace_id uuid NOT NULL,
  label text NOT NULL,
  external_id text NOT NULL,
  custom_field_id uuid NOT NULL,
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, label, external_id)
);
CREATE INDEX ON custom_field_external_id (workspace_id, external_id);
CREATE INDEX ON custom_field_external_id (workspace_id, custom_field_id);

CREATE TABLE portal_role_external_id (
  workspace_id uuid NOT NULL,
  label text NOT NULL,
  external_id text NOT NULL,
  portal_role_id uuid NOT NULL,
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, label, external_id)
);
CREATE INDEX ON portal_role_external_id (workspace_id, external_id);
CREATE INDEX ON portal_role_external_id (workspace_id, portal_role_id);

CREATE TABLE portal_role (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);
-- A role is named by its slug where contacts are written.
CREATE UNIQUE INDEX portal_role_workspace_id_slug_key ON portal_role (workspace_id, slug);

CREATE TABLE location (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);
-- Orders, by the creation and by the title.
CREATE INDEX ON location (workspace_id, created_at, id);
CREATE INDEX location_title_idx ON location (workspace_id, (fold_case(title) COLLATE "C"), id);

CREATE TABLE view (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  filter jsonb,
  filter_source jsonb,
  search text,
  search_fields text[] DEFAULT ARRAY[]::text[],
  sort jsonb NOT NULL DEFAULT '[]',
  columns text[] DEFAULT ARRAY[]::text[],
  custom_field_keys text[] DEFAULT ARRAY[]::text[],
  position integer NOT NULL DEFAULT 0,
  created_by_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);
-- Views in their order.
CREATE INDEX ON view (workspace_id, position, id);

CREATE TABLE job (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  status "JobStatus" NOT NULL DEFAULT 'WAITING',
  payload jsonb NOT NULL DEFAULT '{}',
  cursor text,
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL,
  result json,
  error text,
  failures integer NOT NULL DEFAULT 0,
  claim_id uuid,
  due_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  finished_at timestamptz(3),
  PRIMARY KEY (workspace_id, id)
);
-- The list of a workspace's jobs.
CREATE INDEX ON job (workspace_id, created_at, id);
-- What is to be worked on next, of all workspaces together.
CREATE INDEX job_due_idx ON job (due_at) WHERE finished_at IS NULL;

-- Without a foreign key to the job, which is inserted after its input: until then nothing runs.
CREATE TABLE job_input (
  workspace_id uuid NOT NULL,
  job_id uuid NOT NULL,
  place integer NOT NULL,
  content text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, job_id, place)
);

CREATE TABLE contact_total (
  workspace_id uuid NOT NULL,
  slot integer NOT NULL,
  contacts bigint NOT NULL,
  PRIMARY KEY (workspace_id, slot)
);

CREATE TABLE outbox_event (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  type text NOT NULL,
  contact_id uuid NOT NULL,
  payload jsonb NOT NULL DEFAULT '{}',
  -- Not when the transaction began: what follows from another change is written after it.
  created_at timestamptz(6) NOT NULL DEFAULT clock_timestamp(),
  assigned_to_id uuid,
  seq bigint,
  PRIMARY KEY (workspace_id, id)
);
-- The feed: all of it, that of some types, that of a contact, and what was written since a time.
CREATE INDEX ON outbox_event (workspace_id, seq, id);
CREATE INDEX ON outbox_event (workspace_id, type, seq, id);
CREATE INDEX ON outbox_event (workspace_id, contact_id, seq, id);
CREATE INDEX ON outbox_event (workspace_id, created_at, id);
-- What is to be numbered next, in its order.
CREATE INDEX outbox_event_unnumbered_idx ON outbox_event (workspace_id, created_at, id) WHERE seq IS NULL;

CREATE TABLE feed (
  workspace_id uuid PRIMARY KEY,
  last_seq bigint NOT NULL
);

-- Foreign keys. Within a workspace they have the workspace in them, so that no row points into another one. What
-- belongs to an object goes with it; what merely points to one is let go of by the code (src/domain/contact/detach.ts),
-- which raises versions and tells the feed.
ALTER TABLE member ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE member ADD FOREIGN KEY (user_id) REFERENCES "user" ON DELETE CASCADE;
ALTER TABLE api_key ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE api_key ADD FOREIGN KEY (user_id) REFERENCES "user" ON DELETE CASCADE;
ALTER TABLE api_key_use ADD FOREIGN KEY (api_key_id) REFERENCES api_key ON DELETE CASCADE;
ALTER TABLE recent_write ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
-- Not of the key, of which it is a memory.
ALTER TABLE legacy_use ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
-- Not of its key: a record is deleted when it expires, a day later at most.
ALTER TABLE idempotency_record ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE contact ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE contact ADD FOREIGN KEY (workspace_id, portal_role_id) REFERENCES portal_role;
ALTER TABLE contact ADD FOREIGN KEY (workspace_id, location_id) REFERENCES location;
ALTER TABLE contact ADD FOREIGN KEY (workspace_id, account_id) REFERENCES account;
ALTER TABLE contact ADD FOREIGN KEY (workspace_id, assigned_to_id) REFERENCES member;
ALTER TABLE contact_identifier ADD FOREIGN KEY (workspace_id, contact_id) REFERENCES contact ON DELETE CASCADE;
ALTER TABLE tag ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE contact_tag ADD FOREIGN KEY (workspace_id, contact_id) REFERENCES contact ON DELETE CASCADE;
ALTER TABLE contact_tag ADD FOREIGN KEY (workspace_id, tag_id) REFERENCES tag ON DELETE CASCADE;
ALTER TABLE custom_field_folder ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE custom_field ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE custom_field ADD FOREIGN KEY (workspace_id, folder_id) REFERENCES custom_field_folder;
ALTER TABLE custom_value ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE event ADD FOREIGN KEY (workspace_id, contact_id) REFERENCES contact ON DELETE CASCADE;
ALTER TABLE action ADD FOREIGN KEY (workspace_id, contact_id) REFERENCES contact ON DELETE CASCADE;
ALTER TABLE unified_profile ADD FOREIGN KEY (workspace_id, contact_id) REFERENCES contact ON DELETE CASCADE;
ALTER TABLE opportunity ADD FOREIGN KEY (workspace_id, contact_id) REFERENCES contact ON DELETE CASCADE;
ALTER TABLE account ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE account_external_id ADD FOREIGN KEY (workspace_id, account_id) REFERENCES account ON DELETE CASCADE;
ALTER TABLE location_external_id ADD FOREIGN KEY (workspace_id, location_id) REFERENCES location ON DELETE CASCADE;
ALTER TABLE member_external_id ADD FOREIGN KEY (workspace_id, member_id) REFERENCES member ON DELETE CASCADE;
ALTER TABLE tag_external_id ADD FOREIGN KEY (workspace_id, tag_id) REFERENCES tag ON DELETE CASCADE;
ALTER TABLE custom_field_external_id
  ADD FOREIGN KEY (workspace_id, custom_field_id) REFERENCES custom_field ON DELETE CASCADE;
ALTER TABLE portal_role_external_id
  ADD FOREIGN KEY (workspace_id, portal_role_id) REFERENCES portal_role ON DELETE CASCADE;
ALTER TABLE portal_role ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE location ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE view ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE view ADD FOREIGN KEY (workspace_id, created_by_id) REFERENCES member;
ALTER TABLE job ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE job_input ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE contact_total ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
-- Not of its contact: the event of a deletion outlives it.
ALTER TABLE outbox_event ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
ALTER TABLE feed ADD FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE;
