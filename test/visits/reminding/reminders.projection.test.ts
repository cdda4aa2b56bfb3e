import { describe, expect, it } from 'vitest';
import type { Claim, Group, Locale, Shift } from '../../../src/core/model.js';
import type { DesiredMessage } from '../../../src/delivery/desired-message.js';
import { DEFAULT_REMINDERS, type ReminderSettings } from '../../../src/groups/reminder-settings.rule.js';
import { reminderMessages } from '../../../src/visits/reminding/reminders.projection.js';
import { wordsOf } from '../../support/goteborg.js';
import { aClaim, aFacility, aGroup, aReader, at, aVisit, aWeek } from '../../support/imagined.js';

const LOCALES = ['sv', 'da', 'en'] as const;

const MONDAY = at('2026-11-16 10:00');
const GROUP = aGroup({
  name: 'Besöksgruppen <Ö>',
  leaderIds: ['U0LENA', 'U0LARS'],
  facility: aFacility({ name: 'Häktet @here & co' }),
});

const visit = (claims: readonly Claim[], changes: Partial<Shift> = {}) => aVisit({ claims, ...changes });

interface Story {
  readonly shifts?: readonly Shift[];
  readonly group?: Group;
  readonly locale?: Locale;
  readonly settings?: Partial<ReminderSettings>;
  readonly now?: Date;
  readonly withoutPattern?: ReadonlySet<string>;
  /** This week; it is, where that is left out. */
  readonly isPosted?: boolean;
  /** IANA zone of every reader's clock. */
  readonly timeZone?: string | null;
}

/** By key. */
function reminders(story: Story): ReadonlyMap<string, DesiredMessage> {
  const { shifts = [], group = GROUP, locale = 'en', settings = {}, now = MONDAY, timeZone = null } = story;
  const { withoutPattern, isPosted = true } = story;
  const people = ['U0LENA', 'U0LARS', 'U0ANNA', 'U0BO'];
  const messages = reminderMessages(
    {
      weeks: isPosted ? [aWeek(shifts, { group })] : [],
      groups: new Map([[group.id, group]]),
      ...(withoutPattern && { withoutPattern }),
      settings: new Map([[group.id, { ...DEFAULT_REMINDERS, ...settings }]]),
      readers: new Map(people.map((userId) => [userId, aReader({ locale, timeZone })])),
    },
    now,
  );
  return new Map(messages.map((message) => [message.key, message]));
}

function only(messages: ReadonlyMap<string, DesiredMessage>, key: string) {
  const message = messages.get(key);
  if (message?.delivery.lifetime !== 'scheduled') throw new Error(`no ${key} among ${[...messages.keys()]}`);
  const { content, delivery } = message;
  return { ...message, delivery, words: wordsOf(content), corrected: wordsOf(delivery.correction) };
}

const ANNA = aClaim('U0ANNA');
const BO = aClaim('U0BO');
const UNPOSTED_ONLY = ['unposted:g1:2026-W49:U0LENA', 'unposted:g1:2026-W49:U0LARS'];

describe('what Slack is handed ahead of time', () => {
  it('says whose clock it goes by only to somebody whose own shows another hour', () => {
    const keys = ['reminder:claim-U0ANNA:last', 'short:s1:U0LENA'];
    const wordsIn = (timeZone: string | null) => {
      const messages = reminders({ shifts: [visit([ANNA])], timeZone });
      return keys.map((key) => only(messages, key).words.includes('Times are local to the facility.'));
    };
    expect(wordsIn('Europe/London')).toEqual([true, true]);
    expect(wordsIn('Europe/Stockholm')).toEqual([false, false]);
    expect(wordsIn('Europe/Copenhagen')).toEqual([false, false]);
    expect(wordsIn(null)).toEqual([false, false]);
  });

  it('is two reminders for whoever holds a visit, and two for each leader of a visit below its minimum, should we not tell them ourselves', () => {
    const messages = reminders({ shifts: [visit([ANNA])] });
    expect(
      [...messages.values()].map(({ key, recipient, delivery }) => [
        key,
        recipient,
        delivery.lifetime === 'scheduled' && delivery.postAt,
      ]),
    ).toEqual([
      ['reminder:claim-U0ANNA:first', { userId: 'U0ANNA' }, at('2026-11-17 18:00')],
      ['reminder:claim-U0ANNA:last', { userId: 'U0ANNA' }, at('2026-11-23 18:00')],
      ['short:s1:U0LENA', { userId: 'U0LENA' }, at('2026-11-22 17:30')],
      ['last_call:s1:U0LENA', { userId: 'U0LENA' }, at('2026-11-24 08:00')],
      ['short:s1:U0LARS', { userId: 'U0LARS' }, at('2026-11-22 17:30')],
      ['last_call:s1:U0LARS', { userId: 'U0LARS' }, at('2026-11-24 08:00')],
    ]);
  });

  it('is one for each leader of a next week that is not posted', () => {
    const messages = reminders({ now: at('2026-11-23 10:00') });
    expect([...messages.keys()]).toEqual(UNPOSTED_ONLY);
    expect(only(messages, 'unposted:g1:2026-W49:U0LENA').delivery.postAt).toEqual(at('2026-11-26 12:00'));
  });

  it('is nothing of weeks for leaders of a group whose visits are all one-to-ones, until it posts one', () => {
    const oneToOne = { whenMoved: 'ends', mostMonths: null } as const;
    const group = { ...GROUP, programme: { ...GROUP.programme, oneToOne } };
    const story = { now: at('2026-11-23 10:00'), group, withoutPattern: new Set([GROUP.id]) };
    expect([...reminders({ ...story, isPosted: false }).keys()]).toEqual([]);
    expect([...reminders(story).keys()]).toEqual(UNPOSTED_ONLY);
  });

  it('is nothing for somebody that Slack tells us nothing of, and nothing of a visit that has begun', () => {
    expect([...reminders({ shifts: [visit([aClaim('U0NOBODY'), ANNA])] }).keys()]).not.toContain(
      'reminder:claim-U0NOBODY:first',
    );
    expect([...reminders({ shifts: [visit([ANNA])], now: at('2026-11-24 17:00') }).keys()]).toEqual(UNPOSTED_ONLY);
  });
});

describe('a reminder of a visit', () => {
  it.each([
    [
      'sv',
      'tisdag 24 november 17:00–19:00',
      'Ta med fotolegitimation',
      'mer än 30 minuter för sent',
      'Tillsammans med dig: <@U0BO>',
    ],
    ['da', 'tirsdag den 24. november kl. 17.00–19.00', 'Tag billedlegitimation med', 'mere end 30 minutter', '<@U0BO>'],
    ['en', 'Tuesday 24 November 17:00–19:00', 'Bring photo ID', 'more than 30 minutes late', 'With you: <@U0BO>'],
  ] as const)('says when, with whom, what to bring and to be on time: %s', (locale, ...said) => {
    const { words } = only(reminders({ shifts: [visit([ANNA, BO])], locale }), 'reminder:claim-U0ANNA:last');
    for (const each of said) expect(words).toContain(each);
  });

  it.each([
    [
      15,
      'more than 15 minutes late without letting anybody know',
      'mer än 15 minuter för sent',
      'mere end 15 minutter forsinkede',
    ],
    [1, 'more than 1 minute late', 'mer än 1 minut för sent', 'mere end 1 minut forsinkede'],
    [0, 'when you are late without letting anybody know', 'om ni kommer för sent utan att', 'hvis I er forsinkede og'],
  ])('says how late this facility lets them be: %s minutes', (lateMinutes, ...said) => {
    const group = aGroup({ facility: aFacility({ lateMinutes }) });
    const words = (['en', 'sv', 'da'] as const).map(
      (locale) => only(reminders({ shifts: [visit([ANNA, BO])], group, locale }), 'reminder:claim-U0ANNA:last').words,
    );
    for (const [index, each] of said.entries()) expect(words[index]).toContain(each);
  });

  it('says what the leader has ticked, and no more', () => {
    const shifts = [visit([ANNA, BO])];
    const key = 'reminder:claim-U0ANNA:last';
    const all = only(reminders({ shifts, settings: { rules: ['photo_id', 'permit', 'no_phone', 'no_gifts'] } }), key);
    expect(all.words).toContain('Bring photo ID and your permit or visitor card.');
    expect(all.words).toContain('Don’t take in: phones or anything to hand over.');
    const none = only(reminders({ shifts, settings: { rules: [] } }), key);
    expect(none.words).not.toMatch(/Bring|Not with you/);
  });

  it('says to somebody who is alone so far how many more are needed', () => {
    const { words } = only(reminders({ shifts: [visit([ANNA])] }), 'reminder:claim-U0ANNA:first');
    expect(words).toContain('You’re the only one so far. One more is needed for the visit to run.');
    const oneToOne = visit([ANNA], { minimumParty: 1, maximumParty: 1 });
    expect(only(reminders({ shifts: [oneToOne] }), 'reminder:claim-U0ANNA:first').words).toContain(
      'You go on your own.',
    );
  });

  it('names nobody where the group prefers numbers', () => {
    const group = { ...GROUP, showNames: false };
    const { words } = only(reminders({ shifts: [visit([ANNA, BO])], group }), 'reminder:claim-U0ANNA:last');
    expect(words).not.toContain('<@U0BO>');
    expect(words).toContain('One more person is going with you.');
  });

  it('offers to say whether they come, and asks only once more of somebody who has said so', () => {
    const before = only(reminders({ shifts: [visit([ANNA, BO])] }), 'reminder:claim-U0ANNA:last');
    expect(before.words).toContain('I’m coming');
    expect(before.words).toContain('Can’t come');
    const confirmed = { ...ANNA, confirmedAt: MONDAY };
    const after = only(reminders({ shifts: [visit([confirmed, BO])] }), 'reminder:claim-U0ANNA:last');
    expect(after.words).toContain('You’ve said that you’re coming. Thank you!');
    expect(JSON.stringify(after.content.blocks)).not.toContain('confirm_claim');
    expect(JSON.stringify(after.content.blocks)).toContain('cannot_make_it');
  });

  it('is not written anew for somebody who joins in its last minutes, when Slack can no longer change it', () => {
    const words = (bo: Claim) => only(reminders({ shifts: [visit([ANNA, bo])] }), 'reminder:claim-U0ANNA:first').words;
    expect(words(aClaim('U0BO', { claimedAt: at('2026-11-17 17:54') }))).toContain('<@U0BO>');
    expect(words(aClaim('U0BO', { claimedAt: at('2026-11-17 17:55') }))).not.toContain('<@U0BO>');
  });
});

describe('a reminder to a leader', () => {
  it.each([
    ['sv', 'behöver en till', 'Anmälda: <@U0ANNA>'],
    ['da', 'mangler én til', '<@U0ANNA>'],
    ['en', 'needs one more to run', 'Coming: <@U0ANNA>'],
  ] as const)('says how many a visit needs, and opens the plan: %s', (locale, ...said) => {
    const { words, content } = only(reminders({ shifts: [visit([ANNA])], locale }), 'short:s1:U0LENA');
    for (const each of said) expect(words).toContain(each);
    expect(JSON.stringify(content.blocks)).toContain('"value":"g1|2026-W48"');
  });

  it.each([
    ['sv', 'behöver fortfarande en till', 'säg till häktet nu och ställ in besöket i planen'],
    ['da', 'mangler stadig én til', 'giv arresthuset besked nu, og aflys besøget i planen'],
    ['en', 'still needs one more to run', 'tell the remand prison now and call the visit off in the plan'],
  ] as const)('says the last time what to do in time: %s', (locale, ...said) => {
    const { words } = only(reminders({ shifts: [visit([ANNA])], locale }), 'last_call:s1:U0LENA');
    for (const each of said) expect(words).toContain(each);
  });

  it.each([
    ['sv', 'Vecka 49', 'inte publicerad'],
    ['da', 'Uge 49', 'ikke slået op'],
    ['en', 'Week 49', 'not posted'],
  ] as const)('names the week that is not posted, and opens its plan: %s', (locale, ...said) => {
    const now = at('2026-11-23 10:00');
    const { words, content } = only(reminders({ locale, now }), 'unposted:g1:2026-W49:U0LENA');
    for (const each of said) expect(words).toContain(each);
    expect(JSON.stringify(content.blocks)).toContain('"value":"g1|2026-W49"');
  });
});

describe.each(LOCALES)('every reminder in %s', (locale) => {
  const said = [
    ...reminders({ shifts: [visit([ANNA])], locale }).values(),
    ...reminders({ shifts: [visit([ANNA, BO])], locale, now: at('2026-11-23 10:00') }).values(),
  ].map((message) => only(new Map([[message.key, message]]), message.key));

  it('does no harm when it comes late: it names the day', () => {
    for (const { words, corrected } of said) {
      expect(words + corrected).not.toMatch(/tomorrow|today|tonight|imorgon|i morgon|idag|i dag|i morgen|i aften/i);
      expect(words).toMatch(/24\.? november|week 49|vecka 49|uge 49/i);
      expect(corrected).toMatch(/24\.? november|week 49|vecka 49|uge 49/i);
    }
  });

  it('can be corrected, whatever has happened meanwhile, with the way to how things stand', () => {
    for (const { key, corrected } of said) {
      expect(corrected).toMatch(key.startsWith('reminder') ? /\/visit min[ae]/ : /plan/i);
    }
  });

  it('pings nobody, whatever a facility or group is called', () => {
    for (const { content, delivery } of said) {
      const shown = JSON.stringify([content.blocks, delivery.correction.blocks]);
      expect(content.text + delivery.correction.text + shown).not.toContain('<!');
      for (const [, element] of shown.matchAll(/\{"type":"mrkdwn"([^}]*)\}/g)) {
        expect(element).toContain('"verbatim":true');
      }
    }
  });
});
