import type { Button, KnownBlock, SectionBlock } from '@slack/types';
import type { Locale, ShiftWithPlaces } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { calendarButton } from '../../slack/blocks/calendar-button.js';
import { placeAmong } from '../../slack/blocks/group-text.js';
import {
  actions,
  capitalized,
  context,
  escapeText,
  header,
  lines,
  plain,
  type Reply,
  section,
  sentence,
} from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { type BesideHeldVisit, everythingBeside } from './beside-held.view.js';
import { releaseShiftButton } from './claiming.controls.js';
import { clearanceSentence } from './clearance.view.js';
import { crowdedSentence } from './crowding.view.js';
import { calledOffText, companyText } from './schedule-line.view.js';
import { whereToMeet } from './where-to-meet.view.js';

/** Of the 50 that a message holds (Slack): two a visit, and what stands before and after them. */
const BLOCKS_FOR_VISITS = 48;

/** A visit of the reader's own, and what else can be pressed beside it. */
interface OwnShift {
  readonly row: SectionBlock;
  readonly buttons: readonly Button[];
}

/**
 * The reader's own visits, soonest first, each with a button to give the place up. The next one says where to meet.
 * @param beside what features add to each
 */
export function ownShifts(
  say: Say,
  locale: Locale,
  held: readonly ShiftWithPlaces[],
  userId: string,
  now: Date,
  beside: readonly BesideHeldVisit[],
): OwnShift[] {
  const next = held.find(({ shift }) => shift.status === 'planned');
  const groups = held.map(({ group }) => group);
  return held.map((own) => {
    const place = placeAmong(locale, own.group, groups);
    const where = own === next ? whereToMeet(say, own.group) : null;
    const { lines: said, buttons } = everythingBeside(beside, say, own, { userId, locale }, now);
    return { row: ownShift(say, locale, own, userId, now, place, [where, ...said]), buttons };
  });
}

/** @param place its facility, told from others of the list @param more what else is said of it */
function ownShift(
  say: Say,
  locale: Locale,
  own: ShiftWithPlaces,
  userId: string,
  now: Date,
  place: string,
  more: readonly (string | null)[],
): SectionBlock {
  const when = whenOf(own, locale);
  const line = `*${when}* · ${escapeText(place)}`;
  if (own.shift.status !== 'planned') {
    return section(`${line}\n*${capitalized(calledOffText(say, own.shift.status, own.group.facility))}*`);
  }
  const clearance = clearanceSentence(say, own, userId, locale, now);
  const crowded = crowdedSentence(say, own, userId, locale);
  return section(lines(line, clearance, crowded, companyText(say, own, userId, locale), ...more), {
    ...releaseShiftButton.on(own.shift.id, say('release.button'), {
      spoken: say('release.button_spoken', { when }),
    }),
    confirm: {
      title: plain(say('release.confirm_title'), 100),
      text: plain(say('release.confirm_text', { when, facility: place }), 300),
      confirm: plain(say('release.confirm_yes'), 30),
      deny: plain(say('release.confirm_no'), 30),
    },
  });
}

/** A person's coming visits. */
export function mineReply(
  say: Say,
  locale: Locale,
  held: readonly ShiftWithPlaces[],
  userId: string,
  title: string,
  now: Date,
  beside: readonly BesideHeldVisit[],
  waiting: readonly KnownBlock[] = [],
): Reply {
  if (held.length === 0 && waiting.length === 0) return sentence(say('mine.none'));
  const listed = held.slice(0, Math.max(0, Math.floor((BLOCKS_FOR_VISITS - waiting.length) / 2)));
  const blocks = ownShifts(say, locale, listed, userId, now, beside).flatMap(({ row, buttons }, index) => {
    const own = listed[index];
    if (own?.shift.status !== 'planned') return [row];
    const calendar = calendarButton(say, { kind: 'visit', id: own.shift.id }, whenOf(own, locale));
    return [row, actions(...buttons, calendar)];
  });
  const mine = held.length > 0 ? [titleBlock(title), ...blocks] : [section(say('mine.none'))];
  return { text: title.replaceAll('*', ''), blocks: [...mine, ...waiting, context(say('mine.next'))] };
}

function titleBlock(title: string): KnownBlock {
  return title.includes('*') ? section(title) : header(title);
}
