import { type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import { closedWith } from '../../slack/hearing/closed-with.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, SentIn } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { decideAttendance } from './leading-sessions.rule.js';
import { oversees, readPlanning } from './oversee-sessions.request.js';
import { attendanceModal } from './session-attendance.view.js';
import { sessionWords } from './session-text.view.js';
import { markAttendanceModal, openAttendanceButton } from './sessions.controls.js';
import { Sessions } from './sessions.store.js';

/** A leader notes who came to a session, or corrects it: that completes what it is for. */
export function markAttendance(): readonly Heard[] {
  return [onPress(openAttendanceButton, (request) => open(request)), onSubmit(markAttendanceModal, mark)];
}

async function open(request: PressRequest<string>): Promise<Reply | null> {
  const { society, say, person, screen, value } = request;
  const session = await society.of(Sessions).read(value);
  if (!session) return sentence(say('session.refused.session_gone'));
  if (!oversees(await readPlanning(request), session)) return sentence(say('session.refused.not_yours'));
  await screen.open(attendanceModal(say, person, session));
  return null;
}

async function mark(request: SentIn<typeof markAttendanceModal>): Promise<Submitted> {
  const { society, say, person, now, memory, typed } = request;
  const told = (text: string): Submitted => ({ next: 'update', view: toldModal(say, sentence(text)) });
  const session = await society.of(Sessions).read(memory.sessionId);
  if (!session) return told(say('session.refused.session_gone'));
  if (!oversees(await readPlanning(request), session)) return told(say('session.refused.not_yours'));
  const came = session.signUps.filter(({ id }) => typed.attended.includes(id)).map(({ userId }) => userId);
  const rule = decideAttendance(came, person.userId);
  const outcome = await society.of(Sessions).change(session.id, null, person.userId, now, 'mark_attendance', rule);
  if (!outcome.ok) return told(say(`session.refused.${outcome.refusal.reason}`));
  const count = outcome.session.signUps.filter(({ attended }) => attended).length;
  const { name } = sessionWords(outcome.session, person.locale);
  return closedWith(request, sentence(say('session.attendance_done', { count, name })));
}
