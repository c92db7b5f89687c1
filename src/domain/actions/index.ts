import './action.ts';
import './actions-query.ts';
import './contact-actions.ts';
import './create-action.ts';
import './delete-action.ts';
import './update-action.ts';
