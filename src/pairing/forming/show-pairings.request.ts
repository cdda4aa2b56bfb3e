import type { ModalView } from '@slack/types';
import { type Abilities, actsForCountry } from '../../core/abilities.js';
import { inAlphabet } from '../../core/alphabet.js';
import type { Group } from '../../core/model.js';
import { actsFor } from '../../groups/acting.request.js';
import { Groups } from '../../groups/groups.store.js';
import type { Reply } from '../../slack/blocks/parts.js';
import type { HomeButton, HomeNeeds, HomeSection } from '../../slack/hearing/home-parts.js';
import type { Request } from '../../slack/hearing/request.js';
import { ledAmong } from '../leading.request.js';
import { openPairingsButton } from '../pairing.controls.js';
import { hasOneToOnes } from '../pairing.rule.js';
import { Pairings } from '../pairings.store.js';
import { pairingNeeds } from './pairing-needs.view.js';
import { ledPairingsView, pairingsHome, pairingsReply } from './pairings.view.js';

type Asking = Pick<Request, 'society' | 'person' | 'say' | 'now'>;

/** Groups with one-to-ones that somebody leads, in the order of the alphabet. */
export async function ledWithOneToOnes({ society, person }: Asking): Promise<readonly Group[]> {
  const led = await society.of(Groups).ledBy(person.userId);
  return inAlphabet(person.locale, led.filter(hasOneToOnes));
}

/** Those of a group's one-to-ones that somebody leads, as they are now. Each look is noted (PRIVACY, rule 9). @param part from 0 */
export async function ledPairings(
  request: Asking,
  group: Group,
  { notice = null, part = 0 }: { readonly notice?: string | null; readonly part?: number } = {},
): Promise<ModalView> {
  const { society, person, say, now } = request;
  await society.of(Pairings).noteLook(group.id, person.userId, now);
  const led = await ledAmong(request, await society.of(Pairings).inGroups([group.id]));
  const shown = { group, pairings: led, maySetUp: await actsFor(request, group), part };
  return ledPairingsView(say, shown, { userId: person.userId, locale: person.locale, now }, notice);
}

/** One's own, and the way to those of the groups that they lead. @param part from 0 */
export async function ownPairings(request: Asking, part = 0): Promise<Reply> {
  const { society, person, say, now } = request;
  const [own, led] = await Promise.all([society.of(Pairings).of(person.userId), ledWithOneToOnes(request)]);
  return pairingsReply(say, own, led, { userId: person.userId, locale: person.locale, now }, part);
}

/** Whether they are in a group with one-to-ones, or lead one. */
export function hasSomeOneToOnes({ memberOf, leads }: Abilities): boolean {
  return [...memberOf, ...leads].some(hasOneToOnes);
}

/** One's own one-to-ones, and those that one is asked for. */
export const pairingsSection: HomeSection = {
  place: 12,
  async blocksFor({ society, person, say, now, parts, abilities }) {
    if (!hasSomeOneToOnes(await abilities)) return [];
    const own = await society.of(Pairings).of(person.userId);
    return pairingsHome(say, own, { userId: person.userId, locale: person.locale, now }, parts);
  },
};

/**
 * One-to-ones that nobody carries, that wait for a yes or a talk, or of which nothing has been heard for long. National staff see
 * those that none of its group's leaders sees to: each is a mentor of it, or gone.
 */
export const pairingsNeed: HomeNeeds = async ({ society, person, say, abilities: reading }) => {
  const abilities = await reading;
  const ledIds = abilities.leads.filter(hasOneToOnes).map(({ id }) => id);
  const [led, waiting] = await Promise.all([
    ledIds.length > 0 ? society.of(Pairings).inGroups(ledIds) : [],
    actsForCountry(abilities) ? society.of(Pairings).waiting() : [],
  ]);
  const elsewhere = waiting.filter(({ group }) => !ledIds.includes(group.id));
  const instead = await ledAmong({ society, person }, elsewhere);
  return pairingNeeds(say, person.locale, [...led, ...instead], person.userId);
};

export const pairingsButton: HomeButton = {
  place: 45,
  row: ({ leads }) => (leads.some(hasOneToOnes) ? 'lead' : 'own'),
  async buttonFor({ say, abilities: reading }) {
    return hasSomeOneToOnes(await reading) ? openPairingsButton.on(null, say('pairing.open')) : null;
  },
};
