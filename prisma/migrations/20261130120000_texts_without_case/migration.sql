-- Texts are compared without case by Unicode's case folding, and in its composed form (NFC), whatever the database's locale is:
-- lower() left ΝΙΚΟΣ and νικος apart, and all but ASCII as it is in a database whose LC_CTYPE is C. A server of the version
-- before does not find the new index over the names of tags: stop it first.

-- Whoever writes waits from the start: one who holds one table and waits for another would end this in a deadlock.
LOCK TABLE contact, contact_tag, tag, account, location IN ACCESS EXCLUSIVE MODE;

DO $migration$
DECLARE
  -- What maps letters as Unicode does, those included that become several: PostgreSQL itself since 18, else ICU.
  letters text := CASE WHEN current_setting('server_version_num')::int >= 180000 THEN 'pg_catalog.pg_unicode_fast' ELSE 'pg_catalog."und-x-icu"' END;
BEGIN
  -- A text as texts are compared without case: see src/values/fold-case.ts, which makes the same of it. One expression, so
  -- that the planner puts it in the place of the call.
  EXECUTE format($fold_case$
    CREATE FUNCTION fold_case(input text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN octet_length(input) = length(input) THEN lower(input COLLATE "C")
      ELSE normalize(translate(lower(upper(translate(input, 'ẞı', E'ß\uFDD0') COLLATE %1$s) COLLATE %1$s), E'ς\uFDD0', 'σı'), NFC) COLLATE "C" END
  $fold_case$, letters);

  -- As before, but for the folding. The function that they call has its schema before it, because a restored dump has no search path.
  EXECUTE format($search_text$
    CREATE OR REPLACE FUNCTION contact_search_text(
      name text, first_name text, last_name text, emails text[], phones text[], phone_keys text[], company text, properties jsonb
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
        array_to_string(phones, E'\n'), array_to_string(phone_keys, E'\n'), company, nested);
      RETURN %I.fold_case(whole);
    END
    $$
  $search_text$, current_schema());

  -- The same terms as before, but for the folding, without a statement of their own: every write of a contact makes them.
  EXECUTE format($value_terms$
    CREATE OR REPLACE FUNCTION custom_value_terms(document jsonb) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
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
          content := CASE jsonb_typeof(element) WHEN 'number' THEN trim_scale(element::numeric)::text ELSE element #>> '{}' END;
          CONTINUE WHEN content IS NULL;
          term := (entry ->> 'key') || E'\x1f' || %I.fold_case(content);
          terms := terms || CASE WHEN octet_length(term) <= 1000 THEN term ELSE left(term, 100) || E'\x1f' || md5(term) END;
        END LOOP;
      END LOOP;
      RETURN terms;
    END
    $$
  $value_terms$, current_schema());
END
$migration$;

-- Their indexes go with them. In one statement, which writes the table anew once.
ALTER TABLE contact
  DROP COLUMN custom_terms,
  DROP COLUMN search_text,
  ADD COLUMN custom_terms text[] GENERATED ALWAYS AS (custom_value_terms(custom_values)) STORED,
  ADD COLUMN search_text text NOT NULL
    GENERATED ALWAYS AS (contact_search_text(name, first_name, last_name, emails, phones, phone_keys, company, properties)) STORED;
CREATE INDEX contact_search_idx ON contact USING gin (search_text gin_trgm_ops, time_buckets(created_at));
CREATE INDEX contact_custom_values_idx ON contact USING gin (custom_terms, time_buckets(created_at));

DROP INDEX contact_name_idx, contact_first_name_idx, contact_last_name_idx, contact_email_idx, contact_company_idx, contact_company_created_at_idx,
  contact_source_idx, contact_phone_idx, contact_notes_idx, contact_channel_idx;
CREATE INDEX contact_name_idx ON contact (workspace_id, (fold_case(name) COLLATE "C"), id);
CREATE INDEX contact_first_name_idx ON contact (workspace_id, (fold_case(first_name) COLLATE "C"), id);
CREATE INDEX contact_last_name_idx ON contact (workspace_id, (fold_case(last_name) COLLATE "C"), id);
CREATE INDEX contact_email_idx ON contact (workspace_id, (fold_case(email) COLLATE "C"), id);
CREATE INDEX contact_company_idx ON contact (workspace_id, (fold_case(company) COLLATE "C"), id);
CREATE INDEX contact_company_created_at_idx ON contact (workspace_id, (fold_case(company) COLLATE "C"), created_at, id);
CREATE INDEX contact_source_idx ON contact (workspace_id, (fold_case(source) COLLATE "C"), id);
CREATE INDEX contact_phone_idx ON contact (workspace_id, (fold_case(phone) COLLATE "C"), id);
CREATE INDEX contact_notes_idx ON contact (workspace_id, (left(fold_case(notes), 100) COLLATE "C"), id);
CREATE INDEX contact_channel_idx ON contact (workspace_id, (fold_case(channel) COLLATE "C"), id);
ANALYZE contact;

-- Tags whose names are now the same become one, the oldest: it is on the contacts that had any of them. The log of the
-- database says which.
DO $$
DECLARE
  merged record;
BEGIN
  FOR merged IN
    SELECT named.* FROM (
      SELECT t.workspace_id, t.id, t.name, first_value(t.id) OVER same AS kept_id, first_value(t.name) OVER same AS kept_name
      FROM tag t WINDOW same AS (PARTITION BY t.workspace_id, fold_case(t.name) ORDER BY t.created_at, t.id)) AS named
    WHERE named.id <> named.kept_id
  LOOP
    INSERT INTO contact_tag (workspace_id, contact_id, tag_id, added_at, position, contact_created_at)
    SELECT ct.workspace_id, ct.contact_id, merged.kept_id, ct.added_at, ct.position, ct.contact_created_at FROM contact_tag ct
    WHERE ct.workspace_id = merged.workspace_id AND ct.tag_id = merged.id ON CONFLICT DO NOTHING;
    DELETE FROM tag t WHERE t.workspace_id = merged.workspace_id AND t.id = merged.id;
    RAISE WARNING 'the tag "%" is now one with the tag "%" of the workspace %', merged.name, merged.kept_name, merged.workspace_id;
  END LOOP;
END
$$;

DROP INDEX tag_name_key, tag_name_idx, tag_search_idx;
CREATE UNIQUE INDEX tag_name_key ON tag (workspace_id, fold_case(name));
CREATE INDEX tag_name_idx ON tag (workspace_id, (fold_case(name) COLLATE "C"), id);
CREATE INDEX tag_search_idx ON tag USING gin (workspace_id, fold_case(name) gin_trgm_ops);
DROP INDEX account_name_idx, account_search_idx, location_title_idx;
CREATE INDEX account_name_idx ON account (workspace_id, (fold_case(name) COLLATE "C"), id);
CREATE INDEX account_search_idx ON account USING gin (workspace_id, fold_case(name || E'\n' || coalesce(domain, '')) gin_trgm_ops);
CREATE INDEX location_title_idx ON location (workspace_id, (fold_case(title) COLLATE "C"), id);

-- Nothing uses it.
DROP FUNCTION json_search_text(jsonb);
