import { checkExternalIds, externalIdsInput, type ExternalIdValue } from '../external-ids/index.ts';
import { lengthOf } from '../../values/characters.ts';
import type { Issue } from '../../values/issues.ts';
import type { InputBuilder } from '../../graphql/mutation.ts';
import { asName, checkName, ok, refused, unwrap, type Checked } from '../../values/index.ts';

/** What can be written of an account besides its name: absent leaves the field, null clears it. */
export function accountInputFields(t: InputBuilder) {
  return {
    domain: t.string({ description: 'The domain of its website and emails: example.com. At most 253 characters.' }),
    ...externalIdsInput(t, 'account'),
  };
}

const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`;
const domainForm = new RegExp(String.raw`^(?:${label}\.)+${label}$`, 'u');

function checkDomain(text: string): Checked<string> {
  const domain = asName(text);
  return lengthOf(domain) <= 253 && domainForm.test(domain)
    ? ok(domain)
    : refused(
        text,
        'INVALID_FORMAT',
        'is not a domain: names of letters, digits and dashes joined by dots, such as example.com, at most 253 characters',
      );
}

/** The name of an account, trimmed. */
export function accountName(text: string, issues: Issue[]): string {
  return unwrap(checkName(text, 200), ['input', 'name'], issues) ?? '';
}

interface AccountInput {
  domain?: string | null | undefined;
  externalIds?: readonly ExternalIdValue[] | null | undefined;
}

/** The checked input; undefined where the field is to stay. */
export function accountFields(
  input: AccountInput,
  issues: Issue[],
): { domain: string | null | undefined; externalIds: ExternalIdValue[] | undefined } {
  const { domain, externalIds } = input;
  return {
    domain:
      domain == null || domain.trim() === ''
        ? domain === undefined
          ? undefined
          : null
        : unwrap(checkDomain(domain), ['input', 'domain'], issues),
    externalIds: checkExternalIds(externalIds, ['input'], issues),
  };
}
