import { isMember } from '../../core/abilities.js';
import type { HomeSection, MenuEntry } from '../../slack/hearing/home-parts.js';
import { BesideHeldVisits } from './beside-held.request.js';
import { openClaimButton, openMineButton } from './claiming.controls.js';
import { Claims } from './claims.store.js';
import { knownOf } from './known.request.js';
import { visitsHome } from './visits-home.view.js';

/** How far ahead App Home shows open visits, in milliseconds. */
const SHOWN_AHEAD = 28 * 24 * 60 * 60_000;

/** Their next visits, and those they may take. */
export const visitsSection: HomeSection = {
  place: 10,
  async blocksFor(reader) {
    const { society, person, say, now } = reader;
    const { userId, locale } = person;
    const mine = await society.of(Claims).heldBy(userId, now);
    const planned = mine.map(({ shift }) => shift).filter(({ status }) => status === 'planned');
    const known = { ...knownOf(reader), held: async () => planned };
    const until = new Date(now.getTime() + SHOWN_AHEAD);
    const [abilities, open] = await Promise.all([
      reader.abilities,
      society.of(Claims).openShiftsFor(userId, now, until, known),
    ]);
    const beside = society.of(BesideHeldVisits);
    return visitsHome(say, locale, { abilities, mine, open, beside }, userId, now);
  },
};

export const claimingEntry: MenuEntry = {
  place: 10,
  async offerTo({ say, abilities }) {
    if (!isMember(await abilities)) return null;
    const claim = openClaimButton.on(say('help.claim'), { style: 'primary' });
    return { line: say('help.volunteer'), buttons: [claim, openMineButton.on(say('help.mine'))] };
  },
};
