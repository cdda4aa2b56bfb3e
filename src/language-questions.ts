import { isAskedOn } from './domain/asking-language.js';
import { isLanguageGuessed } from './domain/language.js';
import { calendarDateOf, wallTimeOf } from './domain/time.js';
import type { SlackPerson } from './slack-people.js';
import { Languages } from './store/languages.js';
import type { Society } from './store/society.js';
import { Workspaces } from './store/workspaces.js';

/** When people are asked, by the society's clock: nobody waits for it. */
const FROM = '10:00';
const UNTIL = '18:00';

/**
 * Asks members which language they want where that can only be guessed, each once, spread over a fortnight. Harmless to repeat.
 * @param readPeople asks Slack about these people, and leaves out whom it could not be asked about
 * @returns how many are to be asked now
 */
export async function askForLanguages(
  society: Society,
  readPeople: (userIds: readonly string[]) => Promise<ReadonlyMap<string, SlackPerson>>,
  now: Date,
): Promise<number> {
  const { timeZone } = await society.of(Workspaces).read();
  const time = wallTimeOf(now, timeZone);
  if (time < FROM || time >= UNTIL) return 0;
  const today = calendarDateOf(now, timeZone);
  const due = (await society.of(Languages).unasked()).filter((userId) => isAskedOn(userId, today));
  if (due.length === 0) return 0;
  const people = await readPeople(due);
  const guessed = due.filter((userId) => {
    const person = people.get(userId);
    return person?.isActive && isLanguageGuessed({ chosen: null, slack: person.slackLocale });
  });
  return guessed.length === 0 ? 0 : society.of(Languages).ask(guessed, now);
}
