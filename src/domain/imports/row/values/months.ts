import { plainWord } from '../words.ts';

const languages = ['en-US', 'en-GB', 'de', 'fr', 'es', 'pt', 'it', 'nl'];

/** The numbers of the months by their names, long and short, in the languages of the vocabulary that have such names. */
const months: ReadonlyMap<string, string> = new Map(
  languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from(
        { length: 12 },
        (_, place) => [plainWord(format.format(Date.UTC(2026, place, 1))), String(place + 1)] as const,
      );
    }),
  ),
);

const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th|er)?[ -](?:de |of )?(\p{L}+)\.?[ -](?:de |of )?(\d{4})$/iu;
const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu;

/** Year, month and day of a date with the name of a month, in digits: 13 Sep 2024, September 13, 2024, 13. September 2024. Null for any other. */
export function withMonthName(date: string): [year: string, month: string, day: string] | null {
  const [, day, name, year] = dayFirst.exec(date) ?? [];
  const [, firstName, secondDay, lastYear] = monthFirst.exec(date) ?? [];
  const month = months.get(plainWord(name ?? firstName ?? ''));
  return month === undefined ? null : [year ?? lastYear ?? '', month, day ?? secondDay ?? ''];
}
