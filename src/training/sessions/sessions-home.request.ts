import { overseesGroups } from '../../core/abilities.js';
import {
  type HomeButton,
  type HomeNeeds,
  type HomeSection,
  type MenuEntry,
  whoOversees,
} from '../../slack/hearing/home-parts.js';
import { readOverseen } from './oversee-sessions.request.js';
import { readOwnSessions } from './own-sessions.request.js';
import { overseenNeeds, sessionBlocks } from './session-home.view.js';
import { openSessionsButton } from './sessions.controls.js';

/** Study visits and courses that concern them. */
export const sessionsSection: HomeSection = {
  place: 30,
  async blocksFor(reader) {
    const { say, person, parts } = reader;
    return sessionBlocks(say, person.locale, await readOwnSessions(reader), person.userId, parts);
  },
};

export const sessionsEntry: MenuEntry = {
  place: 60,
  async offerTo({ say, abilities }) {
    return overseesGroups(await abilities) ? { buttons: [openSessionsButton.on(say('session.open'))] } : null;
  },
};

export const sessionsHomeButton: HomeButton = {
  place: 40,
  row: whoOversees,
  async buttonFor({ say, abilities }) {
    return overseesGroups(await abilities) ? openSessionsButton.on(say('session.open')) : null;
  },
};

/** Sessions of which nobody has noted who came, and those for which people wait in vain. */
export const sessionNeeds: HomeNeeds = async (reader) => {
  const { leads } = await reader.abilities;
  if (leads.length === 0) return [];
  const { say, person, now } = reader;
  return overseenNeeds(say, person.locale, await readOverseen(reader, { leads, isNational: false }, now), now);
};
