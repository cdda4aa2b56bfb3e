import { Groups } from '../../groups/groups.store.js';
import { ownStanding } from '../../groups/own-groups.request.js';
import { leadsLastingly } from '../../groups/stand-ins.rule.js';
import { StandIns } from '../../groups/stand-ins.store.js';
import type { HomeButton, HomeSection } from '../../slack/hearing/home-parts.js';
import { openStandInButton } from './standing-in.controls.js';
import { standInsHome } from './standing-in.view.js';

export const standInHomeButton: HomeButton = {
  place: 65,
  row: 'lead',
  async buttonFor({ say, abilities, person }) {
    return leadsLastingly((await abilities).leads, person.userId) ? openStandInButton.on(say('stand_in.open')) : null;
  },
};

/** Who stands in for them, and for whom they stand in, also before the first day. */
export const standInsSection: HomeSection = {
  place: 46,
  async blocksFor(reader) {
    const { society, person, say, now, parts } = reader;
    const [{ leads }, { standsIn }] = await Promise.all([reader.abilities, reader.of(ownStanding)]);
    if (leads.length === 0 && !standsIn) return [];
    const standIns = await society.of(StandIns).of(person.userId, now);
    const known = new Set(leads.map(({ id }) => id));
    const further = new Set(standIns.map(({ groupId }) => groupId).filter((id) => !known.has(id)));
    const read = await Promise.all([...further].map((id) => society.of(Groups).read(id)));
    const groups = [...leads, ...read.filter((group) => group !== null)];
    return standInsHome(say, person, standIns, groups, parts);
  },
};
