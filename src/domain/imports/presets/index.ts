export { contactPresets, type ContactPreset } from './contacts.ts';
export { dialects, type ImportDialect } from './dialects.ts';
export { contactsOfAnswers } from './read-contact.ts';
export { withReferencesResolved } from './resolve.ts';
export { presetTargets } from './targets.ts';
