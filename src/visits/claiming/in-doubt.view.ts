import type { Button } from '@slack/types';
import type { Group, GroupShift, Locale } from '../../core/model.js';
import { isSealed } from '../../delivery/said-week.rule.js';
import { choice, dayAndTime, list, moment, type Say, sayIn } from '../../locales/index.js';
import { actions, context, escapeText, mention, type Reply, section } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import {
  cannotComeButton,
  claimShiftButton,
  confirmClaimButton,
  freePlacesButton,
  putPlacesBackButton,
} from './claiming.controls.js';
import type { DoubtOutcome, PlaceInDoubt, VisitInDoubt } from './in-doubt.rule.js';

const OUTCOMES = ['back', 'refused', 'freed', 'kept', 'given_up'] as const satisfies readonly DoubtOutcome[];

/** What a leader is shown of a visit in doubt: who goes according to Slack and who to our records, and two ways to settle it. */
export function doubtCard(doubt: VisitInDoubt, visit: GroupShift, locale: Locale): Reply {
  const say = sayIn(locale);
  return doubt.isOpen && doubt.decision === null
    ? openCard(say, doubt, visit, locale)
    : settledCard(say, doubt, visit, locale);
}

function openCard(say: Say, { id, places, recordsEnd }: VisitInDoubt, visit: GroupShift, locale: Locale): Reply {
  const { when, facility } = aroundOf(visit, locale);
  const around = { when, facility, end: endText(recordsEnd, visit.group, locale) };
  const said = places.filter(({ isRecorded }) => !isRecorded);
  const recorded = places.filter(({ isRecorded }) => isRecorded);
  const text =
    said.length > 0
      ? say('doubt.said', { ...around, who: peopleText(say, said, locale), count: said.length })
      : say('doubt.recorded', { ...around, who: peopleText(say, recorded, locale), count: recorded.length });
  const too =
    said.length > 0 && recorded.length > 0
      ? [say('doubt.recorded_too', { who: peopleText(say, recorded, locale) })]
      : [];
  const [back, free] = said.length > 0 ? (['put_back', 'free'] as const) : (['as_slack', 'as_recorded'] as const);
  return {
    text,
    blocks: [
      section([text, ...too].join('\n')),
      actions(
        putPlacesBackButton.on(id, say(`doubt.${back}`), {
          style: 'primary',
          spoken: say('doubt.put_back_spoken', { when }),
        }),
        freePlacesButton.on(id, say(`doubt.${free}`), { spoken: say('doubt.free_spoken', { when }) }),
      ),
      context(say('doubt.next')),
    ],
  };
}

/** What takes the card's place once it is settled. */
function settledCard(say: Say, { decision, places }: VisitInDoubt, visit: GroupShift, locale: Locale): Reply {
  const around = { when: whenOf(visit, locale), facility: escapeText(visit.group.facility.name) };
  const text = decision
    ? say('doubt.decided', { ...around, who: mention(decision.by) })
    : say('doubt.answered', around);
  const lines = OUTCOMES.flatMap((outcome) => {
    const people = places.filter((place) => place.outcome === outcome);
    if (people.length === 0) return [];
    const who = peopleText(say, people, locale);
    return [outcome === 'freed' ? say('doubt.freed', { who, count: people.length }) : say(`doubt.${outcome}`, { who })];
  });
  return { text, blocks: [section([text, ...lines].join('\n'))] };
}

function peopleText(say: Say, places: readonly PlaceInDoubt[], locale: Locale): string {
  const named = places.filter(({ userId }) => !isSealed(userId)).map(({ userId }) => mention(userId));
  const count = places.length - named.length;
  return list([...named, ...(count > 0 ? [say('doubt.hidden', { count })] : [])], locale);
}

/** Asks somebody whose place nobody has settled whether they go. */
export function doubtQuestion({ isRecorded }: PlaceInDoubt, visit: GroupShift, locale: Locale): Reply {
  const say = sayIn(locale);
  return questionOf(say, isRecorded, visit.shift.id, aroundOf(visit, locale));
}

interface Around {
  /** Day and time in words. */
  readonly when: string;
  /** Escaped. */
  readonly facility: string;
}

function aroundOf(visit: GroupShift, locale: Locale): Around {
  return { when: whenOf(visit, locale), facility: escapeText(visit.group.facility.name) };
}

function questionOf(say: Say, isRecorded: boolean, shiftId: string, around: Around): Reply {
  const text = say(isRecorded ? 'doubt.ask_recorded' : 'doubt.ask', around);
  return {
    text,
    blocks: [section(text), actions(...comingButtons(say, shiftId, around.when))],
  };
}

function comingButtons(say: Say, shiftId: string, when: string): Button[] {
  return [
    confirmClaimButton.on(shiftId, say('reminder.coming'), {
      style: 'primary',
      spoken: say('reminder.coming_spoken', { when }),
    }),
    cannotComeButton.on(shiftId, say('reminder.cannot_come'), {
      spoken: say('reminder.cannot_come_spoken', { when }),
    }),
  ];
}

/** What takes the question's place once it is answered. */
export function doubtAnswered(say: Say, outcome: DoubtOutcome, visit: GroupShift, locale: Locale): Reply {
  const text = answerText(say, outcome, visit, locale);
  return { text, blocks: [section(text)], replaces: true };
}

function answerText(say: Say, outcome: DoubtOutcome, visit: GroupShift, locale: Locale): string {
  const around = aroundOf(visit, locale);
  switch (outcome) {
    case 'back':
    case 'kept':
      return say('doubt.thanks', around);
    case 'freed':
    case 'given_up':
      return say('doubt.not_coming', around);
    case 'refused':
      return notPutBackText(say, around, visit.group, locale);
  }
}

/** To a leader: what has to be told anew. */
export function recordsEndNotice(
  say: Say,
  { recordsEnd }: { readonly recordsEnd: Date },
  group: Group,
  locale: Locale,
): Reply {
  const text = say('notice.records_end', { end: endText(recordsEnd, group, locale), group: escapeText(group.name) });
  return { text, blocks: [section(text)] };
}

function endText(recordsEnd: Date, { facility: { timeZone } }: Group, locale: Locale): string {
  return moment(recordsEnd, timeZone, locale);
}

/** What came of somebody's place, for themselves. */
export function placeNotice(
  say: Say,
  facts: {
    readonly kind: 'place_freed' | 'place_kept' | 'place_not_put_back';
    readonly shiftId: string;
    readonly when: { readonly startsAt: Date; readonly endsAt: Date };
  },
  group: Group,
  locale: Locale,
): Reply {
  const { kind, shiftId } = facts;
  const when = dayAndTime(facts.when, group.facility.timeZone, locale);
  const around = { when, facility: escapeText(group.facility.name) };
  if (kind === 'place_kept') return questionOf(say, true, shiftId, around);
  if (kind === 'place_not_put_back') {
    const text = notPutBackText(say, around, group, locale);
    return { text, blocks: [section(text)] };
  }
  const text = say('notice.place_freed', around);
  const claim = claimShiftButton.on(shiftId, say('claim.button'), {
    style: 'primary',
    spoken: say('claim.button_spoken', { when }),
  });
  return { text, blocks: [section(text), actions(claim)] };
}

function notPutBackText(say: Say, around: Around, { leaderIds }: Group, locale: Locale): string {
  const leaders = leaderIds.length > 0 ? choice(leaderIds.map(mention), locale) : 'none';
  return say('notice.place_not_put_back', { ...around, leaders });
}
