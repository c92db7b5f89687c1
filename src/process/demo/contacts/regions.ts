import type { nativeNames } from './native-names.ts';

/** Faker's locales for names in Latin letters. */
export type LatinLocale = 'en' | 'de' | 'fr' | 'es' | 'pt_BR' | 'pl' | 'tr' | 'vi';

/** Where a contact lives, and what follows from it. */
export interface Region {
  /** How many contacts of a hundred live here. */
  readonly weight: number;
  readonly country: string;
  readonly cities: readonly string[];
  readonly timeZone: string;
  readonly currency: string;
  /** Phone numbers as people write them; where a country keeps numbers for fiction, those. See digits(). */
  readonly phones: readonly string[];
  readonly names: { readonly locale: LatinLocale } | { readonly script: keyof typeof nativeNames };
}

export const regions: readonly Region[] = [
  {
    weight: 27,
    country: 'US',
    cities: ['Austin', 'Chicago', 'Denver', 'New York', 'Portland'],
    timeZone: 'America/Chicago',
    currency: 'USD',
    phones: ['+1 !## 555 01##', '(!##) 555-01##', '1!##55501##'],
    names: { locale: 'en' },
  },
  {
    weight: 10,
    country: 'GB',
    cities: ['Bristol', 'Leeds', 'London'],
    timeZone: 'Europe/London',
    currency: 'GBP',
    phones: ['+44 7700 900###', '+44 20 7946 0###'],
    names: { locale: 'en' },
  },
  {
    weight: 10,
    country: 'DE',
    cities: ['Berlin', 'Hamburg', 'Köln', 'München'],
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    phones: ['+49 30 23125 ###', '+49 171 39200##', '+49 (0)221 4710 ###'],
    names: { locale: 'de' },
  },
  {
    weight: 7,
    country: 'FR',
    cities: ['Lyon', 'Nantes', 'Paris'],
    timeZone: 'Europe/Paris',
    currency: 'EUR',
    phones: ['+33 1 99 00 ## ##', '+33 6 39 98 ## ##'],
    names: { locale: 'fr' },
  },
  {
    weight: 7,
    country: 'ES',
    cities: ['Madrid', 'Sevilla', 'València'],
    timeZone: 'Europe/Madrid',
    currency: 'EUR',
    phones: ['+34 600 000 ###', '+34 910 000 ###'],
    names: { locale: 'es' },
  },
  {
    weight: 6,
    country: 'BR',
    cities: ['Recife', 'Rio de Janeiro', 'São Paulo'],
    timeZone: 'America/Sao_Paulo',
    currency: 'BRL',
    phones: ['+55 11 90000-####', '+55 (21) 90000-####'],
    names: { locale: 'pt_BR' },
  },
  {
    weight: 3,
    country: 'PL',
    cities: ['Kraków', 'Łódź', 'Warszawa'],
    timeZone: 'Europe/Warsaw',
    currency: 'PLN',
    phones: ['+48 500 000 ###'],
    names: { locale: 'pl' },
  },
  {
    weight: 3,
    country: 'TR',
    cities: ['Ankara', 'İstanbul', 'İzmir'],
    timeZone: 'Europe/Istanbul',
    currency: 'TRY',
    phones: ['+90 500 000 00 ##', '+90 501 000 ## ##'],
    names: { locale: 'tr' },
  },
  {
    weight: 3,
    country: 'VN',
    cities: ['Đà Nẵng', 'Hà Nội'],
    timeZone: 'Asia/Ho_Chi_Minh',
    currency: 'VND',
    phones: ['+84 90 000 ## ##'],
    names: { locale: 'vi' },
  },
  {
    weight: 5,
    country: 'JP',
    cities: ['Osaka', 'Sapporo', 'Tokyo'],
    timeZone: 'Asia/Tokyo',
    currency: 'JPY',
    phones: ['+81 90-0000-####', '090-0000-####'],
    names: { script: 'japanese' },
  },
  {
    weight: 4,
    country: 'CN',
    cities: ['Chengdu', 'Shanghai', 'Shenzhen'],
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    phones: ['+86 100 0000 ####'],
    names: { script: 'chinese' },
  },
  {
    weight: 3,
    country: 'KR',
    cities: ['Busan', 'Seoul'],
    timeZone: 'Asia/Seoul',
    currency: 'KRW',
    phones: ['+82 10-0000-####'],
    names: { script: 'korean' },
  },
  {
    weight: 3,
    country: 'UA',
    cities: ['Kyiv', 'Lviv', 'Odesa'],
    timeZone: 'Europe/Kyiv',
    currency: 'UAH',
    phones: ['+380 50 000 ## ##'],
    names: { script: 'ukrainian' },
  },
  {
    weight: 2,
    country: 'GR',
    cities: ['Athens', 'Thessaloniki'],
    timeZone: 'Europe/Athens',
    currency: 'EUR',
    phones: ['+30 690 000 ####'],
    names: { script: 'greek' },
  },
  {
    weight: 3,
    country: 'AE',
    cities: ['Abu Dhabi', 'Dubai'],
    timeZone: 'Asia/Dubai',
    currency: 'AED',
    phones: ['+971 50 000 ####'],
    names: { script: 'arabic' },
  },
  {
    weight: 1,
    country: 'IL',
    cities: ['Haifa', 'Tel Aviv'],
    timeZone: 'Asia/Jerusalem',
    currency: 'ILS',
    phones: ['+972 50-000-####'],
    names: { script: 'hebrew' },
  },
  {
    weight: 2,
    country: 'IN',
    cities: ['Bengaluru', 'Mumbai', 'Pune'],
    timeZone: 'Asia/Kolkata',
    currency: 'INR',
    phones: ['+91 90000 0####'],
    names: { script: 'hindi' },
  },
  {
    weight: 1,
    country: 'TH',
    cities: ['Bangkok', 'Chiang Mai'],
    timeZone: 'Asia/Bangkok',
    currency: 'THB',
    phones: ['+66 80 000 ####'],
    names: { script: 'thai' },
  },
];
