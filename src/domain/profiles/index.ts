import './clear-profile.ts';
import './enrich-contact.ts';
import './profile.ts';
