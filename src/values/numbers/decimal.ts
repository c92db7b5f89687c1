import { ok, refused, type Checked } from '../checked.ts';

/** A decimal number as text, without leading or trailing zeros: "01500.50" is "1500.5". 16 digits before the point, 4 after it. */
export function checkDecimal(text: string): Checked<string> {
  const match = /^(-?)0*(\d{1,16})(?:\.(\d{1,4}?)0*)?$/.exec(text.trim());
  if (match === null) {
    return refused(
      text,
      'INVALID_FORMAT',
      'is not a decimal: digits with an optional point, at most 16 before and 4 after it',
    );
  }
  return ok(plainDecimal(text.trim()));
}

/** A decimal of the store as it is shown: "1500.5000" is "1500.5", "20.0000" is "20". */
export function plainDecimal(text: string): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const digits = fraction.replace(/0+$/, '');
  const plain = whole.replace(/^(-?)0+(?=\d)/, '$1');
  return digits === '' ? (plain === '-0' ? '0' : plain) : `${plain}.${digits}`;
}
