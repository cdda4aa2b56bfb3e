import type { WebClient } from '@slack/web-api';
import type { SaidLanguages } from '../../core/language.js';
import { type KnownLanguages, languageFor } from '../../core/language.js';
import type { Group, Locale } from '../../core/model.js';
import { type Say, sayIn } from '../../locales/index.js';
import type { SlackPerson } from '../person.js';
import type { SlackFacts } from '../who-is.rule.js';
import { AskedLanguages } from './asked-languages.store.js';
import type { Deps } from './deps.js';

/** Somebody who asks for something. */
export interface Person extends SlackPerson {
  /** In which they are answered: about the group that this is about, where it is about one. */
  readonly locale: Locale;
  readonly languages: KnownLanguages;
}

/** Somebody, with the voice in which they are spoken to. */
export interface SpokenTo {
  readonly person: Person;
  readonly say: Say;
}

/** @param said what our records say of their language, and of what this is about */
export function speakingTo(person: SlackPerson, { about, ...said }: SaidLanguages): SpokenTo {
  return spokenIn({ ...person, languages: { ...said, slack: person.slackLocale } }, about && { locale: about });
}

/**
 * The same request, answered about a group that it was not known to be about until now.
 * @param group null for what is about none, or about several
 */
export function aboutGroup<Asked extends SpokenTo>(asked: Asked, group: Pick<Group, 'locale'> | null): Asked {
  return { ...asked, ...spokenIn(asked.person, group) };
}

function spokenIn(person: Omit<Person, 'locale'>, about: Pick<Group, 'locale'> | null): SpokenTo {
  const locale = languageFor(person.languages, about);
  return { person: { ...person, locale }, say: sayIn(locale) };
}

/** The same request, once they have chosen. @param chosen null for nothing of their own */
export function spokenToAs<Asked extends SpokenTo>(asked: Asked, chosen: Locale | null): Asked {
  const { person } = asked;
  return { ...asked, ...spokenIn({ ...person, languages: { ...person.languages, chosen } }, null) };
}

/** In the language they were answered in last, as far as that is known: where our records cannot be asked. */
export function speakingAsBefore({ lastLanguages }: Deps, person: SlackPerson): SpokenTo {
  return speakingTo(person, lastLanguages.of(person.userId));
}

/**
 * Where nothing is acted on: App Home is opened, something went wrong. They are spoken to whatever the database says.
 * @param payload what Slack says of them beside what they did
 */
export async function speakingToSomebody(
  deps: Deps,
  client: WebClient,
  userId: string,
  channelId: string | null = null,
  payload: SlackFacts = {},
): Promise<SpokenTo> {
  const { store, workspaceId, lastLanguages, people } = deps;
  const [person, said] = await Promise.all([
    people.read(client, userId, payload),
    store
      .in(workspaceId)
      .of(AskedLanguages)
      .of({ userId, channelId, ids: [] })
      .catch(() => lastLanguages.of(userId)),
  ]);
  return speakingTo(person, said);
}

/** An id of a row of ours. */
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const MOST_IDS = 10;

/** The ids of rows in the first of these texts that has any: what was pressed or chosen says more than what lies below it. */
export function idsIn(...texts: readonly string[]): readonly string[] {
  for (const text of texts) {
    const ids = new Set(text.match(ID));
    if (ids.size > 0) return [...ids].slice(0, MOST_IDS);
  }
  return [];
}
