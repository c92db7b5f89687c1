-- The type comes before the contact: with the contact first, the planner took this index for all events of a contact too,
-- and sorted them all, since it knows the average contact but not the one with 100,000 events.
DROP INDEX "event_workspace_id_contact_id_type_occurred_at_id_idx";
CREATE INDEX "event_workspace_id_type_contact_id_occurred_at_id_idx" ON "event"("workspace_id", "type", "contact_id", "occurred_at", "id");

-- Rare types of changes are found in a long feed, and a stage of whatever pipeline.
CREATE INDEX "outbox_event_workspace_id_type_transaction_id_position_id_idx" ON "outbox_event"("workspace_id", "type", "transaction_id", "position", "id");
CREATE INDEX "opportunity_workspace_id_stage_created_at_id_idx" ON "opportunity"("workspace_id", "stage", "created_at", "id");
