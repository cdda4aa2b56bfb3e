import { describe, expect, it } from 'vitest';
import type { Group, Shift } from '../../../src/core/model.js';
import { groupAskedMessages, readAskedKey } from '../../../src/visits/reminding/group-asked.projection.js';
import { wordsOf } from '../../support/goteborg.js';
import { aClaim, aFacility, aGroup, at, aVisit, aWeek } from '../../support/imagined.js';

const GROUP = aGroup({ facility: aFacility({ name: 'Häktet @here & co' }) });
const ANNA = aClaim('U0ANNA');
const BO = aClaim('U0BO', { seat: 2 });
const SATURDAY = at('2026-11-21 10:00');
const TIMES = { startsAt: at('2026-11-24 17:00'), endsAt: at('2026-11-24 19:00') };
const ASK = { groupId: 'g1', shiftId: 's1', day: '2026-11-21', ...TIMES };

interface Story {
  readonly shift?: Shift | null;
  readonly group?: Group;
  readonly now?: Date;
  readonly notReady?: readonly string[];
}

/** What stands in the channel; null for nothing that is kept true. */
function shown({ shift = aVisit({ claims: [ANNA] }), group = GROUP, now = SATURDAY, notReady = [] }: Story = {}) {
  const gaps = (shift?.claims ?? [])
    .filter(({ userId }) => notReady.includes(userId))
    .map((claim) => ({ claim, missing: [] }));
  const [message] = groupAskedMessages(
    {
      asks: [ASK],
      weeks: [aWeek(shift ? [shift] : [], { group })],
      groups: new Map([[group.id, group]]),
      notReady: new Map([['s1', gaps]]),
    },
    now,
  );
  if (!message) return null;
  const all = JSON.stringify(message.content);
  return { ...message, words: wordsOf(message.content), all, canClaim: all.includes('"claim_shift"') };
}
const words = (story: Story) => shown(story)?.words;

describe('what a group was asked', () => {
  it('stands in the thread of the week until the visit is over', () => {
    expect(shown()).toMatchObject({
      key: 'asked:s1:2026-11-21',
      recipient: { channelId: 'C0GOTEBORG' },
      inThreadOf: 'week:g1:2026-W48',
      delivery: { lifetime: 'standing', until: TIMES.endsAt },
    });
    expect(readAskedKey('asked:s1:2026-11-21')).toEqual({ shiftId: 's1', day: '2026-11-21' });
    expect(readAskedKey('week:s1:2026-W48')).toBeNull();
  });

  it.each([
    ['sv', 'Kan du? Besöket *tisdag 24 november 17:00–19:00*', 'Tack, nu är vi tillräckligt många', 'är inställt'],
    ['da', 'Kan du? Besøget *tirsdag den 24. november', 'Tak, nu er vi nok', 'er aflyst'],
    ['en', 'Can you come? The visit on *Tuesday 24 November', 'Found, thank you!', 'is called off'],
  ] as const)('is in the language of the channel: %s', (locale, looking, found, calledOff) => {
    const group = { ...GROUP, locale };
    expect(words({ group })).toContain(looking);
    expect(words({ group, shift: aVisit({ claims: [ANNA, BO] }) })).toContain(found);
    expect(words({ group, shift: aVisit({ status: 'called_off_by_us' }) })).toContain(calledOff);
  });

  it('names nobody and nothing that somebody could have typed into a ping', () => {
    expect(shown()?.all).not.toContain('U0ANNA');
    expect(shown()?.words).toContain('Häktet @here &amp; co');
    expect(shown()?.all).toContain('"verbatim":true');
  });

  it('says that the facility has not said yes yet, as the week does', () => {
    expect(words({ shift: aVisit({ claims: [ANNA], cleared: false }) })).toMatch(/_[^_]+_/);
    expect(words({})).not.toContain('_');
  });

  it('asks for as many as are needed of those who are ready', () => {
    expect(words({ shift: aVisit() })).toContain('behöver 2 till');
    const both = aVisit({ claims: [ANNA, BO] });
    expect(words({ shift: both, notReady: ['U0BO'] })).toContain('behöver en till');
  });

  it('follows the visit to another time', () => {
    const moved = aVisit({ claims: [ANNA], startsAt: at('2026-11-25 09:00'), endsAt: at('2026-11-25 11:00') });
    expect(words({ shift: moved })).toContain('onsdag 25 november 09:00–11:00');
  });

  it.each<[string, Story, string]>([
    ['enough come', { shift: aVisit({ claims: [ANNA, BO] }) }, 'blir av'],
    ['it is called off', { shift: aVisit({ status: 'called_off_by_facility' }) }, 'är inställt'],
    ['it has begun', { now: TIMES.startsAt }, 'Nu är det dags för besöket'],
    ['it is removed', { shift: null }, 'finns inte längre i planen'],
    [
      'the facility pauses',
      { group: { ...GROUP, facility: { ...GROUP.facility, status: 'closed' } } },
      'just nu går det inte att anmäla sig',
    ],
  ])('has no button once %s', (_, story, said) => {
    expect(shown(story)).toMatchObject({ canClaim: false, words: expect.stringContaining(said) });
    expect(shown()?.canClaim).toBe(true);
  });

  it('is left as it is where the week is over while the visit goes on', () => {
    expect(shown({ shift: null, now: at('2026-11-24 18:00') })).toBeNull();
  });
});
