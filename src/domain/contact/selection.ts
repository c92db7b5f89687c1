import type { ContactFilterValue, ContactSearchValue } from '../../query/filter/index.ts';
import type { ContactOrderValue } from './contact-order.ts';

/** Which contacts: what every list, count and grouping of contacts takes. */
export interface ContactSelection {
  /** The id of a saved view: what it chooses, and the filter and the search besides. */
  view?: string | null | undefined;
  filter?: ContactFilterValue | null | undefined;
  search?: ContactSearchValue | null | undefined;
}

/** Which contacts, and in what order. */
export interface ContactListArguments extends ContactSelection {
  orderBy?: readonly ContactOrderValue[] | null | undefined;
}
