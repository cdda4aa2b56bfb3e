import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/core/reminder-times.js';
import type { Notice } from '../../../src/telling/notices.rule.js';
import { sessionNoticeMessages } from '../../../src/training/sessions/session-notices.projection.js';
import type { SessionNoticeFacts } from '../../../src/training/sessions/session-notices.rule.js';
import { sessionReminderMessages } from '../../../src/training/sessions/session-reminders.projection.js';
import type { Session, SignUp } from '../../../src/training/sessions/sessions.rule.js';
import { aReader, aSession, aSignUp, at } from '../../support/imagined.js';

const NOW = at('2027-03-15 12:00');

/** Clocks go forward in the night before it; one may sign up until that night. */
const SESSION = aSession(at('2027-03-28 10:00'), { groupId: 'G1', signUpUntil: at('2027-03-28 00:00') });
const READER = aReader({ groupIds: new Set(['G1']) });

const signUp = (userId: string, changes: Partial<SignUp> = {}) => aSignUp(userId, at('2027-03-01 12:00'), changes);

describe('reminders of a session', () => {
  const remind = (session: Session, reader: Reader = READER, now = NOW) =>
    sessionReminderMessages([session], new Map([['U_ANNA', reader]]), new Map(), now).map(({ key, delivery }) => [
      key,
      delivery.lifetime === 'scheduled' ? delivery.postAt : null,
    ]);
  const anna = { ...SESSION, signUps: [signUp('U_ANNA')] };

  it('go to those who have a place, a week before and the evening before, also when clocks change overnight', () => {
    expect(remind(anna)).toEqual([
      ['session:of_U_ANNA:first', at('2027-03-21 18:00')],
      ['session:of_U_ANNA:last', at('2027-03-27 18:00')],
    ]);
  });

  it('go to nobody who has left the group', () => {
    expect(remind(anna, { ...READER, groupIds: new Set(['G2']) })).toEqual([]);
    expect(remind({ ...anna, groupId: null }, { ...READER, groupIds: new Set() })).toEqual([]);
    expect(remind({ ...anna, groupId: null }, { ...READER, groupIds: new Set(['G2']) })).toHaveLength(2);
  });

  it('stay out of quiet hours, and what has passed is not sent late', () => {
    const quiet = { ...READER, quietHours: { from: '17:00', until: '08:00' } };
    expect(remind(anna, quiet, at('2027-03-22 12:00'))).toEqual([['session:of_U_ANNA:last', at('2027-03-27 17:00')]]);
  });

  it.each<[string, Session, Reader]>([
    ['in line', { ...SESSION, signUps: [signUp('U_ANNA', { state: 'reserve', seat: null })] }, READER],
    ['who withdrew', { ...SESSION, signUps: [signUp('U_ANNA', { state: 'withdrawn', seat: null })] }, READER],
    ['of one that is called off', { ...anna, status: 'called_off' }, READER],
    ['who has left Slack', anna, { ...READER, isActive: false }],
  ])('go to nobody %s', (_, session, reader) => {
    expect(remind(session, reader)).toEqual([]);
  });
});

describe('notices of a session', () => {
  const tell = (facts: SessionNoticeFacts, session: Session, now = NOW) => {
    const notice: Notice = { id: 'N1', userId: 'U_ANNA', facts, createdAt: NOW };
    return sessionNoticeMessages([notice], [session], new Map([['U_ANNA', READER]]), new Map(), now).map(
      ({ key }) => key,
    );
  };
  const offered: SessionNoticeFacts = { kind: 'session_offered', sessionId: 'S1' };
  const until = at('2027-03-16 12:00');
  const place: SessionNoticeFacts = { kind: 'session_place_offered', sessionId: 'S1', until };

  it('are sent while they hold', () => {
    expect(tell(offered, SESSION)).toEqual(['notice:N1']);
    const asked = signUp('U_ANNA', { state: 'offered', offeredUntil: until });
    expect(tell(place, { ...SESSION, signUps: [asked] })).toEqual(['notice:N1']);
  });

  it.each<[string, SessionNoticeFacts, Session]>([
    ['an offer of one that is called off meanwhile', offered, { ...SESSION, status: 'called_off' }],
    ['an offer to somebody who has signed up already', offered, { ...SESSION, signUps: [signUp('U_ANNA')] }],
    [
      'a place that is not kept any more',
      place,
      { ...SESSION, signUps: [signUp('U_ANNA', { state: 'declined', seat: null })] },
    ],
    [
      'that nobody is marked, once somebody is',
      { kind: 'session_unmarked', sessionId: 'S1' },
      { ...SESSION, attendanceMarkedAt: NOW },
    ],
    ['anything about one that is no more', offered, { ...SESSION, id: 'S2' }],
  ])('say nothing of %s', (_, facts, session) => {
    expect(tell(facts, session)).toEqual([]);
  });
});
