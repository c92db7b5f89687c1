-- Counts the changes of a workspace's custom fields. The check of a key reads it along, so that a process knows whether the
-- definitions that it read for an earlier request are still those of the workspace.
ALTER TABLE "workspace" ADD COLUMN "custom_fields_version" INTEGER NOT NULL DEFAULT 0;

CREATE FUNCTION custom_fields_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE workspace w SET custom_fields_version = w.custom_fields_version + 1
  WHERE w.id IN (SELECT changed.workspace_id FROM changed);
  RETURN NULL;
END
$$;

CREATE TRIGGER custom_fields_inserted AFTER INSERT ON custom_field
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION custom_fields_changed();
CREATE TRIGGER custom_fields_updated AFTER UPDATE ON custom_field
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION custom_fields_changed();
CREATE TRIGGER custom_fields_deleted AFTER DELETE ON custom_field
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION custom_fields_changed();
