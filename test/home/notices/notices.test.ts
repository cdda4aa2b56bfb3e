import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../src/app/features.js';
import type { Locale } from '../../../src/core/model.js';
import { tells } from '../../../src/telling/feature-notices.js';
import type { Notice, NoticeFacts } from '../../../src/telling/notices.rule.js';
import { kindsOf, noticeMessages, readNotices } from '../../../src/telling/told-notices.js';
import type { NotedNoticeFacts } from '../../../src/training/requirements/noted-notices.rule.js';
import type { Requirement } from '../../../src/training/requirements/readiness.rule.js';
import type { WeekNoticeFacts } from '../../../src/visits/planning/week-notices.rule.js';
import { aFacility, aGroup, at } from '../../support/imagined.js';
import { requirementCalled } from '../../support/readiness-rules.js';

const KINDS = kindsOf(tells.in(FEATURES));

const GROUP = aGroup({
  name: 'Göteborg <!channel> & @here',
  facility: aFacility({ name: 'Häktet <!channel> @here' }),
});

const TUESDAY = { startsAt: at('2026-11-24 17:00'), endsAt: at('2026-11-24 19:00') };
const THURSDAY = { startsAt: at('2026-11-26 18:00'), endsAt: at('2026-11-26 20:00') };

const CHANGED: WeekNoticeFacts = {
  kind: 'changed',
  groupId: 'g1',
  shiftId: 's1',
  before: TUESDAY,
  after: THURSDAY,
  formatChangedTo: null,
};
const CALLED_OFF: WeekNoticeFacts = {
  kind: 'called_off',
  groupId: 'g1',
  shiftId: 's1',
  when: TUESDAY,
  by: 'called_off_by_facility',
};
const LEFT: WeekNoticeFacts = {
  kind: 'left_with_claims',
  groupId: 'g1',
  volunteerUserId: 'U0ANNA',
  shifts: [
    { shiftId: 's1', ...TUESDAY },
    { shiftId: 's2', ...THURSDAY },
  ],
};

const ELSEWHERE: WeekNoticeFacts = {
  ...CHANGED,
  after: TUESDAY,
  isElsewhere: true,
  zoneBefore: 'Europe/Helsinki',
  overlaps: [{ shiftId: 's2', groupId: 'g1', ...TUESDAY }],
};

const PERMIT = requirementCalled('visit_permit');
const BADLY_NAMED = { sv: 'Kurs <!channel> @here', da: 'Kursus <!channel> @here', en: 'Course <!channel> @here' };
const REQUIREMENTS: ReadonlyMap<string, Requirement> = new Map([[PERMIT.code, { ...PERMIT, names: BADLY_NAMED }]]);

const PERMITTED = { requirementCode: PERMIT.code, doneOn: '2026-11-20', expiresOn: '2027-11-19', before: null };
const VERIFIED: NotedNoticeFacts = { kind: 'verified', groupId: 'g1', by: 'U0LENA', completed: [PERMITTED] };
const TAKEN_BACK: NotedNoticeFacts = {
  kind: 'taken_back',
  groupId: 'g1',
  by: 'U0LENA',
  requirementCode: PERMIT.code,
  doneOn: '2026-11-20',
};

function told<Facts extends NoticeFacts>(facts: Facts, locale: Locale | null = 'en') {
  const notice: Notice<Facts> = { id: 'n1', userId: 'U0READER', facts, createdAt: at('2026-11-21 10:00') };
  const languages = { chosen: locale, slack: 'en-GB', groups: [], society: 'da' } as const;
  const [message] = noticeMessages(
    KINDS,
    [notice],
    new Map([['g1', GROUP]]),
    new Map([['U0READER', { languages, timeZone: null }]]),
    REQUIREMENTS,
  );
  if (!message) throw new Error('nothing is told');
  return { ...message, shown: JSON.stringify(message.content.blocks) };
}

describe('a notice', () => {
  it('is a direct message to its reader, sent once', () => {
    const { key, recipient, delivery } = told(CHANGED);
    expect({ key, recipient, delivery }).toEqual({
      key: 'notice:n1',
      recipient: { userId: 'U0READER' },
      delivery: { lifetime: 'once' },
    });
  });

  it.each([
    ['sv', 'torsdag 26 november 18:00–20:00'],
    ['da', '26. november kl. 18.00–20.00'],
    ['en', 'Thursday 26 November 18:00–20:00'],
  ] as const)('speaks its reader’s language: %s', (locale, when) => {
    expect(told(CHANGED, locale).content.text).toContain(when);
  });

  it('speaks the group’s language to somebody whose own is unknown', () => {
    expect(told(CHANGED, null).content.text).toContain('torsdag 26 november');
  });

  it('of a change shows the time before and the time now, and lets the reader give the place up', () => {
    const { shown } = told(CHANGED);
    expect(shown).toContain('Tuesday 24 November 17:00–19:00');
    expect(shown).toContain('Thursday 26 November 18:00–20:00');
    expect(shown).toContain('"action_id":"release_shift"');
    expect(shown).toContain('"value":"s1"');
  });

  it('of another format names it, and does not show two equal times', () => {
    const { shown } = told({ ...CHANGED, after: TUESDAY, formatChangedTo: 'group' });
    expect(shown).toContain('in a group');
    expect(shown.match(/Tuesday 24 November 17:00–19:00/g)).toHaveLength(2); // in the text, and spoken by the button
  });

  it.each(['called_off_by_us', 'called_off_by_facility'] as const)('of a visit %s gives no reason and thanks', (by) => {
    for (const locale of ['sv', 'da', 'en'] as const) {
      const { text } = told({ ...CALLED_OFF, by }, locale).content;
      expect(text).toMatch(/Tack|Tak|Thank/);
    }
  });

  it('to a leader lists each place that is still held, with a button to free it', () => {
    const { shown } = told(LEFT);
    expect(shown).toContain('<@U0ANNA>');
    expect(shown).toContain('"value":"g1|U0ANNA|s1"');
    expect(shown).toContain('"value":"g1|U0ANNA|s2"');
  });

  it('fits into one message however many places are held', () => {
    const shifts = Array.from({ length: 70 }, (_, index) => ({ shiftId: `s${index}`, ...TUESDAY }));
    const { content, shown } = told({ ...LEFT, shifts });
    expect(content.blocks.length).toBeLessThanOrEqual(50);
    expect(content.text.length).toBeLessThanOrEqual(4000);
    expect(shown).toContain('And 30 more visits.');
  });

  it('of another place names it, tells the time before by the clock of the place before, and what it overlaps', () => {
    const { shown } = told(ELSEWHERE);
    expect(shown).toContain('A visit you have a place on is somewhere else now: *Häktet &lt;!channel&gt; @here*');
    expect(shown.match(/Häktet/g)).toHaveLength(2);
    expect(shown).toContain('Before: Tuesday 24 November 18:00–20:00');
    expect(shown).toContain('Now: *Tuesday 24 November 17:00–19:00*');
    expect(shown).toContain('It now overlaps another visit of yours');
    expect([...shown.matchAll(/"action_id":"release_shift".*?"value":"(\w+)"/g)].map(([, id]) => id)).toEqual([
      's2',
      's1',
    ]);
    expect(shown.lastIndexOf('"release_shift"')).toBeLessThan(shown.indexOf('"add_to_calendar"'));
  });

  it.each([CHANGED, CALLED_OFF, LEFT, ELSEWHERE, VERIFIED, TAKEN_BACK])(
    'pings nobody, whatever a facility or group is called ($kind)',
    (facts) => {
      for (const locale of ['sv', 'da', 'en'] as const) {
        const { content, shown } = told(facts, locale);
        expect(content.text + shown).not.toContain('<!');
        // A bare @here is one only where Slack may turn text into links.
        for (const [, element] of shown.matchAll(/\{"type":"mrkdwn"([^}]*)\}/g)) {
          expect(element).toContain('"verbatim":true');
        }
      }
    },
  );

  it('of what somebody has noted says until when it holds, and what was noted before', () => {
    const corrected = { ...PERMITTED, before: '2025-11-20' };
    const { text } = told({ ...VERIFIED, completed: [PERMITTED, corrected] }).content;
    expect(text).toContain('20 November 2026, valid until 19 November 2027\n');
    expect(text).toContain('(noted before: 20 November 2025)');
  });

  it('fits into one message however much was noted at once', () => {
    const { content } = told({ ...VERIFIED, completed: Array.from({ length: 60 }, () => PERMITTED) });
    expect(content.text.length).toBeLessThanOrEqual(3000);
    expect(content.text).toContain('And 40 more.');
  });

  it('says nothing about a group that is no more', () => {
    const notice: Notice = { id: 'n1', userId: 'U0READER', facts: CHANGED, createdAt: TUESDAY.startsAt };
    expect(noticeMessages(KINDS, [notice], new Map(), new Map(), REQUIREMENTS)).toEqual([]);
  });
});

describe('a notice that a later version wrote', () => {
  it('is left for that version, and keeps nobody from reading the others', () => {
    const aNotice = (id: string, facts: NoticeFacts): Notice => ({
      id,
      userId: 'U0READER',
      facts,
      createdAt: at('2026-11-21 10:00'),
    });
    const read = readNotices(KINDS, [
      aNotice('later', { kind: 'swap_offered', groupId: 'g1' }),
      aNotice('known', CALLED_OFF),
    ]);
    expect(read.map(({ id }) => id)).toEqual(['known']);
  });
});
