import type { Edit } from './rules.js';

/** A promise, and a rule without which it is broken. */
export interface MissingRule {
  /** As in COVERING, § Invariants. */
  readonly promise: string;
  /** What is so without the rule. */
  readonly without: string;
  readonly world: 'seats' | 'asks' | 'gate' | 'swaps';
  readonly edits: readonly Edit[];
}

const edit = (file: string, from: string, to: string): Edit => ({ file, from, to });

const HOLDS_NO_PLACE = "if (isHeld && !visit.shift.claims.some(({ userId }) => userId === about)) return 'gone';";

/** Each must be found, or the explorers prove nothing. */
export const MISSING_RULES: readonly MissingRule[] = [
  {
    promise: '1',
    without: 'what else somebody goes on then is not looked at',
    world: 'seats',
    edits: [edit('may-take', '(person?.otherShifts ?? []).filter(({ id }) => id !== shift.id)', '[]')],
  },
  {
    promise: '1',
    without: 'whoever was moved onto another visit of theirs is counted all the same',
    world: 'gate',
    edits: [edit('counted', ' && !isElsewhere(claim)', '')],
  },
  {
    promise: '2',
    without: 'everybody sits on the first seat',
    world: 'seats',
    edits: [edit('taking', 'const { seat } = may.change;', 'const seat = 1;')],
  },
  {
    promise: '3',
    without: 'whoever is covered stays on it as well',
    world: 'seats',
    edits: [edit('taking', ' && claim.userId !== coveredBy(offer)', '')],
  },
  {
    promise: '4',
    without: 'what goes on beside a visit is not looked at',
    world: 'seats',
    edits: [
      edit('may-take', ', ...(beside && { beside })', ''),
      edit('may-take', 'placesLeft({ ...visit, shift', 'placesLeft({ ...visit, beside: [], shift'),
    ],
  },
  {
    promise: '4',
    without: 'a visit runs after all although others have been let in',
    world: 'gate',
    edits: [edit('running', "if (crowdingOf(reopened)?.kind === 'too_many')", 'if (false)')],
  },
  {
    promise: '5',
    without: 'somebody is still sought for whoever has given their place up',
    world: 'seats',
    edits: [edit('over', HOLDS_NO_PLACE, '')],
  },
  {
    promise: '6',
    without: 'somebody is sought until the visit begins',
    world: 'seats',
    edits: [edit('over', "if (isTooLate(visit, now)) return 'late';", '')],
  },
  {
    promise: '7',
    without: 'an old card takes a place still',
    world: 'asks',
    edits: [
      edit(
        'taking',
        'return offer.end === null ? take(visit, offer, userId, now) : refuseEnded(visit, offer, userId, now);',
        'return take(visit, offer, userId, now);',
      ),
    ],
  },
  {
    promise: '8',
    without: 'whoever was asked first goes, whoever says yes',
    world: 'asks',
    edits: [
      edit(
        'taking',
        "seated(visit, offer, { id: '', userId,",
        "seated(visit, offer, { id: '', userId: offer.asks[0]?.userId ?? userId,",
      ),
    ],
  },
  {
    promise: '9',
    without: 'people are asked as often as somebody is sought',
    world: 'asks',
    edits: [edit('asking', 'isAskedOften(elsewhere, person, now)', 'false')],
  },
  {
    promise: '9',
    without: 'a leader invites whoever has been asked, however often',
    world: 'asks',
    edits: [
      edit('invite', ' || !mayBeAsked(visit, offer, person, now)', ''),
      edit('invite', ' && !asked.has(userId)', ''),
    ],
  },
  {
    promise: '6',
    without: 'whoever was invited can say yes until the visit begins',
    world: 'asks',
    edits: [
      edit(
        'over',
        "if (isTooLate(visit, now)) return 'late';",
        "if (isTooLate(visit, now) && kind !== 'invite') return 'late';",
      ),
      edit(
        'asked-by-name',
        'min([awakeAt(later, group.facility.timeZone), hoursBefore(shift, TOO_LATE)])',
        'min([later, shift.startsAt])',
      ),
    ],
  },
  {
    promise: '10',
    without: 'whoever has got a place waits on',
    world: 'seats',
    edits: [
      edit('taking', ', line: visit.line.filter((each) => each.userId !== userId) };', ' };'),
      edit('over', 'if (visit.shift.claims.some((claim) => claim.userId === userId)) return false;', ''),
    ],
  },
  {
    promise: '11',
    without: 'the last in line is asked first',
    world: 'seats',
    edits: [
      edit(
        'settle',
        '...waiting.filter((userId) => !told.includes(userId))]',
        '...waiting.filter((userId) => !told.includes(userId)).reverse()]',
      ),
    ],
  },
  {
    promise: '12',
    without: 'a free place is for whoever presses first, long before',
    world: 'seats',
    edits: [edit('taking', 'return freePlaces(visit, userId) > kept;', 'return true;')],
  },
  {
    promise: '14',
    without: 'a visit runs with too few',
    world: 'gate',
    edits: [edit('settle', 'isToCome(after, now) && isCutOff(after, now)', 'false')],
  },
  {
    promise: '15',
    without: 'offers are looked at before whoever has left the line is out of it',
    world: 'asks',
    edits: [edit('over', 'const end = endOf(waiting, offer, now);', 'const end = endOf(visit, offer, now);')],
  },
  {
    promise: '16',
    without: 'whoever need not wait is refused, and written down',
    world: 'seats',
    edits: [
      edit(
        'waiting',
        "if (freePlaces(visit, userId) > (visit.shift.kept ?? 0)) return no({ reason: 'not_full' });",
        "if (freePlaces(visit, userId) > (visit.shift.kept ?? 0)) return visit.line.push({ userId, since: now }), no({ reason: 'not_full' });",
      ),
    ],
  },
  {
    promise: 'twice',
    without: 'whoever asks for cover twice asks anew',
    world: 'seats',
    edits: [edit('covering', 'if (openCover(visit, userId)) return { ok: true, visit };', '')],
  },
  {
    promise: 'asked',
    without: 'people are asked for a place that is kept for another',
    world: 'asks',
    edits: [edit('settle', ' && freePlaces(visit) > (visit.shift.kept ?? 0)', '')],
  },
  {
    promise: '1',
    without: 'whoever has asked to swap goes, whatever else they have taken since',
    world: 'swaps',
    edits: [edit('swap', "return given.ok ? null : { reason: 'swap_gone' };", 'return given && null;')],
  },
  {
    promise: '8',
    without: 'whoever has asked to swap goes, although the visit has moved since',
    world: 'swaps',
    edits: [edit('swap', 'isOpen(other) && !hasMoved &&', 'isOpen(other) &&')],
  },
  {
    promise: 'both',
    without: 'whoever says yes to a swap goes on the other’s visit, and nobody on theirs',
    world: 'swaps',
    edits: [edit('swap', 'other: settle(handedOver(other, userId, offer.about, now), now)', 'other')],
  },
];
