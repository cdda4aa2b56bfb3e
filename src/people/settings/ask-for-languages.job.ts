import { isLanguageGuessed } from '../../core/language.js';
import { calendarDateOf, wallTimeOf } from '../../core/time.js';
import type { Duty, Job } from '../../delivery/jobs.js';
import { Languages } from '../../groups/languages.store.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import { isAskedOn } from './asking-language.rule.js';

/** When people are asked, by the society's clock: nobody waits for it. */
const FROM = '10:00';
const UNTIL = '18:00';

/** Asks members which language they want where it can only be guessed, each once, spread over a fortnight. */
export const askForLanguages: Job = {
  name: 'askForLanguages',
  undone: 'people not asked for their language',
  everyMinutes: 60,
  past: 20,
  run: askWhoeverIsDue,
};

/** @returns how many are to be asked now */
async function askWhoeverIsDue({ society, now, readPeople }: Duty): Promise<number> {
  const { timeZone } = await society.of(Workspaces).read();
  const time = wallTimeOf(now, timeZone);
  if (time < FROM || time >= UNTIL) return 0;
  const today = calendarDateOf(now, timeZone);
  const due = await society.of(Languages).unasked((userId) => isAskedOn(userId, today));
  if (due.length === 0) return 0;
  const people = await readPeople(due);
  const guessed = due.filter((userId) => {
    const person = people.get(userId);
    return person?.isActive && isLanguageGuessed({ chosen: null, slack: person.slackLocale });
  });
  return guessed.length === 0 ? 0 : society.of(Languages).ask(guessed, now);
}
