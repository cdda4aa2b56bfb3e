import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/model.js';
import type { Reader } from '../../../src/core/reminder-times.js';
import { lapsingBetween } from '../../../src/training/readiness/lapsing.rule.js';
import { lapsingMessages } from '../../../src/training/readiness/lapsing-reminders.projection.js';
import type { Requirement } from '../../../src/training/requirements/readiness.rule.js';
import type { Session } from '../../../src/training/sessions/sessions.rule.js';
import { wordsOf } from '../../support/goteborg.js';
import {
  aDanishFacility,
  aDanishGroup,
  aReader,
  aSession,
  aSignUp,
  COPENHAGEN,
  at as wallClock,
} from '../../support/imagined.js';
import { completionOf, requirementCalled, requirementsAskedBy } from '../../support/readiness-rules.js';

const PERMIT = requirementCalled('visit_permit');
const CLEARANCE = requirementCalled('security_clearance');
const SUPERVISION = requirementCalled('supervision');
const GROUP = aDanishGroup({
  name: 'Besøgsvennerne',
  leaderIds: ['U_LISE'],
  facility: aDanishFacility({ name: 'Vestre <Fængsel>' }),
});

const at = (text: string) => wallClock(text, COPENHAGEN);

interface Story {
  readonly requirement?: Requirement;
  /** Last day. */
  readonly expiresOn: string;
  readonly facilityId?: string;
  readonly now: string;
  readonly locale?: Locale;
  readonly reader?: Partial<Reader>;
  readonly activeIn?: readonly string[];
  readonly sessions?: readonly Session[];
}

function reminders(story: Story) {
  const { requirement = PERMIT, expiresOn, facilityId = 'f1', locale = 'en', activeIn = ['g1'], sessions = [] } = story;
  const reader = aReader({ locale, timeZone: COPENHAGEN, groupIds: new Set(activeIn), ...story.reader });
  const completion = {
    ...completionOf(requirement, facilityId),
    expiresOn,
    userId: 'U_IDA',
    activeIn: new Set(activeIn),
  };
  const messages = lapsingMessages(
    {
      lapsing: [completion],
      askedFor: new Map([['dk.prison_visiting', requirementsAskedBy('dk.prison_visiting')]]),
      groups: new Map([['g1', GROUP]]),
      sessions,
      readers: new Map([['U_IDA', reader]]),
    },
    at(story.now),
  );
  return messages.map(({ key, content, delivery }) => {
    if (delivery.lifetime !== 'scheduled') throw new Error(`${key} is not scheduled`);
    return { key, words: wordsOf(content), postAt: delivery.postAt, corrected: wordsOf(delivery.correction) };
  });
}

const times = (story: Story) => reminders(story).map(({ key, postAt }) => [key, postAt.toISOString()]);

describe('somebody whose clearance lapses is reminded', () => {
  it('60, 30 and 7 days before, at six in the evening on the wall, on both sides of the clocks’ going forward', () => {
    expect(times({ requirement: CLEARANCE, expiresOn: '2027-04-20', now: '2027-01-01 10:00' })).toEqual([
      ['lapsing:security_clearance-done:60', '2027-02-19T17:00:00.000Z'],
      ['lapsing:security_clearance-done:30', '2027-03-21T17:00:00.000Z'],
      ['lapsing:security_clearance-done:7', '2027-04-13T16:00:00.000Z'],
    ]);
  });

  it('and on both sides of their going back; for a permit fourteen days earlier, as its answer takes that long', () => {
    expect(times({ expiresOn: '2026-11-20', now: '2026-08-01 10:00' })).toEqual([
      ['lapsing:visit_permit-done:60', '2026-09-07T16:00:00.000Z'],
      ['lapsing:visit_permit-done:30', '2026-10-07T16:00:00.000Z'],
      ['lapsing:visit_permit-done:7', '2026-10-30T17:00:00.000Z'],
    ]);
  });

  it('only of what is still ahead', () => {
    expect(times({ requirement: CLEARANCE, expiresOn: '2027-04-20', now: '2027-03-21 18:02' })).toEqual([
      ['lapsing:security_clearance-done:7', '2027-04-13T16:00:00.000Z'],
    ]);
  });

  it('not in their quiet hours: when those begin instead', () => {
    const quietHours = { from: '17:00', until: '19:00' };
    const [first] = times({ expiresOn: '2027-04-20', now: '2027-01-01 10:00', reader: { quietHours } });
    expect(first?.[1]).toBe('2027-02-05T16:00:00.000Z');
  });
});

describe('nobody is reminded', () => {
  const story: Story = { expiresOn: '2027-04-20', now: '2027-01-01 10:00' };

  it.each<[string, Partial<Story>]>([
    ['who is active in no group', { activeIn: [] }],
    ['whose groups visit another place', { facilityId: 'f2' }],
    ['for what no programme of theirs asks for', { requirement: requirementCalled('study_visit') }],
    ['whom Slack has deactivated', { reader: { isActive: false } }],
  ])('%s', (_, changes) => {
    expect(reminders(story)).toHaveLength(3);
    expect(reminders({ ...story, ...changes })).toEqual([]);
  });
});

describe('the reminder', () => {
  const story: Story = { expiresOn: '2027-04-20', now: '2027-01-01 10:00' };
  const first = (changes: Partial<Story> = {}) => {
    const [reminder] = reminders({ ...story, ...changes });
    if (!reminder) throw new Error('no reminder');
    return reminder;
  };

  it.each<[Locale, string, string, string]>([
    ['sv', 'Besökstillstånd', 'gäller för dig till och med *20 april 2027*', 'Det tar ungefär 14 dagar att få svar'],
    ['da', 'Besøgstilladelse', 'gælder for dig til og med den *20. april 2027*', 'Det tager cirka 14 dage at få svar'],
    ['en', 'Visit permit', 'is valid until *20 April 2027*', 'An answer takes about 14 days'],
  ])('says what, until when, where and that an answer takes its time, in %s', (locale, name, until, answer) => {
    const { words, corrected } = first({ locale });
    for (const part of [name, until, answer, 'Vestre &lt;Fængsel&gt;', '<@U_LISE>']) expect(words).toContain(part);
    expect(words).not.toMatch(/i morgon|i morgen|tomorrow/);
    expect(corrected).toContain(name);
    expect(corrected).toContain('/visit');
  });

  it('says that visits go on where it only reminds', () => {
    expect(first({ requirement: SUPERVISION }).words).toContain('You can go on visits after that day too');
    expect(first().words).toContain('After that day you can’t go on visits');
  });

  it('names the next session that is still open when it is read, with a button to sign up', () => {
    const soon = sessionOn('2027-01-20 17:00', 'soon');
    const later = sessionOn('2027-03-20 17:00', 'later');
    const { words } = first({ requirement: SUPERVISION, sessions: [soon, later] });
    expect(words).toContain('Next session: Saturday 20 March 17:00–19:00, The library.');
    expect(words).toContain('Sign me up');
  });

  it('says so where they have signed up already', () => {
    const session = { ...sessionOn('2027-03-20 17:00', 'later'), signUps: [aSignUp('U_IDA', at('2027-01-01 09:00'))] };
    const { words } = first({ requirement: SUPERVISION, sessions: [session] });
    expect(words).toContain('You are signed up for Saturday 20 March 17:00–19:00, The library.');
    expect(words).not.toContain('Sign me up');
  });
});

it('looks as far ahead as the longest answer needs', () => {
  expect(lapsingBetween([CLEARANCE, PERMIT], at('2027-01-01 10:00'))).toEqual({
    from: '2026-12-31',
    until: '2027-04-05',
  });
});

function sessionOn(startsAt: string, id: string): Session {
  const changes = { id, requirement: SUPERVISION, timeZone: COPENHAGEN, place: 'The library', plannedBy: 'U_LISE' };
  return aSession(at(startsAt), changes);
}
