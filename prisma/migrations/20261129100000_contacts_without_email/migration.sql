-- How many contacts have an email is told by how many there are, which is kept, and by how many have none: these are few in
-- most workspaces, and counted here. A list of them is found here too.
CREATE INDEX "contact_without_email_idx" ON "contact" ("workspace_id", "created_at", "id") WHERE "email" IS NULL;
