-- Without the workspace, of which nearly every contact may be: to look each contact that the other column has found up in the
-- workspace's list takes as long as to read it.
DROP INDEX contact_search_idx;
CREATE INDEX contact_search_idx ON contact USING gin (search_text gin_trgm_ops);
DROP INDEX contact_custom_values_idx;
CREATE INDEX contact_custom_values_idx ON contact USING gin (custom_terms);

-- The contacts of a company in the order of the list: there may be thousands.
CREATE INDEX contact_company_created_at_idx ON contact (workspace_id, (lower(company) COLLATE "C"), created_at, id);
