import type { Group } from '../../core/model.js';
import { Groups } from '../../groups/groups.store.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import type { Carried } from '../../slack/blocks/controls.js';
import { type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { closedWith } from '../../slack/hearing/closed-with.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, Request, SentIn, SubmitRequest } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import type { Requirement } from '../requirements/readiness.rule.js';
import { Training } from '../requirements/training.store.js';
import { decideChangeSession, type LeadingRefusal } from './leading-sessions.rule.js';
import { readOverseen, readPlanning, refusedTo } from './oversee-sessions.request.js';
import { attendanceModal } from './session-attendance.view.js';
import {
  readSessionForm,
  type SessionForm,
  type SessionPlan,
  type SessionSetting,
  sessionFormOf,
  sessionRequirements,
  takesNewSessions,
} from './session-form.rule.js';
import { sessionsReply } from './session-list.view.js';
import { askToCallOffSession, type SessionModalState, sessionErrors, sessionModal } from './session-modal.view.js';
import { sessionWords } from './session-text.view.js';
import { openSessionsButton, planSessionButton, planSessionModal, sessionMenu } from './sessions.controls.js';
import type { Session } from './sessions.rule.js';
import { Sessions } from './sessions.store.js';

const EMPTY: SessionForm = {
  requirementCode: null,
  date: null,
  startTime: null,
  endTime: null,
  place: null,
  seats: null,
  signUpUntil: null,
};

/** A leader, or national staff, plans study visits and courses and changes them. */
export function planSession(): readonly Heard[] {
  return [
    onCommand('session', (request) => show(request, request.channelId)),
    onPress(openSessionsButton, (request) => show(request, request.channelId)),
    onPress(planSessionButton, (request) => openForm(request)),
    onPress(sessionMenu, (request) => openChosen(request)),
    onSubmit(planSessionModal, save),
  ];
}

async function show(request: Request, channelId: string | null): Promise<Reply> {
  const { society, person, say, now } = request;
  const planning = await readPlanning(request);
  if (planning.leads.length === 0 && !planning.isNational) {
    const group = channelId ? await society.of(Groups).byChannel(channelId) : null;
    return refusalReply(say, { reason: 'not_a_leader' }, { locale: person.locale, group });
  }
  return sessionsReply(say, person.locale, await readOverseen(request, planning, now), planning, now);
}

async function openForm(request: PressRequest<string | null>): Promise<Reply | null> {
  const { society, say, person, screen, value: groupId, now } = request;
  const { leads, isNational } = await readPlanning(request);
  const group = leads.find(({ id }) => id === groupId) ?? null;
  if (groupId === null ? !isNational : group === null) return sentence(say('session.refused.not_yours'));
  if (group && !takesNewSessions(group)) return sentence(say('session.refused.closed'));
  const requirements = await readRequirements(request, group);
  if (requirements.length === 0) return sentence(say('session.nothing_to_plan'));
  const memory = { groupId, sessionId: null, version: 0 };
  const form = { ...EMPTY, place: group?.facility.name ?? null };
  const { timeZone } = group?.facility ?? (await society.of(Workspaces).read());
  const around = { timeZone, reader: person, now };
  const state = { memory, session: null, requirements, form, isChangedMeanwhile: false, ...around };
  await screen.open(sessionModal(say, person.locale, state));
  return null;
}

/** What the menu beside a session says: change it, call it off, or note who came. */
async function openChosen(request: PressRequest<Carried<typeof sessionMenu>>): Promise<Reply | null> {
  const { society, say, person, screen, now } = request;
  const { verb, sessionId } = request.value;
  const session = await society.of(Sessions).read(sessionId);
  const refused = await refusedTo(request, session);
  if (refused || !session) return sentence(say(`session.refused.${refused ?? 'session_gone'}`));
  if (verb !== 'attendance' && session.startsAt <= now) return sentence(say('session.refused.session_begun'));
  const view =
    verb === 'attendance'
      ? attendanceModal(say, person, session)
      : verb === 'call_off'
        ? askToCallOffSession(say, person.locale, session)
        : sessionModal(say, person.locale, changing(request, session, sessionFormOf(session), false));
  await screen.open(view);
  return null;
}

function changing(
  { person, now }: Pick<Request, 'person' | 'now'>,
  session: Session,
  form: SessionForm,
  isChangedMeanwhile: boolean,
): SessionModalState {
  const memory = { groupId: session.groupId, sessionId: session.id, version: session.version };
  const { requirement, timeZone } = session;
  return { memory, session, requirements: [requirement], form, isChangedMeanwhile, timeZone, reader: person, now };
}

async function save(request: SentIn<typeof planSessionModal>): Promise<Submitted> {
  const { society, say, now, memory, typed } = request;
  const { groupId, sessionId } = memory;
  const { leads, isNational } = await readPlanning(request);
  const group = await groupOf(request, groupId);
  if (!isNational && !leads.some(({ id }) => id === groupId)) return told(request, say('session.refused.not_yours'));
  const session = sessionId === null ? null : await society.of(Sessions).read(sessionId);
  if (sessionId !== null && !session) return told(request, say('session.refused.session_gone'));
  if (group && !session && !takesNewSessions(group)) return told(request, say('session.refused.closed'));
  const form = session ? { ...typed, requirementCode: session.requirement.code } : typed;
  const setting = await settingOf(request, group, session);
  const read = readSessionForm(form, setting, now);
  if (!read.ok) return { next: 'errors', errors: sessionErrors(say, read.problems) };
  return session ? change(request, session, form, read.plan) : plan(request, read.plan);
}

async function groupOf({ society }: Pick<Request, 'society'>, groupId: string | null): Promise<Group | null> {
  return groupId === null ? null : society.of(Groups).read(groupId);
}

/** The clock of the facility; for a session for every group the society's. One that is planned keeps its own. */
async function settingOf(
  request: Pick<Request, 'society' | 'person'>,
  group: Group | null,
  session: Session | null,
): Promise<SessionSetting> {
  if (session) {
    const { requirement, timeZone } = session;
    return { group, requirements: [requirement], timeZone, signUpStood: sessionFormOf(session).signUpUntil };
  }
  const { timeZone } = group?.facility ?? (await request.society.of(Workspaces).read());
  return { group, requirements: await readRequirements(request, group), timeZone };
}

/** What a session of this group, or of every group, can complete. */
async function readRequirements(
  { society }: Pick<Request, 'society'>,
  group: Group | null,
): Promise<readonly Requirement[]> {
  if (group) return sessionRequirements(await society.of(Training).requirementsOf(group.programme.code), false);
  const { byProgramme } = await society.of(Training).rules();
  const byCode = new Map([...byProgramme.values()].flat().map((requirement) => [requirement.code, requirement]));
  return sessionRequirements([...byCode.values()], true);
}

async function plan(request: SubmitRequest, planned: SessionPlan): Promise<Submitted> {
  const { society, person, say, now } = request;
  const made = await society.of(Sessions).plan(planned, person.userId, now);
  if (!made) return told(request, say('session.refused.not_yours'));
  const { id, offered } = made;
  const session = await society.of(Sessions).read(id);
  if (!session) return { next: 'close' };
  const words = { ...sessionWords(session, person.locale), count: offered };
  return closedWith(request, sentence(say('session.planned', words)));
}

async function change(
  request: SentIn<typeof planSessionModal>,
  session: Session,
  form: SessionForm,
  planned: SessionPlan,
): Promise<Submitted> {
  const { society, person, say, now, memory } = request;
  const rule = decideChangeSession(planned);
  const outcome = await society
    .of(Sessions)
    .change(session.id, memory.version, person.userId, now, 'change_session', rule);
  if (outcome.ok) {
    return closedWith(request, sentence(say('session.changed', sessionWords(outcome.session, person.locale))));
  }
  if (outcome.refusal.reason !== 'session_changed_meanwhile') return refused(request, outcome.refusal);
  // What was filled in stays, beside what it says now, to be saved with one more press.
  return { next: 'update', view: sessionModal(say, person.locale, changing(request, session, form, true)) };
}

function refused(request: SubmitRequest, { reason }: LeadingRefusal): Submitted {
  return told(request, request.say(`session.refused.${reason}`));
}

function told({ say }: SubmitRequest, text: string): Submitted {
  return { next: 'update', view: toldModal(say, sentence(text)) };
}
