import { describe, expect, it } from 'vitest';
import type { Locale, Shift } from '../../../src/core/model.js';
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
  readonly now?: Date;
}

function told({ shift = TWO, locale = 'en', now = SINCE }: Story = {}) {
  const people = ['U0LENA', 'U0ANNA', 'U0BO', 'U0CARA'];
  const state = {
    weeks: [aWeek([shift], { group: GROUP })],
    readers: new Map(people.map((userId) => [userId, aReader({ locale })])),
  };
  return runningAgainMessages(state, now).map((message) => ({ ...message, words: wordsOf(message.content) }));
}
const keys = (story?: Story) => told(story).map(({ key }) => key);

describe('that a visit runs after all', () => {
  it('is told once to whoever waited, when the claim can no longer be undone, and to no leader: they have a card', () => {
    expect(told().map(({ key, recipient, delivery }) => ({ key, recipient, delivery }))).toEqual([
      {
        key: `runs:s1:${FELL.getTime()}:U0ANNA`,
        recipient: { userId: 'U0ANNA' },
        delivery: { lifetime: 'once', notBefore: at('2026-11-18 12:10') },
      },
    ]);
  });

  it.each([
    ['sv', 'blir av ändå', 'Tillsammans med dig: <@U0CARA>'],
    ['da', 'bliver til noget alligevel', '<@U0CARA>'],
    ['en', 'will run after all', 'With you: <@U0CARA>'],
  ] as const)('says in %s with whom one goes', (locale, said, company) => {
    const [anna] = told({ locale });
    for (const each of [said, company]) expect(anna?.words).toContain(each);
  });

  it('is not told where nobody was told otherwise, or is not so, or long ago', () => {
    expect(keys({ shift: { ...TWO, toldShortAt: null } })).toEqual([]);
    expect(keys({ shift: { ...TWO, toldShortAt: at('2026-11-18 13:00') } })).toEqual([]);
    expect(keys({ shift: { ...TWO, claims: [ANNA] } })).toEqual([]);
    expect(keys({ shift: { ...TWO, status: 'called_off_by_facility' } })).toEqual([]);
    expect(keys({ now: at('2026-11-19 12:10') })).toEqual([]);
    expect(keys({ now: at('2026-11-24 17:00') })).toEqual([]);
  });
});
