import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { type CalendarDate, wallClockToInstant } from '../../src/core/time.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { requirementCalled } from '../support/readiness-rules.js';

const ZONE = 'Europe/Copenhagen';
const CHANNEL = 'C0VESTRE';
const [lise, ida] = ['U0LISE', 'U0IDA'];
/** One to one: in this programme a volunteer goes alone. */
const VISIT = { date: '2026-12-10', from: '17:00', to: '18:00', minimum: 1, maximum: 1 };
const MINUTE = 60_000;

let world: BotUnderTest;
let group: Group;

beforeEach(async () => {
  world = await startBotUnderTest({ defaultLocale: 'da' });
  group = await vestreFaengsel();
});
afterEach(() => world.stop());

/** A Danish group with the requirements of the Danish seed, all of which Ida has met long ago. */
async function vestreFaengsel(): Promise<Group> {
  const { sandbox, society } = world;
  const now = sandbox.clock.now();
  for (const [id, name] of [
    [lise, 'Lise'],
    [ida, 'Ida'],
  ] as const) {
    sandbox.world.addUser({ id, name, locale: 'en-GB', timeZone: ZONE });
  }
  sandbox.world.addChannel({ id: CHANNEL, name: 'besoeg-vestre', members: [lise, ida, sandbox.botUserId] });
  const facility = await society.of(Facilities).save(
    {
      id: null,
      name: 'Vestre Fængsel',
      kind: 'prison',
      region: 'Hovedstaden',
      timeZone: ZONE,
      visitorCap: 4,
      status: 'active',
    },
    null,
    lise,
    now,
  );
  if (!facility.ok) throw new Error('no facility');
  const what = { facilityId: facility.id, programmeCode: 'dk.prison_visiting' };
  const details = { ...what, name: 'Besøgsvennerne', channelId: CHANNEL, locale: 'da' as const };
  const saved = await society
    .of(Groups)
    .save({ id: null, ...details, showNames: true, leaderIds: [lise] }, null, lise, now);
  const stored = saved.ok ? await society.of(Groups).read(saved.id) : null;
  if (!stored) throw new Error('no group');
  await society.of(Memberships).sync(stored.id, [lise, ida], now);
  await makeReady(society, stored.id, [lise, ida], now);
  return stored;
}

const holdsUntil = async (code: string, until: CalendarDate) => {
  const requirement = requirementCalled(code);
  const { facility } = group;
  const completion = { userId: ida, requirement, facility, doneOn: '2026-01-10', until, sessionId: null };
  await world.society.of(Completions).record([completion], lise, world.sandbox.clock.now());
};
const claim = async () => {
  await world.sandbox.as(ida).press({ message: postIn(world, CHANNEL) }, 'claim_shift');
  await world.settle();
};
const answered = () => wordsOf(lastAnswer(world, ida, CHANNEL));
const at = (date: CalendarDate, time: string) => wallClockToInstant(date, time, ZONE);
const until = async (instant: Date) => {
  await world.sandbox.clock.set(new Date(instant.getTime() - 2 * MINUTE));
  await world.later(2 * MINUTE);
};
const directChannel = () => world.sandbox.world.directChannel(ida).id;
const told = () => world.sandbox.world.messages(directChannel()).map(wordsOf);
const ahead = () =>
  world.sandbox.world
    .scheduled()
    .filter(({ channelId }) => channelId === directChannel())
    .map(({ postAt }) => postAt);

describe.each([
  ['visit_permit', 'Besøgstilladelse'],
  ['security_clearance', 'Sikkerhedsgodkendelse'],
])('a Danish volunteer whose %s ends before the visit', (code, name) => {
  it('is refused with exactly that named, and goes once it is renewed', async () => {
    await holdsUntil(code, '2026-12-09');
    await postWeek(world, group, '2026-W50', [VISIT]);
    await claim();
    expect(answered()).toContain(
      `Du er ikke klar til besøget torsdag den 10. december kl. 17.00–18.00 endnu. Én ting mangler: ${name}.`,
    );
    expect(answered()).toContain(`${name} (gælder kun til og med den 9. december 2026)`);
    expect(answered()).toContain(`Spørg <@${lise}>, hvordan du kommer videre.`);
    expect(wordsOf(postIn(world, CHANNEL))).toContain('○ 0 af 1');

    await holdsUntil(code, '2026-12-10');
    await claim();
    expect(answered()).toContain('Du er tilmeldt: *torsdag den 10. december kl. 17.00–18.00*');
  });
});

describe('a Danish volunteer whose permit lapses', () => {
  it('is reminded fourteen days earlier than of other things, and no more once it is renewed', async () => {
    await holdsUntil('visit_permit', '2026-12-31');
    await world.later(MINUTE);
    // 30 and 7 days before, and 14 more for the answer; 60 is past.
    expect(ahead()).toEqual([]);
    await until(at('2026-11-28', '12:00'));
    expect(ahead()).toEqual([at('2026-12-10', '18:00')]);

    await until(at('2026-12-10', '18:00'));
    expect(told()).toEqual([
      expect.stringContaining(
        '*Besøgstilladelse* til Vestre Fængsel gælder for dig til og med den *31. december 2026*.',
      ),
    ]);
    expect(told()[0]).toContain('Det tager cirka 14 dage at få svar, så søg gerne nu.');
    expect(world.sandbox.problems).toEqual([]);
  });

  it('hears no more of it once it is renewed', async () => {
    await holdsUntil('visit_permit', '2026-12-31');
    await until(at('2026-12-01', '12:00'));
    expect(ahead()).toHaveLength(1);
    await holdsUntil('visit_permit', '2028-12-31');
    await world.later(MINUTE);
    expect(ahead()).toEqual([]);
    await until(at('2026-12-10', '19:00'));
    expect(told()).toEqual([]);
  });

  it('is told at once that the reminder no longer holds, where it is renewed in its last minutes', async () => {
    await holdsUntil('visit_permit', '2026-12-31');
    await until(at('2026-12-10', '17:56'));
    await holdsUntil('visit_permit', '2028-12-31');
    await world.later(MINUTE);
    expect(told()).toEqual([expect.stringContaining('Måske får du lige nu en påmindelse om Besøgstilladelse.')]);
  });
});
