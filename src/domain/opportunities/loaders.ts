import { whereContactIsVisible } from '../contact/index.ts';
import { defineLoaderById } from '../../graphql/loader.ts';

/** An opportunity by its bare id; null where there is none, or none for this viewer. */
export const opportunityById = defineLoaderById((where, { store, viewer }) =>
  store.prisma.opportunity.findMany({ where: { ...where, ...whereContactIsVisible(viewer) } }),
);
