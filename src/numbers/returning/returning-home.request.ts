import { overseesGroups } from '../../core/abilities.js';
import { type HomeButton, type HomeNeeds, whoOversees } from '../../slack/hearing/home-parts.js';
import { openReturnsButton } from './returning.controls.js';
import { ReturnsDue } from './returns-due.store.js';
import { lastYearOver } from './yearly-return.rule.js';
import { dueRow } from './yearly-return.view.js';

export const returnHomeButton: HomeButton = {
  place: 54,
  row: whoOversees,
  async buttonFor({ say, abilities }) {
    return overseesGroups(await abilities) ? openReturnsButton.on(say('desk.return')) : null;
  },
};

/** The return of the last year waits for whoever leads there, until one of them approves it. */
export const returnNeeds: HomeNeeds = async (reader) => {
  const { leads } = await reader.abilities;
  if (leads.length === 0) return [];
  const { society, say, person, now } = reader;
  // The year that is over by the calendar of the facilities they visit: all of them are in one country.
  const year = lastYearOver(leads[0]?.facility.timeZone ?? 'UTC', now);
  const due = await society.of(ReturnsDue).of(person.userId, year);
  return due.map((each) => ({ place: 90, at: null, blocks: [dueRow(say, each)] }));
};
