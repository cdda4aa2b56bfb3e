import { describe, expect, it } from 'vitest';
import type { Locale, Shift } from '../../../src/core/model.js';
import { DEFAULT_REMINDERS, type ReminderSettings } from '../../../src/groups/reminder-settings.rule.js';
import { runningAgainMessages } from '../../../src/visits/claiming/running-again.projection.js';
import { wordsOf } from '../../support/goteborg.js';
import { aClaim, aGroup, aReader, at, aVisit, aWeek } from '../../support/imagined.js';

const GROUP = aGroup();
const ANNA = aClaim('U0ANNA', { claimedAt: at('2026-11-10 12:00') });
const CARA = aClaim('U0CARA', { seat: 3, claimedAt: at('2026-11-18 12:00') });
const SINCE = CARA.claimedAt;
const FELL = at('2026-11-17 12:00');
const TWO = aVisit({ claims: [ANNA, CARA], toldShortAt: FELL });

interface Story {
  readonly shift?: Shift;
  readonly locale?: Locale;
  readonly settings?: Partial<ReminderSettings>;
  readonly now?: Date;
}

function told({ shift = TWO, locale = 'en', settings = {}, now = SINCE }: Story = {}) {
  const people = ['U0LENA', 'U0ANNA', 'U0BO', 'U0CARA'];
  const state = {
    weeks: [aWeek([shift], { group: GROUP })],
    settings: new Map([[GROUP.id, { ...DEFAULT_REMINDERS, ...settings }]]),
    readers: new Map(people.map((userId) => [userId, aReader({ locale })])),
  };
  return runningAgainMessages(state, now).map((message) => ({ ...message, words: wordsOf(message.content) }));
}
const keys = (story?: Story) => told(story).map(({ key }) => key);

describe('that a visit runs after all', () => {
  it('is told once to leaders and to whoever waited, when the claim can no longer be undone', () => {
    expect(told().map(({ key, recipient, delivery }) => ({ key, recipient, delivery }))).toEqual(
      ['U0LENA', 'U0ANNA'].map((userId) => ({
        key: `runs:s1:${FELL.getTime()}:${userId}`,
        recipient: { userId },
        delivery: { lifetime: 'once', notBefore: at('2026-11-18 12:10') },
      })),
    );
  });

  it.each([
    ['sv', 'blir av ändå', 'Anmälda: <@U0ANNA> och <@U0CARA>', 'Tillsammans med dig: <@U0CARA>'],
    ['da', 'bliver til noget alligevel', '<@U0ANNA> og <@U0CARA>', '<@U0CARA>'],
    ['en', 'will run after all', 'Coming: <@U0ANNA> and <@U0CARA>', 'With you: <@U0CARA>'],
  ] as const)('says in %s who comes, and with whom one goes', (locale, said, toLeader, toAnna) => {
    const [leader, anna] = told({ locale });
    for (const each of [said, toLeader]) expect(leader?.words).toContain(each);
    for (const each of [said, toAnna]) expect(anna?.words).toContain(each);
  });

  it('is told to those who were only reminded of it where the reminder has come', () => {
    const cara = { ...CARA, claimedAt: at('2026-11-22 18:00') };
    const [leader, anna] = told({ shift: { ...TWO, claims: [ANNA, cara], toldShortAt: null }, now: cara.claimedAt });
    const following = ['short:s1:U0LENA', 'last_call:s1:U0LENA'];
    expect(leader).toMatchObject({ key: 'runs:s1:reminded:U0LENA', delivery: { following } });
    expect(anna).toMatchObject({ key: 'runs:s1:reminded:U0ANNA', delivery: { following } });
  });

  it('is not told where nobody was told otherwise, or is not so, or long ago', () => {
    expect(keys({ shift: { ...TWO, toldShortAt: null } })).toEqual([]);
    expect(keys({ shift: { ...TWO, toldShortAt: at('2026-11-18 13:00') } })).toEqual([]);
    expect(keys({ shift: { ...TWO, claims: [ANNA] } })).toEqual([]);
    expect(keys({ shift: { ...TWO, status: 'called_off_by_facility' } })).toEqual([]);
    expect(keys({ now: at('2026-11-19 12:10') })).toEqual([]);
    expect(keys({ now: at('2026-11-24 17:00') })).toEqual([]);
  });

  it('is not told to leaders who want to hear of no visit that is short', () => {
    expect(keys({ settings: { kinds: ['visits'] } })).toEqual([`runs:s1:${FELL.getTime()}:U0ANNA`]);
  });
});
