-- The contacts of a tag stand in its index in the order of the list, so that a page of them is read as it is, of however many:
-- each pair knows when its contact was created, too.
-- Whoever writes contacts waits from the start: one who holds one table and waits for the other would end this in a deadlock.
LOCK TABLE "contact" IN SHARE ROW EXCLUSIVE MODE;
LOCK TABLE "contact_tag" IN ACCESS EXCLUSIVE MODE;

DROP INDEX "contact_tag_workspace_id_tag_id_contact_id_idx";
ALTER TABLE "contact_tag" ADD COLUMN "contact_created_at" TIMESTAMPTZ(3);

-- Not by UPDATE, which would leave a table of twice the size.
CREATE FUNCTION created_at_of(workspace uuid, contact uuid) RETURNS timestamptz LANGUAGE sql STABLE
RETURN (SELECT c.created_at FROM contact c WHERE c.workspace_id = workspace AND c.id = contact);
ALTER TABLE "contact_tag" ALTER COLUMN "contact_created_at" TYPE TIMESTAMPTZ(3) USING created_at_of("workspace_id", "contact_id");
DROP FUNCTION created_at_of;
ALTER TABLE "contact_tag" ALTER COLUMN "contact_created_at" SET NOT NULL;
CREATE INDEX "contact_tag_newest_idx" ON "contact_tag"("workspace_id", "tag_id", "contact_created_at", "contact_id");

-- What writes a pair may say when its contact was created; else it is looked up. A contact that does not exist is for the foreign key to refuse.
CREATE FUNCTION contact_tag_dated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.contact_created_at := coalesce((SELECT c.created_at FROM contact c WHERE c.workspace_id = NEW.workspace_id AND c.id = NEW.contact_id), now());
  RETURN NEW;
END
$$;
CREATE TRIGGER contact_tag_dated BEFORE INSERT ON contact_tag
  FOR EACH ROW WHEN (NEW.contact_created_at IS NULL) EXECUTE FUNCTION contact_tag_dated();

CREATE FUNCTION contact_redated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE contact_tag SET contact_created_at = NEW.created_at WHERE workspace_id = NEW.workspace_id AND contact_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER contact_redated AFTER UPDATE OF created_at ON contact
  FOR EACH ROW WHEN (OLD.created_at IS DISTINCT FROM NEW.created_at) EXECUTE FUNCTION contact_redated();

-- The planner knows nothing of the new column.
ANALYZE "contact_tag";
