-- The indexes over texts and custom values have the workspace first again, instead of when contacts were created: one company's
-- search does not read what others have, and they take half the space.
DROP INDEX contact_search_idx;
DROP INDEX contact_custom_values_idx;
CREATE INDEX contact_search_idx ON contact USING gin (workspace_id, search_text gin_trgm_ops);
CREATE INDEX contact_custom_values_idx ON contact USING gin (workspace_id, custom_terms);
DROP FUNCTION time_buckets(timestamptz);
ANALYZE contact;
