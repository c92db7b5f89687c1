import './contact-opportunities.ts';
import './create-opportunity.ts';
import './delete-opportunity.ts';
import './opportunities-query.ts';
import './opportunity.ts';
import './update-opportunity.ts';
