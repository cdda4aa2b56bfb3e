import { type Group, LOCALES, type Locale } from './model.js';

/** What is known of the language that one person reads. */
export interface KnownLanguages {
  /** What they have chosen themselves; null while it is left to us. */
  readonly chosen: Locale | null;
  /** What Slack says, IETF, e.g. `en-GB`; null where it says nothing. It has neither Swedish nor Danish to choose. */
  readonly slack: string | null;
  /** Of each group that they are in or lead, in any order. */
  readonly groups: readonly Locale[];
  /** Of their society; null where that cannot be read now. */
  readonly society: Locale | null;
}

/** What Slack is in unless somebody chooses. Nobody has chosen another by accident: whoever's Slack is in it reads it. */
const SLACKS_OWN: Locale = 'en';

/** Those that somebody has meant whose Slack is in one. */
export const MEANT_BY_SLACK: readonly Locale[] = LOCALES.filter((locale) => locale !== SLACKS_OWN);

/**
 * In which language something is said to one person. The only place where that is decided: their own choice; Slack's language
 * when it is another of ours than English; that of the group that it is about; of the groups they are in; of the society; Slack's.
 * @param about the group that it is about; null for what is about none, or about several
 */
export function languageFor(
  { chosen, slack, groups, society }: KnownLanguages,
  about: Pick<Group, 'locale'> | null,
): Locale {
  const bySlack = localeIn(slack);
  const meant = bySlack === SLACKS_OWN ? null : bySlack;
  return chosen ?? meant ?? about?.locale ?? mostOf(groups, society) ?? society ?? bySlack ?? SLACKS_OWN;
}

/** Whether nobody but they themselves can say it: they are asked once. */
export function isLanguageGuessed({ chosen, slack }: Pick<KnownLanguages, 'chosen' | 'slack'>): boolean {
  const bySlack = localeIn(slack);
  return chosen === null && (bySlack === null || bySlack === SLACKS_OWN);
}

/** The language of most groups; of equally many the society's, or else the first by its letters. @returns null for no group */
function mostOf(groups: readonly Locale[], society: Locale | null): Locale | null {
  const count = (locale: Locale): number => groups.filter((each) => each === locale).length;
  const [most] = [...new Set(groups)].sort(
    (one, other) =>
      count(other) - count(one) || Number(other === society) - Number(one === society) || (one < other ? -1 : 1),
  );
  return most ?? null;
}

/** The language of ours that Slack names; null for another. */
function localeIn(slack: string | null): Locale | null {
  const language = slack?.slice(0, 2).toLowerCase();
  return LOCALES.find((locale) => locale === language) ?? null;
}

/** The same for every language, in their order. */
export function inEveryLanguage<Each>(make: (locale: Locale) => Each): Readonly<Record<Locale, Each>> {
  // An entry is made for each of them.
  return Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, Each>;
}

/** What our records say of the language in which to answer somebody. */
export interface SaidLanguages extends Omit<KnownLanguages, 'slack'> {
  /** Of the channel's group, else of the one group that the rows belong to; null where there is none, or they differ. */
  readonly about: Locale | null;
}

/** Who asks, and what is known of what they ask about. */
export interface AskedAbout {
  /** Slack user id. */
  readonly userId: string;
  /** Slack id of the channel in which it is asked; null elsewhere. */
  readonly channelId: string | null;
  /** Ids of rows that it names, of whatever kind. */
  readonly ids: readonly string[];
}
