import { LegacyIdReference } from '../contacts/reference.ts';
import { builder } from '../graphql/builder.ts';
import { invalid } from '../graphql/failures.ts';
import { AccountType } from './account.ts';
import { accountByExternalId } from './loaders.ts';
import { findAccount } from './reference.ts';

builder.queryField('account', (t) =>
  t.field({
    type: AccountType,
    nullable: true,
    description: 'One account, by exactly one of id, externalId and legacyId; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: {
      id: t.arg.id({ description: 'The global id or the UUID.' }),
      externalId: t.arg.string({ description: 'An id that another system gave.' }),
      label: t.arg.string({ description: 'Whose id externalId is: pylon, or any other. Any label where absent; the first in the alphabet where several have the id.' }),
      legacyId: t.arg({ type: LegacyIdReference, description: 'The UUID or an external id, for clients that cannot tell which they have.' }),
    },
    resolve: (_root, { label, ...reference }, context) => {
      const { externalId } = reference;
      if (Object.values(reference).filter((given) => given != null).length !== 1) throw invalid(['id'], 'CONFLICTING_ARGUMENTS', 'give exactly one of id, externalId and legacyId');
      if (label == null) return findAccount(reference, context);
      if (externalId == null) throw invalid(['label'], 'CONFLICTING_ARGUMENTS', 'label goes with externalId alone');
      return accountByExternalId(context, { label }).load(externalId);
    },
  }),
);
