import { formatValue } from '../../../values/issues.ts';
import { phoneDigits } from '../../../values/phone.ts';
import { refuseFields } from '../../core/rest-error.ts';

interface PhoneFields {
  phone_numbers?: string[] | undefined;
  primary_phone_number?: string | undefined;
}

/** Phone numbers as pylon writes them: digits only. A text that is not a phone number has none. */
export function shownPhones(numbers: readonly string[]): string[] {
  return [...new Set(numbers.map(phoneDigits))].filter((digits) => digits !== null);
}

/** Whether a body says anything of phone numbers. */
export function writesPhones({ phone_numbers: given, primary_phone_number: primary }: PhoneFields): boolean {
  return given !== undefined || primary !== undefined;
}

/**
 * The phone numbers that a body writes. Those that the contact has stay in the writings that they have, which may tell more
 * than their digits. The first is primary where none is named (docs/contracts/pylon.md, POST /contacts).
 * @param stored the phone numbers that the contact has, as they were written
 * @throws RestFailure where the primary one is not among them
 */
export function phoneInput(
  { phone_numbers: given, primary_phone_number: primary }: PhoneFields,
  stored: readonly string[],
): { phones?: string[]; phone?: string | undefined; phoneFormat?: 'TEXT' } {
  if (given === undefined && primary === undefined) return {};
  const writings = (digits: string): string[] => stored.filter((number) => phoneDigits(number) === digits);
  const phones = given?.flatMap((digits) => (writings(digits).length === 0 ? [digits] : writings(digits))) ?? [
    ...stored,
  ];
  const phone = primary === undefined ? phones[0] : phones.find((number) => phoneDigits(number) === primary);
  if (primary !== undefined && phone === undefined) {
    const allowed = phones.length === 0 ? 'but there are none' : `which are ${shownPhones(phones).join(', ')}`;
    throw refuseFields([
      {
        where: 'body',
        path: ['primary_phone_number'],
        code: 'INVALID_VALUE',
        message: `primary_phone_number is ${formatValue(primary)}, but takes one of the phone_numbers, ${allowed}`,
      },
    ]);
  }
  return { phones, phone, phoneFormat: 'TEXT' };
}
