import { overseesGroups } from '../../core/abilities.js';
import type { HomeSection, MenuEntry } from '../../slack/hearing/home-parts.js';
import { readOwnSessions } from './own-sessions.request.js';
import { sessionBlocks } from './session-home.view.js';
import { openSessionsButton } from './sessions.controls.js';

/** Study visits and courses that concern them. */
export const sessionsSection: HomeSection = {
  place: 30,
  async blocksFor(reader) {
    const { say, person } = reader;
    return sessionBlocks(say, person.locale, await readOwnSessions(reader), person.userId);
  },
};

export const sessionsEntry: MenuEntry = {
  place: 60,
  async offerTo({ say, abilities }) {
    return overseesGroups(await abilities) ? { buttons: [openSessionsButton.on(say('session.open'))] } : null;
  },
};
