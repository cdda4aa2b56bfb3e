import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import {
  cannotComeButton,
  claimShiftButton,
  confirmClaimButton,
  freePlacesButton,
  putPlacesBackButton,
  releaseShiftButton,
} from '../../src/visits/claiming/claiming.controls.js';
import { Pausing } from '../../src/visits/pausing/pausing.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines } from '../support/database.js';
import { GOTEBORG, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { type RestoredWorld, restoredWorld } from '../support/restored.js';

const { anna, bo, emma, lena, lars, channel } = GOTEBORG;
const FRIDAY = { date: '2026-11-27', from: '17:00', to: '19:00' };
const SATURDAY = { date: '2026-11-28', from: '10:00', to: '12:00' };
const HOUR = 60 * 60_000;
/** Milliseconds in which the next audit is made. */
const AN_AUDIT = 11 * 60_000;

let world: RestoredWorld;
afterEach(() => world.end());

async function claim(userId: string, shiftId: string): Promise<void> {
  await world.sandbox.as(userId).press({ message: postIn(world.bot()) }, claimShiftButton.actionId, shiftId);
  await world.bot().settle();
}

async function release(userId: string, shiftId: string): Promise<void> {
  await world.sandbox.as(userId).command(channel, '/visit release');
  await world.bot().settle();
  const answer = world.sandbox.world.messages(channel, userId).findLast(({ ephemeralFor }) => ephemeralFor === userId);
  await world.sandbox.as(userId).press({ message: answer as SandboxMessage }, releaseShiftButton.actionId, shiftId);
  await world.bot().settle();
}

const holders = async (shiftId: string) => {
  const week = await world.bot().society.of(Weeks).read(world.group.id, '2026-W48');
  return week?.shifts.find(({ id }) => id === shiftId)?.claims.map(({ userId }) => userId);
};

function messageTo(userId: string, words: RegExp): SandboxMessage {
  const { world: slack } = world.sandbox;
  const found = slack
    .messages(slack.directChannel(userId).id, userId)
    .findLast((message) => words.test(wordsOf(message)));
  if (!found) throw new Error(`${userId} was not told ${words}`);
  return found;
}

async function press(userId: string, words: RegExp, action: string): Promise<void> {
  await world.sandbox.as(userId).press({ message: messageTo(userId, words) }, action);
  await world.bot().settle();
}

describeOnBothEngines('after Saturday’s backup has been put back', (engine) => {
  let friday: string;
  beforeEach(async () => {
    world = await restoredWorld(engine);
    [friday = ''] = await postWeek(world.bot(), world.group, '2026-W48', [FRIDAY, SATURDAY]);
    await claim(bo, friday);
    await world.backUp();
    await claim(anna, friday);
    await claim(emma, friday);
    await release(bo, friday);
    await world.bot().later(HOUR);
    await world.restore();
  });

  it('the post goes on naming whom Slack names, and each leader gets one card, which both settle', async () => {
    expect(wordsOf(postIn(world.bot()))).toContain(`<@${anna}>`);
    expect(wordsOf(postIn(world.bot()))).not.toContain(`<@${bo}>`);
    for (const leader of [lena, lars]) {
      expect(world.told(leader).filter((words) => words.includes('Våra uppgifter slutar'))).toHaveLength(1);
    }
    expect(await holders(friday)).toEqual([bo]);
    await press(lena, /Våra uppgifter slutar/, putPlacesBackButton.actionId);
    expect(await holders(friday)).toEqual(expect.arrayContaining([anna, emma]));
    expect(await holders(friday)).toHaveLength(2);
    expect(wordsOf(messageTo(lars, /har bestämt/))).toContain(`<@${lena}>`);
    expect(world.told(lars).filter((words) => words.includes('Våra uppgifter slutar'))).toEqual([]);
    expect(wordsOf(postIn(world.bot()))).toContain(`<@${anna}>`);
  });

  it('whoever loses a place when the places are freed is told, and whom only the records have is asked', async () => {
    await press(lena, /Våra uppgifter slutar/, freePlacesButton.actionId);
    expect(await holders(friday)).toEqual([bo]);
    expect(world.told(anna).at(-1)).toContain('gick inte att behålla');
    expect(world.told(bo).at(-1)).toContain('nämner dig inte');
    expect(wordsOf(postIn(world.bot()))).not.toContain(`<@${anna}>`);
    await press(bo, /nämner dig inte/, cannotComeButton.actionId);
    expect(await holders(friday)).toEqual([]);
  });

  it('where nobody decides they are asked themselves a day before, and what they say settles it', async () => {
    await world.sleepUntil('2026-11-26T15:59:00Z');
    expect(world.told(anna).filter((words) => words.includes('har det försvunnit'))).toEqual([]);
    await world.bot().later(2 * 60_000);
    await press(anna, /har det försvunnit/, confirmClaimButton.actionId);
    await press(bo, /nämner dig inte/, cannotComeButton.actionId);
    await press(emma, /records have lost it/, cannotComeButton.actionId);
    expect(await holders(friday)).toEqual([anna]);
    expect(wordsOf(messageTo(lena, /de har svarat själva/))).toContain(`<@${anna}>`);
  });

  it('each reminder is shown once, to those who go', async () => {
    await press(lena, /Våra uppgifter slutar/, putPlacesBackButton.actionId);
    // The next look at what Slack has been handed finds the reminder of the records there too.
    await world.bot().later(AN_AUDIT);
    await world.sleepUntil('2026-11-27T20:00:00Z');
    const reminded = (userId: string) =>
      world.told(userId).filter((words) => words.includes('27 november') && words.includes('Ta med'));
    expect(reminded(anna)).toHaveLength(1);
    expect(reminded(bo)).toEqual([]);
  });
});

describe('where the post hides who comes', () => {
  it('they are recognised all the same, and no name stands beside the post', async () => {
    world = await restoredWorld('sqlite', { showNames: false });
    const [friday = ''] = await postWeek(world.bot(), world.group, '2026-W48', [FRIDAY]);
    await world.backUp();
    await claim(anna, friday);
    expect(JSON.stringify(postIn(world.bot()).metadata)).not.toContain(anna);
    await world.restore();
    await press(lena, /Våra uppgifter slutar/, putPlacesBackButton.actionId);
    expect(await holders(friday)).toEqual([anna]);
  });
});

describe('what a leader has posted since the backup', () => {
  it('is put back at once: a week, with a visit that has been called off since', async () => {
    world = await restoredWorld('sqlite');
    await world.backUp();
    const [friday = ''] = await postWeek(world.bot(), world.group, '2026-W48', [FRIDAY, SATURDAY]);
    const week = await world.bot().society.of(Weeks).read(world.group.id, '2026-W48');
    await world
      .bot()
      .society.of(Weeks)
      .change(week?.id ?? '', null, lena, world.sandbox.clock.now(), () => ({
        ok: true,
        changes: [{ kind: 'call_off', shiftId: friday, status: 'called_off_by_facility' }],
        notices: [],
      }));
    world.bot().bot.reconciler.soon();
    await world.bot().settle();
    const said = wordsOf(postIn(world.bot()));
    await world.restore();
    const back = await world.bot().society.of(Weeks).read(world.group.id, '2026-W48');
    expect(back).toMatchObject({
      state: 'posted',
      shifts: [{ id: friday, status: 'called_off_by_facility' }, { status: 'planned' }],
    });
    expect(wordsOf(postIn(world.bot()))).toBe(said);
    expect(world.told(lena).filter((words) => words.includes('Våra uppgifter slutar'))).toEqual([]);
  });

  it('is put back with what is planned for it', async () => {
    world = await restoredWorld('sqlite');
    await world.backUp();
    const [friday = ''] = await postWeek(world.bot(), world.group, '2026-W48', [{ ...FRIDAY, format: 'group' }]);
    const weeks = () => world.bot().society.of(Weeks);
    const week = await weeks().read(world.group.id, '2026-W48');
    const [shift] = week?.shifts ?? [];
    if (!week || !shift) throw new Error('no visit');
    const { startsAt, endsAt, format, minimumParty, maximumParty, cleared } = shift;
    const plan = { startsAt, endsAt, format, minimumParty, maximumParty, cleared, activities: ['film'] as const };
    const changes = [{ kind: 'change_shift', shiftId: friday, shift: plan }] as const;
    await weeks().change(week.id, null, lena, world.sandbox.clock.now(), () => ({ ok: true, changes, notices: [] }));
    world.bot().bot.reconciler.soon();
    await world.bot().settle();
    await world.restore();
    expect(await weeks().read(world.group.id, '2026-W48')).toMatchObject({ shifts: [{ activities: ['film'] }] });
  });

  it('is called off where it came back into a pause that stands in our records, and whoever goes is told', async () => {
    world = await restoredWorld('sqlite');
    const now = () => world.sandbox.clock.now();
    const pausing = () => world.bot().society.of(Pausing);
    const days = { from: '2026-11-23', until: '2026-11-29' };
    const paused = await pausing().put({ kind: 'group', id: world.group.id }, days, null, lena, now());
    if (!paused.ok) throw new Error(paused.reason);
    world.bot().bot.reconciler.soon();
    await world.bot().settle();
    expect(await pausing().unfinished()).toEqual([]);
    await world.backUp();
    await pausing().end(paused.pause.id, lena, now());
    const [friday = ''] = await postWeek(world.bot(), world.group, '2026-W48', [FRIDAY]);
    const post = world.sandbox.world.messages(channel).find((message) => wordsOf(message).includes('vecka 48'));
    await world.sandbox.as(bo).press({ message: post as SandboxMessage }, claimShiftButton.actionId, friday);
    await world.bot().settle();
    await world.restore();
    await world.bot().later(HOUR);
    const back = await world.bot().society.of(Weeks).read(world.group.id, '2026-W48');
    expect(back?.shifts.map(({ id, status }) => [id, status])).toEqual([[friday, 'called_off_by_us']]);
    expect(world.told(bo).filter((words) => words.includes('pausar besöken'))).toHaveLength(1);
  });

  it('another app cannot make up: its post with our key changes nothing', async () => {
    world = await restoredWorld('sqlite');
    const [friday = ''] = await postWeek(world.bot(), world.group, '2026-W48', [FRIDAY]);
    await claim(bo, friday);
    const other = world.sandbox.world.addUser({ name: 'Other app', isBot: true }).id;
    const own = postIn(world.bot()).metadata;
    const payload = JSON.parse(JSON.stringify(own?.event_payload).replaceAll(bo, anna)) as Record<string, unknown>;
    const metadata = { event_type: own?.event_type ?? '', event_payload: { ...payload, attempt: 99 } };
    world.sandbox.world.postByOtherApp({ channelId: channel, userId: other, text: 'Made up', metadata });
    await world.bot().later(HOUR);
    expect(await holders(friday)).toEqual([bo]);
    expect(world.told(lena).filter((words) => words.includes('Våra uppgifter slutar'))).toEqual([]);
  });
});
