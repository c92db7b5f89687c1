-- Contacts ordered by channel; a rare channel is found by it too, a common one by the order of the list.
DROP INDEX contact_channel_idx;
CREATE INDEX contact_channel_idx ON contact (workspace_id, (lower(channel) COLLATE "C"), id);
