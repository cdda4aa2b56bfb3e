import { isLeader, isMember } from '../../core/abilities.js';
import { list } from '../../locales/index.js';
import { groupNameAmong } from '../../slack/blocks/group-text.js';
import { escapeText } from '../../slack/blocks/parts.js';
import type { HomeButton, MenuEntry } from '../../slack/hearing/home-parts.js';
import { openPlanButton, openScheduleButton } from '../visits.controls.js';

export const scheduleHomeButton: HomeButton = {
  place: 6,
  async buttonFor({ say, abilities }) {
    return isMember(await abilities) ? openScheduleButton.on(say('help.schedule')) : null;
  },
};

export const scheduleEntry: MenuEntry = {
  place: 20,
  async offerTo({ say, abilities }) {
    return isMember(await abilities) ? { buttons: [openScheduleButton.on(say('help.schedule'))] } : null;
  },
};

export const planEntry: MenuEntry = {
  place: 30,
  async offerTo({ say, person, abilities: reading }) {
    const abilities = await reading;
    if (!isLeader(abilities)) return null;
    const groups = list(
      abilities.leads.map((group) => escapeText(groupNameAmong(person.locale, group, abilities.leads))),
      person.locale,
    );
    return { line: say('help.leader', { groups }), buttons: [openPlanButton.on(null, say('help.plan'))] };
  },
};
