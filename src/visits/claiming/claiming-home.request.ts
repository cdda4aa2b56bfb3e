import { isInSomeGroup, isMember } from '../../core/abilities.js';
import { allOwnGroups } from '../../groups/own-groups.request.js';
import type { HomeButton, HomeSection, MenuEntry } from '../../slack/hearing/home-parts.js';
import { defineOwnReading } from '../../slack/hearing/viewer.js';
import { BesideHeldVisits } from './beside-held.request.js';
import { openClaimButton, openMineButton } from './claiming.controls.js';
import { decideClaim } from './claiming.rule.js';
import { Claims } from './claims.store.js';
import { knownOf } from './known.request.js';
import { ownGroupFirst } from './own-group-first.rule.js';
import { visitsHome } from './visits-home.view.js';

/** How far ahead App Home shows open visits, in milliseconds. */
const SHOWN_AHEAD = 28 * 24 * 60 * 60_000;

/** What they have a place on that is not over, called off ones too, soonest first. */
export const heldAhead = defineOwnReading(({ society, person, now }) => society.of(Claims).heldBy(person.userId, now));

/** Every posted visit of their groups in the next four weeks, whether or not they may take it, soonest first. */
export const consideredAhead = defineOwnReading(async (viewer) => {
  const { society, person, now } = viewer;
  const mine = await viewer.of(heldAhead);
  const planned = mine.map(({ shift }) => shift).filter(({ status }) => status === 'planned');
  const known = { ...knownOf(viewer), held: async () => planned };
  const during = { startsAt: now, endsAt: new Date(now.getTime() + SHOWN_AHEAD) };
  return society.of(Claims).consideredFor(person.userId, during, known);
});

/** Their next visits, and those they may take. */
export const visitsSection: HomeSection = {
  place: 10,
  async blocksFor(reader) {
    const { society, person, say, now, parts } = reader;
    const { userId, locale } = person;
    const [abilities, mine, considered, groups] = await Promise.all([
      reader.abilities,
      reader.of(heldAhead),
      reader.of(consideredAhead),
      reader.of(allOwnGroups),
    ]);
    const open = considered.filter((state) => decideClaim(state, userId, now).ok);
    const shown = {
      abilities,
      mine,
      open: ownGroupFirst(open, mine),
      beside: society.of(BesideHeldVisits),
      rules: new Map(groups.map(({ group, rules }) => [group.id, rules])),
      parts,
    };
    return visitsHome(say, locale, shown, userId, now);
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

export const claimHomeButton: HomeButton = {
  place: 2,
  async buttonFor({ say, abilities }) {
    return isMember(await abilities) ? openClaimButton.on(say('help.claim')) : null;
  },
};

/** There their places are given up, put into a calendar, and taken every week. */
export const mineHomeButton: HomeButton = {
  place: 4,
  async buttonFor({ say, abilities }) {
    return isInSomeGroup(await abilities) ? openMineButton.on(say('help.mine')) : null;
  },
};
