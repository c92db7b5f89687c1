import { headerFields, importRule, ofEach } from '../../../query/contact-fields/index.ts';
import type { LifecycleStage } from '../../../store/index.ts';

/** What a header of another tool can mean here, in the words of docs/imports.md. */
export const meanings = {
  ...ofEach(headerFields, (field) => importRule(field).meaning ?? ''),
  wholeOrFirst: 'the whole name; beside a column of last names alone, the first name',
  wholeOrLast: 'the whole name; beside a column of first names alone, the last name',
  title: 'the job title, unless another column is; forms of address such as Mr. and Dr. say nothing',
  email: 'an email; of several such columns, the first has the primary one',
  emails: 'further emails',
  phone: 'a phone number; of several such columns, the first has the primary one',
  phones: 'further phone numbers',
  tags: 'tags, separated by semicolons',
  commaTags: 'tags, separated by semicolons or commas',
  groups: 'tags, of which Google’s own groups, which begin with a star, are left out',
  locationId: 'the location',
  account: 'the account',
  'externalIds.hubspot': 'the external id with the label hubspot',
  'externalIds.pipedrive': 'the external id with the label pipedrive',
  optOut: 'yes, a date or a word such as "opted out" unsubscribes; no changes nothing',
  optIn: 'no, or a word such as "withdrawn", unsubscribes; yes changes nothing',
  subscription: 'a word such as "unsubscribed", "cleaned" or "declined" unsubscribes; "subscribed" changes nothing',
  status: 'a word about email alone, such as "unsubscribed" or "cleaned", unsubscribes; "active" changes nothing',
  none: 'nothing here',
} as const;

export type Meaning = keyof typeof meanings;

/** The words of one language, or of tools whose headers are the same in all languages. */
export interface FieldMapping {
  name: string;
  /** Headers as they stand in files. Case, blanks and punctuation do not matter, nor do accents on Latin letters. Those of plain fields are in src/query/contact-fields. */
  headers: { readonly [Of in Meaning]?: readonly string[] };
  /** What stands before the headers of a tool and says nothing: `Person` in `Person - Name`. */
  prefixes?: readonly string[];
  /** What a word, or several, of a header begins with that is about opting out, whatever it says exactly. */
  optOutHints?: readonly string[];
  /** What a word, or several, of a header begins with that is about mail to many: a yes or no under it may be a choice of the person. */
  mailHints?: readonly string[];
  yes?: readonly string[];
  no?: readonly string[];
  /** Words for: this person gets no email, wherever they stand. */
  optedOut?: readonly string[];
  /** Words for: this person has not agreed to get email, in columns about nothing else. */
  declined?: readonly string[];
  /** Words for: this person has agreed to get email. */
  optedIn?: readonly string[];
  /** Spellings of the lifecycle stages beside our own and HubSpot's, which differ in blanks and case alone. */
  stages?: { readonly [Stage in LifecycleStage]?: readonly string[] };
}
