import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputValues } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf } from '../support/goteborg.js';
import { EVENING_BEFORE, reminded, THURSDAY, WEEK_BEFORE } from '../support/reminded-visit.js';
import { lastUploaded } from '../support/uploaded.js';

const { admin, anna, bo, mikkel, channel } = GOTEBORG;
const PLACE = { address: 'Skånegatan 5, Göteborg', meetingPoint: 'utanför <besöksentrén>' };

let world: BotUnderTest;
let group: Group;
const { type, top, press, pressInModal, submit, claim, told, lastTold, ahead, until } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
  await postWeek(world, group, '2026-W49', [THURSDAY]);
  await world.sandbox.world.join(channel, admin);
});
afterEach(async () => {
  expect(world.sandbox.problems).toEqual([]);
  await world.stop();
});

/** An admin changes the facility. @returns what the overview says then */
async function changeFacility(values: InputValues): Promise<string> {
  await type(admin, '/visit inställningar');
  await pressInModal(admin, 'set_up_facility', group.facility.id);
  await submit(admin, values);
  return wordsOf(top(admin).view);
}

async function changeGroup(values: InputValues): Promise<void> {
  await type(admin, '/visit inställningar');
  await pressInModal(admin, 'set_up_group', group.id);
  await submit(admin, values);
}

/** As a calendar unfolds it. */
async function calendarFile(userId: string): Promise<string> {
  await press(userId, 'add_to_calendar', lastTold(userId));
  return (await lastUploaded(world)).replaceAll(/\r\n[ \t]/g, '');
}

/** From the list of one's own visits, where no message about the visit offers it. */
async function calendarFileOf(userId: string): Promise<string> {
  await type(userId, '/visit mina');
  await press(userId, 'add_to_calendar', lastAnswer(world, userId));
  return (await lastUploaded(world)).replaceAll(/\r\n[ \t]/g, '');
}

const sequenceOf = (file: string): number => Number(/SEQUENCE:(\d+)/.exec(file)?.[1]);

describe('where to meet, once it is set up', () => {
  it('is read by whoever claims, looks at their visits or is reminded, with whom to ring; in their own language', async () => {
    await changeFacility(PLACE);
    await changeGroup({ contactLine: 'vakten, 031-123 45 67' });
    for (const userId of [anna, mikkel]) await claim(userId);
    const lines = [
      'Adress: Skånegatan 5, Göteborg',
      'Mötesplats: utanför &lt;besöksentrén&gt;',
      'Telefon på dagen: vakten, 031-123 45 67',
    ];
    expect(wordsOf(lastAnswer(world, anna))).toContain(lines.join('\n'));
    await type(anna, '/visit mina');
    expect(wordsOf(lastAnswer(world, anna))).toContain(lines.slice(0, 2).join('\n'));
    await world.sandbox.as(anna).openHome();
    await world.settle();
    expect(JSON.stringify(world.sandbox.world.home(anna))).toContain(lines[0]);
    await until(WEEK_BEFORE);
    expect(wordsOf(lastTold(anna))).toContain(lines.join('\n'));
    expect(wordsOf(lastTold(mikkel))).toContain('Mødested: utanför &lt;besöksentrén&gt;');
  });

  it('is in the reminders that Slack already holds, each once', async () => {
    await claim(anna);
    expect(ahead(anna)).toEqual([WEEK_BEFORE, EVENING_BEFORE]);
    expect(await changeFacility(PLACE)).not.toContain('anmäld');
    expect(ahead(anna)).toEqual([WEEK_BEFORE, EVENING_BEFORE]);
    expect(told(anna)).toEqual([]);
    await until(WEEK_BEFORE);
    expect(told(anna)).toHaveLength(1);
    expect(wordsOf(lastTold(anna))).toContain('Adress: Skånegatan 5, Göteborg');
  });

  it('and is elsewhere later: whoever holds a visit is told, keeps their place as it was, and gets a later calendar file', async () => {
    await changeFacility(PLACE);
    for (const userId of [anna, bo]) await claim(userId);
    await until(WEEK_BEFORE);
    const before = await calendarFileOf(anna);
    expect(before).toContain('LOCATION:Häktet Göteborg\\, Skånegatan 5\\, Göteborg\\, utanför <besöksentrén>');

    const overview = await changeFacility({ meetingPoint: 'vid grinden' });
    expect(overview).toContain('De 2 anmälda får veta var man möts nu.');
    expect(wordsOf(lastTold(anna))).toContain(
      'Ni möts på ett annat ställe nu:\nAdress: Skånegatan 5, Göteborg\nMötesplats: vid grinden',
    );
    const [shift] = (await world.society.of(Weeks).read(group.id, '2026-W49'))?.shifts ?? [];
    expect(shift?.cleared).toBe(true);

    const after = await calendarFile(anna);
    expect(after).toContain('Göteborg\\, vid grinden');
    expect(/UID:.*/.exec(after)?.[0]).toBe(/UID:.*/.exec(before)?.[0]);
    expect(sequenceOf(after)).toBeGreaterThan(sequenceOf(before));
  });

  it('says what is too long, or no number to ring, and loses nothing of what was written', async () => {
    await type(admin, '/visit inställningar');
    await pressInModal(admin, 'set_up_facility', group.facility.id);
    await submit(admin, { address: 'v'.repeat(121), meetingPoint: 'vid grinden' });
    expect(top(admin).errors).toEqual({ address: 'Det blev lite långt: använd högst 120 tecken.' });
    await submit(admin, { address: '' });
    expect(await world.society.of(Facilities).read(group.facility.id)).toMatchObject({
      address: null,
      meetingPoint: 'vid grinden',
    });

    await pressInModal(admin, 'set_up_group', group.id);
    await submit(admin, { contactLine: 'Lena' });
    expect(top(admin).errors).toEqual({ contactLine: expect.stringContaining('Skriv ett telefonnummer också') });
  });

  it('changed by two at once: the second is told what is stored now', async () => {
    await type(admin, '/visit inställningar');
    await pressInModal(admin, 'set_up_facility', group.facility.id);
    const stored = await world.society.of(Facilities).read(group.facility.id);
    if (!stored) throw new Error('no facility');
    const { version, ...details } = stored;
    const meanwhile = { ...details, ...PLACE };
    await world.society.of(Facilities).save(meanwhile, version, GOTEBORG.lena, world.sandbox.clock.now());
    await submit(admin, { meetingPoint: 'vid grinden' });
    expect(wordsOf(top(admin).view)).toContain('Adress: Skånegatan 5, Göteborg');
    expect(wordsOf(top(admin).view)).toContain('Mötesplats: utanför &lt;besöksentrén&gt;');
    await submit(admin, { address: PLACE.address });
    expect(await world.society.of(Facilities).read(group.facility.id)).toMatchObject({
      ...PLACE,
      meetingPoint: 'vid grinden',
    });
  });
});
