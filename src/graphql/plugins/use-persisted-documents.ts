import { useAPQ } from '@graphql-yoga/plugin-apq';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { formatValue } from '../../values/issues.ts';
import { requestError } from '../http/request-errors.ts';
import type { TrustedDocuments } from '../execution/trusted-documents.ts';

const send = 'send the id of a listed one in extensions.persistedQuery.sha256Hash, beside "version": 1';

/** Lets clients send the id of a trusted document in the place of its text, and refuses all other documents. */
export function useTrustedDocuments(documents: TrustedDocuments): Plugin {
  return usePersistedOperations({
    getPersistedOperation: (id) => documents.get(id) ?? null,
    customErrors: {
      persistedQueryOnly: () =>
        requestError('DOCUMENT_NOT_TRUSTED', `This server runs trusted documents only: ${send}, and no query.`),
      keyNotFound: () => requestError('DOCUMENT_NOT_TRUSTED', `This server runs trusted documents only: ${send}.`),
      notFound: ({ params }) => {
        const persisted = params.extensions?.['persistedQuery'] as { sha256Hash: string } | undefined;
        return requestError(
          'DOCUMENT_NOT_TRUSTED',
          `The document ${formatValue(persisted?.sha256Hash)} is not one of the trusted documents of this server.`,
        );
      },
    },
  });
}

/** Lets clients send the hash of a document in the place of a text that they have sent before (automatic persisted queries). */
export function usePersistedQueries(): Plugin {
  return useAPQ({
    store: new LRUCache<string, string>({ max: 1_000, maxSize: 5_000_000, sizeCalculation: (text) => text.length + 1 }),
  });
}
