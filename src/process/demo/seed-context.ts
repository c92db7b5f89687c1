import { loadLocaleNames } from './contacts/people.ts';
import type { LocaleNames } from './contacts/people.ts';
import { timeOrderedId } from './random.ts';
import type { Random } from './random.ts';

/** What every part of the demo data is made from. */
export interface SeedContext {
  readonly random: Random;
  readonly locales: LocaleNames;
  readonly workspaceId: string;
  /** When the workspace was opened, two years before `now`. */
  readonly openedAt: Date;
  /** The day that the data is as of: nothing but what is planned lies after it. */
  readonly now: Date;
}

/** The web site of the company whose workspace the demo shows. Names under .example reach nobody. */
export const siteDomain = 'www.lumenworks.example';

/** The contact that has some of everything, for examples and tours: Ada Lovelace. */
export const showcaseEmail = 'ada@example.com';

/** All addresses of that contact, its primary one first. */
export const showcaseEmails = [showcaseEmail, 'ada.lovelace@example.org'];

/** A day in milliseconds. */
export const day = 24 * 60 * 60 * 1000;

const seed = 20_261_001;

/** Loads Faker and sets the scene. The same `now` gives the same scene. */
export async function createSeedContext(now: Date): Promise<SeedContext> {
  const locales = await loadLocaleNames(seed);
  const random = locales.en;
  const openedAt = new Date(now.getTime() - 730 * day);
  return { random, locales, workspaceId: timeOrderedId(random, openedAt), openedAt, now };
}
