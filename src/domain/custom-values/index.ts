import './custom-value.ts';
import './delete-custom-value.ts';
import './queries.ts';
import './render-template.ts';
import './set-custom-value.ts';
