import { defineLoaderById } from '../../graphql/loader.ts';

/** A location of the viewer's workspace by UUID; null where there is none. */
export const locationById = defineLoaderById((where, { store }) => store.prisma.location.findMany({ where }));
