import type { ShiftWithPlaces } from '../../core/model.js';
import { goesAlong } from '../../core/party.js';
import { calendarDateOf } from '../../core/time.js';
import { isAwayDuring, type TimeOff } from '../../people/time-off/time-off.rule.js';
import { TimeOffs } from '../../people/time-off/time-offs.store.js';
import { sentence } from '../../slack/blocks/parts.js';
import { closedWith } from '../../slack/hearing/closed-with.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, Request, SentIn } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { decideRelease } from '../claiming/claiming.rule.js';
import { Claims } from '../claiming/claims.store.js';
import { decideFindCover } from '../covering/covering.rule.js';
import { Covering } from '../covering/covering.store.js';
import { openTimeOffButton, removeTimeOffButton, type TimeOffForm, timeOffModal } from './time-off.controls.js';
import { timeOffErrors, timeOffForm, timeOffReply } from './time-off.view.js';
import { type HeldChoice, readTimeOff } from './time-off-form.rule.js';

const EMPTY: TimeOffForm = { from: null, until: null, held: null };

/** Somebody notes days on which they are away, or takes that back. */
export function takeTimeOff(): readonly Heard[] {
  return [
    onCommand('away', open),
    onPress(openTimeOffButton, open),
    onPress(removeTimeOffButton, remove),
    onSubmit(timeOffModal, save),
  ];
}

async function open(request: Request): Promise<null> {
  await request.screen.open(await ownForm(request, EMPTY, []));
  return null;
}

async function ownForm(
  { society, person, say, now }: Pick<Request, 'society' | 'person' | 'say' | 'now'>,
  form: TimeOffForm,
  held: readonly ShiftWithPlaces[],
) {
  const noted = await society.of(TimeOffs).of(person.userId, todayOf(person.timeZone, now));
  return timeOffForm(say, person.locale, { form, noted, held });
}

async function remove(request: PressRequest<string>): Promise<null> {
  const { society, person, say, screen, view, value } = request;
  await society.of(TimeOffs).remove(person.userId, value);
  const shown = await ownForm(request, EMPTY, []);
  if (view) await screen.repaint(view.id, shown, sentence(say('time_off.removed')));
  return null;
}

/** Where they hold visits then, the form comes back once with these and asks what is to become of them. */
async function save(request: SentIn<typeof timeOffModal>): Promise<Submitted> {
  const { society, person, say, now, typed, memory } = request;
  const { userId, locale } = person;
  const read = readTimeOff(typed, todayOf(person.timeZone, now));
  if (!read.ok) return { next: 'errors', errors: timeOffErrors(say, read) };
  const held = await heldWhileAway(request, read.timeOff);
  const isToAsk = held.some(({ shift }) => !memory.shownIds.includes(shift.id));
  if (isToAsk) {
    const form = { ...typed, held: typed.held ?? ('cover' as const) };
    return { next: 'update', view: await ownForm(request, form, held) };
  }
  await society.of(TimeOffs).save(userId, read.timeOff, now);
  const became = await carryOut(request, held, typed.held ?? 'cover');
  return closedWith(request, timeOffReply(say, locale, read.timeOff, became));
}

async function heldWhileAway(
  { society, person, now }: Pick<Request, 'society' | 'person' | 'now'>,
  timeOff: TimeOff,
): Promise<readonly ShiftWithPlaces[]> {
  const held = await society.of(Claims).heldBy(person.userId, now);
  return held.filter(
    ({ shift, group }) =>
      shift.status === 'planned' && shift.startsAt > now && isAwayDuring([timeOff], shift, group.facility.timeZone),
  );
}

/** A newcomer's place is given up: nobody need go instead. */
async function carryOut(
  { society, person, now }: Pick<Request, 'society' | 'person' | 'now'>,
  held: readonly ShiftWithPlaces[],
  choice: HeldChoice,
): Promise<{ sought: number; released: number; kept: number }> {
  const became = { sought: 0, released: 0, kept: 0 };
  const { userId } = person;
  for (const { shift } of held) {
    const isNewcomer = goesAlong(shift, userId);
    if (choice === 'cover' && !isNewcomer) {
      const { outcome } = await society.of(Covering).decide(shift.id, userId, now, decideFindCover);
      became[outcome.ok ? 'sought' : 'kept'] += 1;
    } else if (choice !== 'keep') {
      const { outcome } = await society.of(Claims).decide(shift.id, userId, now, decideRelease);
      became[outcome.ok ? 'released' : 'kept'] += 1;
    } else became.kept += 1;
  }
  return became;
}

/** @param zone of whoever fills it in; null when it is not known */
function todayOf(zone: string | null, now: Date): string {
  return calendarDateOf(now, zone ?? 'UTC');
}
