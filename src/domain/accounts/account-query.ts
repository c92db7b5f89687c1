import { assertOneGiven, referenceArguments } from '../external-ids/index.ts';
import { builder } from '../../graphql/builder.ts';
import { AccountType } from './account.ts';
import { accountExternalIds } from './external-ids.ts';

builder.queryField('account', (t) =>
  t.field({
    type: AccountType,
    nullable: true,
    description: 'One account, by exactly one of id, externalId and legacyId; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: referenceArguments(t.arg),
    resolve: (_root, { id, externalId, label, legacyId }, context) => {
      assertOneGiven({ id, externalId, legacyId, label });
      return accountExternalIds.find({ id, externalId, label, legacyId }, context);
    },
  }),
);
