-- Contacts have a job title. Searches look there, so the text of the search index is made anew.

DO $migration$
BEGIN
  -- As before, with the job title. The function that it calls has its schema before it, because a restored dump has no search path.
  EXECUTE format($search_text$
    CREATE FUNCTION contact_search_text(
      name text, first_name text, last_name text, emails text[], phones text[], phone_keys text[], company text, job_title text, properties jsonb
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
      RETURN %I.fold_case(whole);
    END
    $$
  $search_text$, current_schema());
END
$migration$;

-- The index goes with the column. In one statement, which writes the table anew once.
ALTER TABLE contact
  ADD COLUMN job_title text,
  DROP COLUMN search_text,
  ADD COLUMN search_text text NOT NULL
    GENERATED ALWAYS AS (contact_search_text(name, first_name, last_name, emails, phones, phone_keys, company, job_title, properties)) STORED;
DROP FUNCTION contact_search_text(text, text, text, text[], text[], text[], text, jsonb);
CREATE INDEX contact_search_idx ON contact USING gin (workspace_id, search_text gin_trgm_ops);
-- The order by job title, and conditions on it.
CREATE INDEX contact_job_title_idx ON contact (workspace_id, (fold_case(job_title) COLLATE "C"), id);
ANALYZE contact;
