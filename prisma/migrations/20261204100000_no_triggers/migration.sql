-- The code that writes does what the triggers did: it counts contacts, dates the pairs of tags and contacts, and counts the changes of
-- custom fields. A server of the version before would do none of that: stop it first.
-- Whoever writes waits from the start: one who holds one table and waits for another would end this in a deadlock.
LOCK TABLE "contact", "contact_tag", "custom_field", "contact_total" IN ACCESS EXCLUSIVE MODE;

DROP TRIGGER contact_inserted ON contact;
DROP TRIGGER contact_deleted ON contact;
DROP FUNCTION contact_counted();
DROP TRIGGER contact_tag_dated ON contact_tag;
DROP FUNCTION contact_tag_dated();
DROP TRIGGER contact_redated ON contact;
DROP FUNCTION contact_redated();
DROP TRIGGER custom_fields_changed ON custom_field;
DROP FUNCTION custom_fields_changed();

-- The contacts of a workspace that is deleted are counted no more.
DELETE FROM "contact_total" t WHERE NOT EXISTS (SELECT FROM "workspace" w WHERE w.id = t.workspace_id);
ALTER TABLE "contact_total" ADD CONSTRAINT "contact_total_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
