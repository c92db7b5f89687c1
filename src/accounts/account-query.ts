import { builder } from '../graphql/builder.ts';
import { invalid } from '../graphql/failures.ts';
import { bareId } from '../graphql/ids.ts';
import { AccountType } from './account.ts';
import { accountByExternalId, accountById } from './loaders.ts';

builder.queryField('account', (t) =>
  t.field({
    type: AccountType,
    nullable: true,
    description: 'One account, by its id or by an external id; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: {
      id: t.arg.id({ description: 'The global id or the UUID.' }),
      externalId: t.arg.string({ description: 'An id that another system gave.' }),
      label: t.arg.string({ description: 'Whose id externalId is: pylon, or any other. Any label where absent; the first in the alphabet where several have the id.' }),
    },
    resolve: (_root, { id, externalId, label }, context) => {
      if ((id == null) === (externalId == null)) throw invalid(['id'], 'CONFLICTING_ARGUMENTS', 'give exactly one of id and externalId');
      if (id != null && label != null) throw invalid(['label'], 'CONFLICTING_ARGUMENTS', 'label goes with externalId, not with id');
      if (externalId != null) return accountByExternalId(context, { label: label ?? null }).load(externalId);
      const uuid = bareId('Account', id ?? '');
      return uuid === null ? null : accountById(context).load(uuid);
    },
  }),
);
