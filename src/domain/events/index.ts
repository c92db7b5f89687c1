import './contact-events.ts';
import './create-event.ts';
import './create-events.ts';
import './delete-event.ts';
import './event.ts';
import './events-query.ts';
import './update-event.ts';
