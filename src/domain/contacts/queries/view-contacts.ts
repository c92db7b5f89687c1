import { builder } from '../../../graphql/builder.ts';
import { readConnection } from '../../../graphql/pagination/index.ts';
import type { Contact } from '../../../store/index.ts';
import { ContactConnection, ContactType } from '../../contact/index.ts';
import { brokenView, listOf, missingCustomFields, ViewType } from '../../views/index.ts';
import { contactListSource, costOfCount } from './contact-list.ts';
import { contactCountOfView } from './view-count.ts';

builder.prismaObjectFields(ViewType, (t) => ({
  contactCount: t.int({
    nullable: true,
    description: 'How many contacts the view shows. An error, and null, where the view is broken.',
    extensions: { cost: costOfCount },
    resolve: (view, _args, context) => contactCountOfView(context).load(view),
  }),
  contacts: t.connection(
    {
      type: ContactType,
      nullable: true,
      description:
        'The contacts, in the order of the view. An error, and null, where the view is broken: the other views are none the worse for it.',
      args: {
        offset: t.arg.int({ description: 'How many contacts to skip from the start, for clients that count pages.' }),
      },
      resolve: async (view, args, context, info) => {
        const missing = await missingCustomFields(view, context);
        if (missing.length > 0) throw brokenView(view, missing);
        return readConnection<Contact>(
          await contactListSource(listOf(view), context, info, { list: `view ${view.id}` }),
          args,
          context,
          info,
        );
      },
    },
    ContactConnection,
  ),
}));
