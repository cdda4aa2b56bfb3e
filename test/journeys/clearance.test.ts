import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { decideCallOff, decideChangeShift } from '../../src/visits/planning/changing-visits.rule.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { stopUntroubled } from '../support/people.js';
import { EVENING_BEFORE, HOUR, reminded, THURSDAY, WEEK_BEFORE } from '../support/reminded-visit.js';
import { lastUploaded } from '../support/uploaded.js';

const { anna, bo, mikkel, emma, lena, lars } = GOTEBORG;
const AWAITED = { ...THURSDAY, cleared: false };

let world: BotUnderTest;
let group: Group;
const { press, claim, giveUpIn, type, submit, until, told, lastTold, ahead, top, directChannel } = reminded(
  () => world,
);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => stopUntroubled(world));

describe('somebody who has a place on a visit that is not cleared yet', () => {
  it.each([
    [anna, 'Väntar på klartecken', 'du får besked innan du ger dig av'],
    [mikkel, 'Venter på grønt lys fra stedet', 'Du får besked, før du tager af sted'],
    [emma, 'Not cleared with the facility yet', 'you’ll hear how it stands before you travel'],
  ])('reads so wherever they look, in their own language: %s', async (userId, notCleared, next) => {
    await postWeek(world, group, '2026-W49', [AWAITED]);
    await claim(userId);
    expect(wordsOf(lastAnswer(world, userId))).toContain(`*${notCleared}*: ${next}.`);
    await type(userId, '/visit mine');
    expect(wordsOf(lastAnswer(world, userId))).toContain(`*${notCleared}*: ${next}.`);
    expect(await homeOf(userId)).toContain(`*${notCleared}*: ${next}.`);
    await until(WEEK_BEFORE);
    expect(wordsOf(lastTold(userId))).toContain(`*${notCleared}*: ${next}.`);
  });

  it.each([
    [anna, `*Väntar fortfarande på klartecken*: fråga <@${lars}> eller <@${lena}> innan du ger dig av.`],
    [mikkel, `*Venter stadig på grønt lys fra stedet*: Spørg <@${lars}> eller <@${lena}>, før du tager af sted.`],
    [emma, `*Not cleared with the facility yet*: ask <@${lars}> or <@${lena}> before you travel.`],
  ])('is told the evening before to ask before they travel, in their own language: %s', async (userId, ask) => {
    await postWeek(world, group, '2026-W49', [AWAITED]);
    await claim(userId);
    await until(EVENING_BEFORE);
    expect(wordsOf(lastTold(userId))).toContain(ask);
    expect(lastTold(userId).text).toContain(ask);
    await press(userId, 'confirm_claim', lastTold(userId));
    expect(wordsOf(lastTold(userId))).toContain(ask);
    await type(userId, '/visit mine');
    expect(wordsOf(lastAnswer(world, userId))).toContain(ask);
  });

  it('and leads the group asks the other leader, or the facility when there is none', async () => {
    await postWeek(world, group, '2026-W49', [AWAITED]);
    await claim(lena);
    await until(EVENING_BEFORE);
    expect(wordsOf(lastTold(lena))).toContain(`fråga <@${lars}> innan du ger dig av.`);
    await leadsAlone(lena);
    await type(lena, '/visit mina');
    expect(wordsOf(lastAnswer(world, lena))).toContain('hör med häktet innan du ger dig av.');
  });

  it('claims it an hour before, and is told at once to ask before they travel', async () => {
    await postWeek(world, group, '2026-W49', [AWAITED]);
    for (const userId of [anna, bo]) await claim(userId);
    await until(at('2026-12-03 16:00'));
    await claim(emma);
    expect(wordsOf(lastAnswer(world, emma))).toContain(`ask <@${lars}> or <@${lena}> before you travel.`);
  });

  it('finds it in the calendar file', async () => {
    await postWeek(world, group, '2026-W49', [AWAITED]);
    await claim(emma);
    await press(emma, 'add_to_calendar', lastAnswer(world, emma));
    const unfolded = (await lastUploaded(world)).replaceAll(/\r\n[ \t]/g, '');
    expect(unfolded).toContain('DESCRIPTION:Not cleared with the facility yet when this was saved.');
  });
});

describe('whoever looks at a visit that is not cleared yet', () => {
  it('reads so in the post, where it is open to them, and where they choose one', async () => {
    await postWeek(world, group, '2026-W49', [AWAITED, { ...AWAITED, date: '2026-12-04' }]);
    expect(wordsOf(postIn(world)).match(/_väntar på klartecken_/g)).toHaveLength(2);
    expect(await homeOf(emma)).toContain('_not cleared with the facility yet_');
    await type(emma, '/visit schedule 49');
    expect(wordsOf(lastAnswer(world, emma))).toContain('_not cleared with the facility yet_');
    await type(emma, '/visit claim');
    expect(wordsOf(top(emma).view)).toContain('needs 2 more · not cleared with the facility yet · Häktet');
    await submit(emma, { shift: (await storedShifts())[0]?.id ?? '' });
    expect(wordsOf(top(emma).view)).toContain('*Not cleared with the facility yet*');
  });

  it('reads nothing of it once it is cleared', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(emma);
    const words = [postIn(world), lastAnswer(world, emma)].map(wordsOf).join() + (await homeOf(emma));
    expect(words).not.toMatch(/klartecken|cleared/i);
  });
});

it('who holds a visit that is moved reads that it is not cleared at its new time', async () => {
  await postWeek(world, group, '2026-W49', [THURSDAY]);
  for (const userId of [anna, bo, emma]) await claim(userId);
  await moveAnHourLater();
  expect(wordsOf(lastTold(emma))).toContain(
    '*Not cleared with the facility yet*: you’ll hear how it stands before you travel.',
  );
  await until(new Date(EVENING_BEFORE.getTime() + HOUR));
  await moveAnHourLater();
  expect(wordsOf(lastTold(emma))).toContain('before you travel.');
  expect(wordsOf(lastTold(emma))).toContain(`ask <@${lars}> or <@${lena}>`);
});

describe('a leader of a visit that is not cleared yet', () => {
  const TWO_DAYS_BEFORE = at('2026-12-01 17:00');
  const ONE_DAY_BEFORE = at('2026-12-02 17:00');

  it('is asked two days and one day before, also while nobody holds it and while the bot is down', async () => {
    await postWeek(world, group, '2026-W49', [AWAITED]);
    await claim(anna);
    for (const leader of [lena, lars]) expect(questionsAhead(leader)).toEqual([TWO_DAYS_BEFORE, ONE_DAY_BEFORE]);
    await type(anna, '/visit släpp');
    await press(anna, 'release_shift', lastAnswer(world, anna));
    await world.bot.stop();
    await world.sandbox.clock.set(at('2026-12-03 12:00'));
    expect(questions(lena)).toHaveLength(2);
    expect(questions(lena)[0]).toContain(
      'Besöket *torsdag 3 december 17:00–19:00*, Häktet Göteborg, *väntar fortfarande på klartecken*.',
    );
  });

  it('says by one press that it is: the post and the reminder ahead say so, and nobody is asked again', async () => {
    await postWeek(world, group, '2026-W49', [AWAITED]);
    await until(at('2026-11-28 10:00'));
    await claim(emma);
    await until(TWO_DAYS_BEFORE);
    await press(lena, 'mark_cleared', questionTo(lena));
    expect(told(lena).map(wordsOf).join()).toContain('Tack! Nu finns klartecken för *torsdag 3 december 17:00–19:00*');
    expect(await storedShifts()).toMatchObject([{ cleared: true }]);
    expect(wordsOf(postIn(world))).not.toContain('klartecken');
    expect(questionsAhead(lars)).toEqual([]);
    expect(told(emma)).toEqual([]);
    await until(EVENING_BEFORE);
    expect(wordsOf(lastTold(emma))).toContain('A reminder of your visit');
    expect(wordsOf(lastTold(emma))).not.toContain('leared');
  });

  it('says so after the reminders: whoever read otherwise hears at once, in their language, and is not told to ask', async () => {
    await postWeek(world, group, '2026-W49', [AWAITED]);
    for (const userId of [anna, mikkel, emma]) await claim(userId);
    await until(new Date(EVENING_BEFORE.getTime() + HOUR));
    await press(lars, 'mark_cleared', questionTo(lars));
    expect(wordsOf(lastTold(anna))).toContain('*Klartecken finns*: ditt besök *torsdag 3 december 17:00–19:00*');
    expect(wordsOf(lastTold(mikkel))).toContain('*Der er grønt lys fra stedet*: dit besøg');
    expect(wordsOf(lastTold(emma))).toContain('You need not ask anybody before you travel.');
    expect([ahead(anna), ahead(emma)]).toEqual([[], []]);
    await press(emma, 'add_to_calendar', lastTold(emma));
    expect(await lastUploaded(world)).not.toContain('DESCRIPTION');
  });

  it('ticks it in the plan instead: those who read otherwise hear as they do by the press', async () => {
    await postWeek(world, group, '2026-W49', [AWAITED]);
    await claim(emma);
    await until(new Date(WEEK_BEFORE.getTime() + HOUR));
    await setTicks(true);
    expect(wordsOf(lastTold(emma))).toContain(
      '*Cleared with the facility*: your visit on *Thursday 3 December 17:00–19:00*',
    );
    expect(questionsAhead(lena)).toEqual([]);
  });

  it('ticks it at night, days before: who read otherwise hears in the morning', async () => {
    await postWeek(world, group, '2026-W49', [AWAITED]);
    for (const userId of [anna, emma]) await claim(userId);
    await until(at('2026-11-29 22:00'));
    await setTicks(true);
    await until(at('2026-11-30 07:58'));
    for (const userId of [anna, emma]) expect(told(userId)).toHaveLength(1);
    await until(at('2026-11-30 08:02'));
    expect(wordsOf(lastTold(anna))).toContain('*Klartecken finns*');
    expect(wordsOf(lastTold(emma))).toContain('*Cleared with the facility*');
  });

  it.each([
    [
      'again, or after the other leader',
      async () => press(lars, 'mark_cleared', questionTo(lars)),
      'redan fått klartecken',
    ],
    ['once it is called off', () => callOff(), 'Det besöket är redan inställt: du behöver inte göra något mer.'],
    ['once it has begun', () => until(at('2026-12-03 17:30')), 'Det besöket har redan börjat.'],
    ['once they lead no longer', () => leadsAlone(lars), `Det är gruppens ledare som planerar. Fråga <@${lars}>.`],
  ])('who presses %s reads why in one sentence, and nothing changes', async (_, meanwhile, why) => {
    await postWeek(world, group, '2026-W49', [AWAITED]);
    await until(TWO_DAYS_BEFORE);
    const question = questionTo(lena);
    await meanwhile();
    const before = await storedShifts();
    await press(lena, 'mark_cleared', question);
    expect(wordsOf(lastAnswer(world, lena, question.channelId))).toContain(why);
    expect(await storedShifts()).toEqual(before);
  });

  it('is asked no more of a visit that is called off, and of one that is moved at its new time', async () => {
    await postWeek(world, group, '2026-W49', [AWAITED]);
    await moveAnHourLater();
    expect(questionsAhead(lena)).toEqual([at('2026-12-01 18:00'), at('2026-12-02 18:00')]);
    await callOff();
    expect(questionsAhead(lena)).toEqual([]);
  });
});

describe('twenty hours before, everybody on a visit that is still not cleared', () => {
  it('has read to ask before they travel: in a message of its own where the reminder is long past', async () => {
    await postWeek(world, group, '2026-W49', [AWAITED]);
    for (const userId of [anna, bo, emma]) await claim(userId);
    await until(at('2026-12-02 21:00'));
    expect(told(emma).map(({ text }) => text.split('\n')[1])).toEqual([
      '*Not cleared with the facility yet*: you’ll hear how it stands before you travel.',
      ASK_FIRST,
      ASK_FIRST,
    ]);
    expect(lastTold(emma).text).toContain('About your visit: *Thursday 3 December 17:00–19:00*, Häktet Göteborg.');
    await giveUpIn(emma, lastTold(emma));
    expect(wordsOf(lastAnswer(world, emma, directChannel(emma)))).toContain('You’ve given up your place');
  });

  it('hears at once when a tick is taken back after that', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(emma);
    await until(at('2026-12-03 08:00'));
    await setTicks(false);
    expect(lastTold(emma).text).toContain(ASK_FIRST);
    await setTicks(true);
    expect(wordsOf(lastTold(emma))).toContain('*Cleared with the facility*');
    expect(told(emma)).toHaveLength(4);
  });
});

const ASK_FIRST = `*Not cleared with the facility yet*: ask <@${lars}> or <@${lena}> before you travel.`;

/** What a leader was asked of visits, in words. */
function questions(userId: string): string[] {
  return told(userId)
    .map(wordsOf)
    .filter((words) => words.includes('väntar fortfarande på klartecken'));
}

/** When a leader will be asked. */
function questionsAhead(userId: string): Date[] {
  return world.sandbox.world
    .scheduled()
    .filter(
      ({ channelId, text }) => channelId === directChannel(userId) && text.includes('väntar fortfarande på klartecken'),
    )
    .map(({ postAt }) => postAt);
}

/** The question that a leader was asked last. */
function questionTo(userId: string) {
  const question = told(userId).findLast((message) => wordsOf(message).includes('väntar fortfarande på klartecken'));
  if (!question) throw new Error(`${userId} was asked nothing`);
  return question;
}

/** As saving the plan does. */
async function setTicks(cleared: boolean): Promise<void> {
  const shiftIds = cleared ? (await storedShifts()).map(({ id }) => id) : [];
  await change(() => ({ ok: true, changes: [{ kind: 'set_cleared', shiftIds }], notices: [] }));
}

async function callOff(): Promise<void> {
  const now = world.sandbox.clock.now();
  await change((week) => decideCallOff(week, week.shifts[0]?.id ?? '', 'called_off_by_facility', now));
}

async function change(decide: Parameters<Weeks['change']>[4]): Promise<void> {
  const week = await world.society.of(Weeks).read(group.id, '2026-W49');
  if (!week) throw new Error('no week');
  await world.society.of(Weeks).change(week.id, null, lena, world.sandbox.clock.now(), decide);
  world.bot.reconciler.soon();
  await world.settle();
}

async function homeOf(userId: string): Promise<string> {
  await world.sandbox.as(userId).openHome();
  await world.settle();
  return wordsOf(world.sandbox.world.home(userId)?.view ?? { blocks: [] });
}

async function storedShifts() {
  return (await world.society.of(Weeks).read(group.id, '2026-W49'))?.shifts ?? [];
}

async function leadsAlone(userId: string): Promise<void> {
  const { id, name, channelId, locale, showNames, facility } = group;
  const alone = { id, name, channelId, locale, showNames, facilityId: facility.id, leaderIds: [userId] };
  await world.society.of(Groups).save(alone, 1, GOTEBORG.admin, world.sandbox.clock.now());
}

async function moveAnHourLater(): Promise<void> {
  const [shift] = await storedShifts();
  if (!shift) throw new Error('no visit');
  const { id, format, minimumParty, maximumParty, cleared } = shift;
  const startsAt = new Date(shift.startsAt.getTime() + HOUR);
  const endsAt = new Date(shift.endsAt.getTime() + HOUR);
  const later = { format, minimumParty, maximumParty, cleared, startsAt, endsAt };
  await change((week) => decideChangeShift(week, id, later, world.sandbox.clock.now()));
}
