-- Counts the changes of a workspace's custom fields. The check of a key reads it along, so that a process knows whether the
-- definitions that it read for an earlier request are still those of the workspace.

-- In the order in which a server of the version before, which may still be writing, locks them.
LOCK TABLE "custom_field", "workspace" IN ACCESS EXCLUSIVE MODE;
ALTER TABLE "workspace" ADD COLUMN "custom_fields_version" INTEGER NOT NULL DEFAULT 0;

CREATE FUNCTION custom_fields_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE workspace w SET custom_fields_version = w.custom_fields_version + 1
  WHERE w.id = CASE TG_OP WHEN 'DELETE' THEN OLD.workspace_id ELSE NEW.workspace_id END;
  RETURN NULL;
END
$$;

-- At the end of the transaction: until then others can write the workspace, and all take its row last, which keeps two
-- changes of fields that write the same contacts from a deadlock.
CREATE CONSTRAINT TRIGGER custom_fields_changed AFTER INSERT OR UPDATE OR DELETE ON custom_field
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION custom_fields_changed();
