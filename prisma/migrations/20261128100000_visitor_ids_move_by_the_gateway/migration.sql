-- The gateway moves visitor ids itself: who writes, and what they may see, is known there.
DROP TRIGGER contact_identifiers_moved ON contact_identifier;
DROP FUNCTION contact_identifiers_moved();
