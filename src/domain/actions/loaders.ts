import { whereContactIsVisible } from '../contact/index.ts';
import { defineLoaderById } from '../../graphql/loader.ts';

/** An action by its bare id; null where there is none, or none for this viewer. */
export const actionById = defineLoaderById((where, { store, viewer }) =>
  store.prisma.action.findMany({ where: { ...where, ...whereContactIsVisible(viewer) } }),
);
