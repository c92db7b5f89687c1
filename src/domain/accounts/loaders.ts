import { defineLoaderById } from '../../graphql/loader.ts';

/** An account of the viewer's workspace by UUID; null where there is none. */
export const accountById = defineLoaderById((where, { store }) => store.prisma.account.findMany({ where }));
