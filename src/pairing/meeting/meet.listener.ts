import { type CalendarDate, calendarDateOf, type WallTime, wallClockToInstant } from '../../core/time.js';
import { dateAfter } from '../../core/weeks.js';
import { sentence, toldModal } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { onPress, onPressInTurn, type PressReply } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, SentIn } from '../../slack/hearing/request.js';
import { showForm } from '../../slack/hearing/screen.js';
import { aboutGroup } from '../../slack/hearing/speaking.js';
import { type Submitted, toldInstead } from '../../slack/hearing/submitted.js';
import { decidePairing, readPairing } from '../decide.request.js';
import { missingWhereMoved } from '../missing.request.js';
import {
  callOffMeetingButton,
  type MeetingForm,
  metButton,
  planMeetingButton,
  planMeetingModal,
  talkButton,
  talkedButton,
} from '../pairing.controls.js';
import { placeOfPairing } from '../pairing.rule.js';
import { pausedDuring } from '../paused.request.js';
import { lookAtHour } from './look-at-meetings.request.js';
import { dayMet, decideCallOff, decideMet, decidePlan, decideTalked } from './meeting.rule.js';
import { metReply, planMeetingForm, plannedReply } from './meeting.view.js';
import { wishTalk } from './wish-talk.request.js';

const PROPOSED = { startTime: '14:00', endTime: '15:00' } as const;

/** Its mentors say that they have met, when they will, and that they would like a talk. */
export function meet(): readonly Heard[] {
  return [
    onPressInTurn(metButton, met),
    onPress(planMeetingButton, openPlan),
    onSubmit(planMeetingModal, plan),
    onPressInTurn(callOffMeetingButton, callOff),
    onPress(talkButton, (request) => wishTalk(request, request.value)),
    onPress(talkedButton, talked),
  ];
}

async function met(request: PressRequest<string>): Promise<PressReply> {
  const { society, now, value } = request;
  const meant: { day: CalendarDate | null } = { day: null };
  const done = await decidePairing(request, value, 'mentors', async (pairing) => {
    meant.day = dayMet(pairing, now);
    return decideMet(await missingWhereMoved(society, pairing, now));
  });
  if (!done.ok) return { ...done.reply, changesHome: true };
  const { say, person } = aboutGroup(request, done.pairing.group);
  const day = meant.day ?? calendarDateOf(now, placeOfPairing(done.pairing).timeZone);
  return { ...metReply(say, person.locale, done.pairing, day), changesHome: true };
}

async function openPlan(request: PressRequest<string>): Promise<null> {
  const { person, say, now, value } = request;
  const read = await readPairing(request, value, 'mentors');
  if (!read.ok) {
    await request.screen.show(toldModal(say, read.reply), read.reply);
    return null;
  }
  const tomorrow = dateAfter(calendarDateOf(now, placeOfPairing(read.pairing).timeZone), 1);
  await showForm(request, planMeetingForm(say, person.locale, read.pairing, { date: tomorrow, ...PROPOSED }));
  return null;
}

async function plan(request: SentIn<typeof planMeetingModal>): Promise<Submitted> {
  const { say, memory, typed, society, now } = request;
  const read = await readPairing(request, memory.pairingId, 'mentors');
  if (!read.ok) return toldInstead(say, read.reply);
  const hour = hourOf(typed, placeOfPairing(read.pairing).timeZone);
  if (!hour.ok)
    return {
      next: 'errors',
      errors: planMeetingModal.form.errors(hour.problems, (problem) => say(`pairing.plan.${problem}`)),
    };
  const pause = await pausedDuring(society, read.pairing, hour, now);
  if (pause) {
    const isFacility = pause.place === placeOfPairing(read.pairing).id;
    const refusal = { reason: 'paused_then', days: pause, isFacility } as const;
    return toldInstead(say, refusalReply(say, refusal, { locale: request.person.locale, group: read.pairing.group }));
  }
  const done = await decidePairing(request, memory.pairingId, 'mentors', async (pairing) =>
    decidePlan(hour, await missingWhereMoved(society, pairing, now)),
  );
  if (!done.ok) return toldInstead(say, done.reply);
  const spoken = aboutGroup(request, done.pairing.group);
  const reply = plannedReply(spoken.say, spoken.person.locale, done.pairing, hour);
  const afterwards = async (): Promise<void> => {
    await request.tell(reply);
    await lookAtHour(society, done.pairing, hour, now);
  };
  return { next: 'close', afterwards };
}

type Hour =
  | { readonly ok: true; readonly startsAt: Date; readonly endsAt: Date }
  | { readonly ok: false; readonly problems: { readonly [Field in keyof MeetingForm]?: 'missing' | 'not_after' } };

/** By the wall clock of the facility. */
function hourOf({ date, startTime, endTime }: MeetingForm, zone: string): Hour {
  if (!date || !startTime || !endTime) {
    const missing = 'missing' as const;
    return {
      ok: false,
      problems: {
        ...(!date && { date: missing }),
        ...(!startTime && { startTime: missing }),
        ...(!endTime && { endTime: missing }),
      },
    };
  }
  const instant = (day: CalendarDate, time: WallTime): Date => wallClockToInstant(day, time, zone);
  const [startsAt, endsAt] = [instant(date, startTime), instant(date, endTime)];
  return endsAt > startsAt ? { ok: true, startsAt, endsAt } : { ok: false, problems: { endTime: 'not_after' } };
}

async function callOff(request: PressRequest<{ pairingId: string; meetingId: string }>): Promise<PressReply> {
  const { pairingId, meetingId } = request.value;
  const done = await decidePairing(request, pairingId, 'mentors', () => decideCallOff(meetingId));
  if (!done.ok) return { ...done.reply, changesHome: true };
  return { ...sentence(aboutGroup(request, done.pairing.group).say('pairing.called_off')), changesHome: true };
}

async function talked(request: PressRequest<{ pairingId: string; userId: string }>): Promise<PressReply> {
  const { pairingId, userId } = request.value;
  const done = await decidePairing(request, pairingId, 'leaders', () => decideTalked(userId));
  if (!done.ok) return { ...done.reply, changesHome: true };
  return { ...sentence(aboutGroup(request, done.pairing.group).say('pairing.talked_thanks')), changesHome: true };
}
