import { describe, expect, it } from 'vitest';
import type { Group, Locale, Shift } from '../../../src/core/model.js';
import { companyNoticeMessages } from '../../../src/visits/claiming/company-notices.projection.js';
import type { CompanyNoticeFacts } from '../../../src/visits/claiming/company-notices.rule.js';
import { wordsOf } from '../../support/goteborg.js';
import { aClaim, aFacility, aGroup, aReader, at, aVisit, aWeek } from '../../support/imagined.js';

const GROUP = aGroup({ facility: aFacility({ name: 'Häktet @here & co' }) });
const ANNA = aClaim('U0ANNA');
const BO = aClaim('U0BO', { seat: 2 });
const CARA = aClaim('U0CARA', { seat: 3 });
const DAY = at('2026-11-18 12:00');
const about = { groupId: 'g1', shiftId: 's1' };
const GONE: CompanyNoticeFacts = { kind: 'company_changed', ...about, left: ['U0BO', 'U0DAN'] };
const SHORT: CompanyNoticeFacts = {
  kind: 'short_now',
  ...about,
  when: { startsAt: at('2026-11-24 17:00'), endsAt: at('2026-11-24 19:00') },
  missing: 1,
};

interface Story {
  readonly shift?: Shift;
  readonly group?: Group;
  readonly locale?: Locale;
  readonly createdAt?: Date;
  readonly now?: Date;
}

/** What this person is told, or null for nothing. */
function told(userId: string, facts: CompanyNoticeFacts, story: Story = {}) {
  const { shift = aVisit({ claims: [ANNA] }), group = GROUP, locale = 'en', createdAt = DAY, now = createdAt } = story;
  const readers = new Map([[userId, aReader({ locale })]]);
  const notice = { id: 'n1', userId, facts, createdAt };
  const [message] = companyNoticeMessages([notice], [aWeek([shift], { group })], readers, now);
  return message ? { ...message, words: wordsOf(message.content), shown: JSON.stringify(message.content) } : null;
}

describe('a notice of who comes', () => {
  it('is a direct message to its reader, sent once, and not in their quiet hours', () => {
    expect(told('U0ANNA', GONE, { createdAt: at('2026-11-18 22:00') })).toMatchObject({
      key: 'notice:n1',
      recipient: { userId: 'U0ANNA' },
      delivery: { lifetime: 'once', notBefore: at('2026-11-19 08:00') },
    });
  });

  it.each([
    [
      'sv',
      '<@U0BO> och <@U0DAN> kommer inte',
      'Du är ensam än så länge. En till behövs',
      'I <#C0GOTEBORG> ser du när fler är med',
    ],
    [
      'da',
      '<@U0BO> og <@U0DAN> kommer ikke alligevel',
      'Du er den eneste indtil videre',
      'I <#C0GOTEBORG> kan du se, når flere kommer med',
    ],
    ['en', '<@U0BO> and <@U0DAN> won’t be coming', 'You’re the only one so far', 'The schedule in <#C0GOTEBORG> shows'],
  ] as const)('says in %s who does not come, with whom one goes now and what happens next', (locale, ...said) => {
    const words = told('U0ANNA', GONE, { locale })?.words ?? '';
    for (const each of said) expect(words).toContain(each);
  });

  it('says how things stand when it is read: who has come back is not named, who came instead is', () => {
    const shift = aVisit({ claims: [ANNA, BO, CARA] });
    const words = told('U0ANNA', GONE, { shift })?.words ?? '';
    expect(words).toContain('<@U0DAN> won’t be coming');
    expect(words).toContain('With you: <@U0BO> and <@U0CARA>');
    expect(words).not.toContain('The schedule in <#C0GOTEBORG> shows');
  });

  it('names nobody where the group prefers numbers', () => {
    const words = told('U0ANNA', GONE, { group: { ...GROUP, showNames: false } })?.words ?? '';
    expect(words).toContain('2 of you won’t be coming');
    expect(words).not.toContain('<@');
  });

  it('lets its reader say whether they come all the same', () => {
    expect(told('U0ANNA', GONE)?.shown).toMatch(/"confirm_claim".*"cannot_make_it"/);
    const confirmed = aVisit({ claims: [{ ...ANNA, confirmedAt: DAY }] });
    expect(told('U0ANNA', GONE, { shift: confirmed })?.shown).not.toContain('confirm_claim');
  });

  it.each([
    ['sv', 'En plats är ledig igen', 'behöver en till för att bli av', 'Anmälda: <@U0ANNA>'],
    ['da', 'En plads er ledig igen', 'mangler én til', '<@U0ANNA>'],
    ['en', 'A place is free again', 'needs one more to run', 'Coming: <@U0ANNA>'],
  ] as const)('tells a leader in %s how many a visit needs, and opens its plan', (locale, ...said) => {
    const message = told('U0LENA', SHORT, { locale });
    for (const each of said) expect(message?.words).toContain(each);
    expect(message?.shown).toContain('"value":"g1|2026-W48"');
  });

  it('tells a leader within a day of the visit to tell the facility in time', () => {
    const words = told('U0LENA', SHORT, { createdAt: at('2026-11-24 09:00') })?.words;
    expect(words).toContain('has just been given up, and one more is needed');
    expect(words).toContain('tell the remand prison and call the visit off in the plan');
  });

  it('is not sent once it is not true any more, or to somebody whom it does not concern', () => {
    const enough = aVisit({ claims: [ANNA, CARA] });
    expect(told('U0LENA', SHORT, { shift: enough })).toBeNull();
    expect(told('U0BO', GONE)).toBeNull();
    expect(told('U0ANNA', GONE, { shift: aVisit({ id: 's2', claims: [ANNA] }) })).toBeNull();
  });

  it.each([GONE, SHORT])('pings nobody, whatever a facility is called ($kind)', (facts) => {
    for (const locale of ['sv', 'da', 'en'] as const) {
      const shown = told(facts === SHORT ? 'U0LENA' : 'U0ANNA', facts, { locale })?.shown ?? '';
      expect(shown).toContain('&amp; co');
      for (const [, element] of shown.matchAll(/\{"type":"mrkdwn"([^}]*)\}/g)) {
        expect(element).toContain('"verbatim":true');
      }
    }
  });
});
