-- What the indexes over custom values and over all text stand on is kept in the row. As expressions they were made again
-- for every row that another condition had found, which took longer than finding it.
ALTER TABLE contact
  ADD COLUMN custom_terms text[] GENERATED ALWAYS AS (custom_value_terms(custom_values)) STORED,
  ADD COLUMN search_text text NOT NULL
    GENERATED ALWAYS AS (contact_search_text(name, first_name, last_name, emails, phones, phone_keys, company, properties)) STORED;

DROP INDEX contact_custom_values_idx;
CREATE INDEX contact_custom_values_idx ON contact USING gin (workspace_id, custom_terms);
DROP INDEX contact_search_idx;
CREATE INDEX contact_search_idx ON contact USING gin (workspace_id, search_text gin_trgm_ops);
ANALYZE contact;
