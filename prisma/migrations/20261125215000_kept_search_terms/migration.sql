-- What the indexes over custom values and over all text stand on is kept in the row. As expressions they were made again
-- for every row that another condition had found, which took longer than finding it. A server of the version before finds
-- no index for its searches any more: stop it first.

-- Before the table is written anew, so that they are not built twice.
DROP INDEX contact_custom_values_idx;
DROP INDEX contact_search_idx;

ALTER TABLE contact
  ADD COLUMN custom_terms text[] GENERATED ALWAYS AS (custom_value_terms(custom_values)) STORED,
  ADD COLUMN search_text text NOT NULL
    GENERATED ALWAYS AS (contact_search_text(name, first_name, last_name, emails, phones, phone_keys, company, properties)) STORED;

CREATE INDEX contact_custom_values_idx ON contact USING gin (workspace_id, custom_terms);
CREATE INDEX contact_search_idx ON contact USING gin (workspace_id, search_text gin_trgm_ops);
ANALYZE contact;
