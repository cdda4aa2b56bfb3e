import { describe, expect, it } from 'vitest';
import type { GroupWeek, Locale } from '../../../src/core/model.js';
import type { Reader } from '../../../src/core/reminder-times.js';
import { fingerprintOf } from '../../../src/delivery/fingerprint.js';
import { type NotReady, notReadyFor } from '../../../src/visits/claiming/day-before.rule.js';
import { lapsedMessages } from '../../../src/visits/claiming/lapsed.projection.js';
import { scheduleMessages } from '../../../src/visits/planning/schedule.projection.js';
import { wordsOf } from '../../support/goteborg.js';
import { aClaim, aFacility, aGroup, aReader, at, aVisit, aWeek } from '../../support/imagined.js';
import { completionOf, requirementsAskedBy } from '../../support/readiness-rules.js';

const NOW = at('2026-11-23 12:00');
const ASKED = requirementsAskedBy('se.remand_visits');
const GROUP = aGroup({ leaderIds: ['U_LENA', 'U_ANNA'], facility: aFacility({ name: 'Häktet @here' }) });

function weekWith(people: readonly string[], locale: Locale = 'sv'): GroupWeek {
  const claims = people.map((userId, index) => aClaim(userId, { seat: index + 1 }));
  return aWeek([aVisit({ claims })], { group: { ...GROUP, locale } });
}

/** These people's refresher courses ended the day before the visit. */
function notReadyOn(week: GroupWeek, lapsed: readonly string[]): ReadonlyMap<string, readonly NotReady[]> {
  const completions = new Map(
    week.shifts.flatMap(({ claims }) =>
      claims.map(({ userId }) => {
        const expiresOn = lapsed.includes(userId) ? '2026-11-23' : '2026-11-24';
        return [userId, ASKED.map((each) => completionOf(each, 'f1', each.kind === 'refresher' ? expiresOn : null))];
      }),
    ),
  );
  return new Map(week.shifts.map((shift) => [shift.id, notReadyFor(shift, week.group, ASKED, completions)]));
}

function readers(locale: Locale, changes: Partial<Reader> = {}): ReadonlyMap<string, Reader> {
  const reader = aReader({ locale, ...changes });
  return new Map(['U_LENA', 'U_ANNA', 'U_BO'].map((userId) => [userId, reader]));
}

function lapsed(locale: Locale, who: readonly string[], changes: Partial<Reader> = {}) {
  const week = weekWith(['U_ANNA', 'U_BO']);
  const state = { weeks: [week], notReady: notReadyOn(week, who), sessions: [], readers: readers(locale, changes) };
  return new Map(lapsedMessages(state, NOW).map((message) => [message.key, wordsOf(message.content)]));
}

describe('somebody who cannot go', () => {
  it('is told, and each leader but themselves; nobody where all are ready', () => {
    expect([...lapsed('sv', []).keys()]).toEqual([]);
    expect([...lapsed('sv', ['U_BO']).keys()]).toEqual([
      'lapsed:claim-U_BO',
      'lapsed:claim-U_BO:U_LENA',
      'lapsed:claim-U_BO:U_ANNA',
    ]);
    expect([...lapsed('sv', ['U_ANNA']).keys()]).toEqual(['lapsed:claim-U_ANNA', 'lapsed:claim-U_ANNA:U_LENA']);
  });

  it('and has left the group is told nothing, while its leaders are', () => {
    expect([...lapsed('sv', ['U_BO'], { groupIds: new Set() }).keys()]).toEqual([
      'lapsed:claim-U_BO:U_LENA',
      'lapsed:claim-U_BO:U_ANNA',
    ]);
  });

  it.each<[Locale, string, string]>([
    [
      'sv',
      'Som det ser ut nu kan du inte gå på ditt besök *tisdag 24 november 17:00–19:00*, Häktet @here. 2 saker saknas för den dagen: Psykologisk första hjälpen och Psykologisk återhämtning.',
      'Som det ser ut nu kan <@U_BO> inte gå på besöket *tisdag 24 november 17:00–19:00*, Häktet @here. Det här saknas den dagen: Psykologisk första hjälpen och Psykologisk återhämtning. En till som är redo behövs för att det ska bli av.',
    ],
    [
      'da',
      'Som det ser ud nu, kan du ikke tage på dit besøg *tirsdag den 24. november kl. 17.00–19.00*, Häktet @here. 2 ting mangler til den dag: Psykologisk førstehjælp og Psykologisk restitution.',
      'Som det ser ud nu, kan <@U_BO> ikke tage på besøget *tirsdag den 24. november kl. 17.00–19.00*, Häktet @here. Til den dag mangler: Psykologisk førstehjælp og Psykologisk restitution. Der mangler én til, som er klar, før det bliver til noget.',
    ],
    [
      'en',
      'You can’t go on your visit on *Tuesday 24 November 17:00–19:00*, Häktet @here, as things stand. 2 things are missing for that day: Psychological first aid and Psychological recovery.',
      '<@U_BO> can’t go on the visit on *Tuesday 24 November 17:00–19:00*, Häktet @here, as things stand. Missing for that day: Psychological first aid and Psychological recovery. One more who is ready is needed for it to run.',
    ],
  ])('reads so in %s, and their leader', (locale, own, leaders) => {
    const messages = lapsed(locale, ['U_BO']);
    expect(messages.get('lapsed:claim-U_BO')).toContain(own);
    expect(messages.get('lapsed:claim-U_BO:U_LENA')).toContain(leaders);
  });
});

describe('the posted schedule', () => {
  const post = (week: GroupWeek, who: readonly string[]) => {
    const [message] = scheduleMessages([week], notReadyOn(week, who), NOW);
    if (!message) throw new Error('no schedule');
    return { fingerprint: fingerprintOf(message), words: wordsOf(message.content) };
  };

  it('is the same message whether or not all have been found ready', () => {
    const week = weekWith(['U_ANNA', 'U_BO']);
    const [unchecked] = scheduleMessages([week], new Map(), NOW);
    expect(post(week, []).fingerprint).toBe(unchecked && fingerprintOf(unchecked));
  });

  it.each<[Locale, string]>([
    ['sv', '*behöver 1 till: 1 är inte redo*'],
    ['da', '*mangler 1 til: 1 er ikke klar*'],
    ['en', '*needs 1 more: 1 is not ready*'],
  ])('says how many more are needed and how many are not ready, in %s', (locale, words) => {
    expect(post(weekWith(['U_ANNA', 'U_BO'], locale), ['U_BO']).words).toContain(words);
  });

  it('says nothing while enough are ready', () => {
    const week = weekWith(['U_ANNA', 'U_BO', 'U_CECILIA']);
    expect(post(week, ['U_BO']).words).toBe(post(week, []).words);
  });

  it('gives no number where that would say who', () => {
    const { words } = post(weekWith(['U_BO']), ['U_BO']);
    expect(words).toContain('*behöver 2 till*');
    expect(words).not.toContain('inte redo');
  });
});
