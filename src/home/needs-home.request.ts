import { isLeader } from '../core/abilities.js';
import { defineStore } from '../database/society.js';
import { type HomeSection, homeNeeds, type Needed } from '../slack/hearing/home-parts.js';
import { needsHome } from './home.view.js';

const DeclaredNeeds = defineStore(({ declared }) => declared(homeNeeds));

/** What needs them today, the most urgent first, whatever feature says so. */
export const needsSection: HomeSection = {
  place: 5,
  async blocksFor(reader) {
    const { society, say, parts } = reader;
    const abilities = await reader.abilities;
    const each = await Promise.all(society.of(DeclaredNeeds).map((needs) => needs(reader)));
    return needsHome(say, each.flat().sort(byUrgency), { isLeader: isLeader(abilities), parts });
  },
};

function byUrgency(one: Needed, other: Needed): number {
  const timeOf = ({ at }: Needed): number => at?.getTime() ?? 0;
  return one.place - other.place || timeOf(one) - timeOf(other);
}
