import { ok, refused, type Checked } from '../checked.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** A currency by its ISO 4217 code, in upper case. */
export function checkCurrency(text: string): Checked<string> {
  const code = text.trim().toUpperCase();
  return currencies.has(code)
    ? ok(code)
    : refused(text, 'INVALID_VALUE', 'is not a currency: an ISO 4217 code such as EUR or USD');
}
