import { quoted } from '../../graphql/failures.ts';
import { refuseFields } from '../problem.ts';

/** A phone number as pylon writes it: digits only. */
export function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '');
}

interface PhoneFields {
  phone_numbers?: string[] | undefined;
  primary_phone_number?: string | undefined;
}

/** Whether a body says anything of phone numbers. */
export function writesPhones({ phone_numbers: given, primary_phone_number: primary }: PhoneFields): boolean {
  return given !== undefined || primary !== undefined;
}

/**
 * The phone numbers that a body writes. One that the contact has stays in the writing that it has, which may tell more than
 * its digits. The first is primary where none is named (the page, phone_numbers).
 * @param stored the phone numbers that the contact has, as they were written
 * @throws RestRefusal where the primary one is not among them
 */
export function phoneInput(
  { phone_numbers: given, primary_phone_number: primary }: PhoneFields,
  stored: readonly string[],
): { phones?: string[]; phone?: string | undefined; phoneFormat?: 'TEXT' } {
  if (given === undefined && primary === undefined) return {};
  const phones = given?.map((digits) => stored.find((number) => digitsOf(number) === digits) ?? digits) ?? [...stored];
  const phone = primary === undefined ? phones[0] : phones.find((number) => digitsOf(number) === primary);
  if (primary !== undefined && phone === undefined) {
    const allowed = phones.length === 0 ? 'but there are none' : `which are ${phones.map(digitsOf).join(', ')}`;
    throw refuseFields([{
      where: 'body', path: ['primary_phone_number'], code: 'INVALID_VALUE',
      message: `primary_phone_number is ${quoted(primary)}, but takes one of the phone_numbers, ${allowed}`,
    }]);
  }
  return { phones, phone, phoneFormat: 'TEXT' };
}
