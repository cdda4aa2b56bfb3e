import type { KnownBlock } from '@slack/types';
import { numberInLine } from '../../core/line.js';
import type { GroupShift, ShiftWithPlaces } from '../../core/model.js';
import { header } from '../../slack/blocks/parts.js';
import type { HomeReader, HomeSection } from '../../slack/hearing/home-parts.js';
import { consideredAhead, heldAhead } from '../claiming/claiming-home.request.js';
import { askCard } from './ask-card.view.js';
import { askedByNameCard } from './asked-by-name.view.js';
import { waitingBlocks } from './cover-replies.view.js';
import { asksByName, isPending } from './offers.rule.js';
import { Offers, type OwnOffers } from './offers.store.js';
import { VisitsById } from './visits-by-id.store.js';

/** So many at once; whoever is asked for more has each in a message too. */
const MOST_ASKED = 3;
const MOST_WAITED_FOR = 4;

/** What they are asked and have not answered, and what they wait for, each with its answers. */
export const offersSection: HomeSection = {
  place: 9,
  async blocksFor(reader) {
    const { society, person, now } = reader;
    const [own, held, considered] = await Promise.all([
      society.of(Offers).of(person.userId, now),
      reader.of(heldAhead),
      reader.of(consideredAhead),
    ]);
    if (own.asked.length === 0 && own.lines.size === 0) return [];
    const known = new Map<string, GroupShift>([...held, ...considered].map((visit) => [visit.shift.id, visit]));
    const unknown = [...own.lines.keys()].filter((id) => !known.has(id));
    const later = unknown.length > 0 ? await society.of(VisitsById).of(unknown) : [];
    const waitedFor = new Map([...known, ...later.map((visit) => [visit.shift.id, visit] as const)]);
    const visits = new Map<string, ShiftWithPlaces>([...held, ...considered].map((visit) => [visit.shift.id, visit]));
    return [...askedBlocks(reader, own, visits), ...lineBlocks(reader, own, waitedFor)];
  },
};

function askedBlocks(
  { say, person, now }: HomeReader,
  { asked }: OwnOffers,
  visits: ReadonlyMap<string, ShiftWithPlaces>,
): readonly KnownBlock[] {
  const cards = asked.flatMap(({ shiftId, offer, ask }) => {
    const visit = visits.get(shiftId);
    if (!visit || (ask.answer === null && !isPending(ask, now))) return [];
    const returned = visits.get(ask.returnShiftId ?? '') ?? null;
    const card = asksByName(offer)
      ? askedByNameCard({ visit, offer, ask, returned }, person.locale, now)
      : askCard(visit, offer, ask, person.locale, now);
    // What has nothing to press any more is told in the message that asked.
    return card.blocks.length > 1 ? [card.blocks] : [];
  });
  if (cards.length === 0) return [];
  return [header(say('desk.asked')), ...cards.slice(0, MOST_ASKED).flat()];
}

function lineBlocks(
  { say, person }: HomeReader,
  { lines }: OwnOffers,
  visits: ReadonlyMap<string, GroupShift>,
): readonly KnownBlock[] {
  const waiting = [...lines].flatMap(([shiftId, line]) => {
    const visit = visits.get(shiftId);
    const number = numberInLine(line, person.userId);
    return visit && number !== null && visit.shift.status === 'planned' ? [{ ...visit, number }] : [];
  });
  return waitingBlocks(say, person.locale, waiting.slice(0, MOST_WAITED_FOR));
}
