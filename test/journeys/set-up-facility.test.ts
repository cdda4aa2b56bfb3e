import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FacilityToSave } from '../../src/groups/facilities.store.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { facilityDetailsOf } from '../../src/groups/facility-details.rule.js';
import type { BotUnderTest } from '../support/bot.js';
import { wordsOf } from '../support/goteborg.js';
import { FACILITY, freshWorkspace, SECOND_ADMIN, settingUp } from '../support/setting-up.js';

const PINGS = '<!channel> @here & <@U0LENA> مرحبا 🏠';

let world: BotUnderTest;
const { modals, top, open, press, submit, addFacility, addGroup, theFacility } = settingUp(() => world);

beforeEach(async () => {
  world = await freshWorkspace();
});
afterEach(() => world.stop());

const saveMeanwhile = async (facility: FacilityToSave, version: number) => {
  const saved = await world.society.of(Facilities).save(facility, version, SECOND_ADMIN, world.sandbox.clock.now());
  expect(saved.ok).toBe(true);
};

/** What people typed may stand in plain text as it is, but nowhere where Slack reads marks. */
const expectNoPing = (words: string) => {
  const shown = JSON.stringify(top().view.blocks);
  expect(shown).toContain(words);
  for (const [element] of shown.matchAll(/\{"type":"mrkdwn"[^}]*\}/g)) {
    expect(element).not.toContain('<!');
    expect(element).toContain('"verbatim":true');
  }
};

describe('a facility', () => {
  it('names every problem at once, each under its own input, with what to do', async () => {
    await open();
    await press('set_up_facility', 'new');
    const answer = await submit({
      ...FACILITY,
      name: ' \u200B ',
      region: 'v'.repeat(81),
    });
    expect(answer?.errors).toEqual({
      name: 'Please write something here.',
      region: 'That is a little long: use at most 80 characters.',
    });
    expect(Object.keys(top().errors).sort()).toEqual(['name', 'region']);
    expect(await world.society.of(Facilities).list()).toHaveLength(0);
  });

  it('cannot have the name of another', async () => {
    await addFacility();
    await press('set_up_facility', 'new');
    const answer = await submit({ ...FACILITY, name: '  Häktet  Göteborg ' });
    expect(answer?.errors).toEqual({ name: expect.stringContaining('Another facility has this name') });
  });

  it('can be edited, and keeps a time zone that is not in the list', async () => {
    await addFacility();
    const { version, ...facility } = await theFacility();
    await saveMeanwhile({ ...facilityDetailsOf(facility), id: facility.id, timeZone: 'Arctic/Longyearbyen' }, version);
    await press('set_up_facility', facility.id);
    await submit({ visitorCap: '6' });
    expect(await theFacility()).toMatchObject({ visitorCap: 6, timeZone: 'Arctic/Longyearbyen' });
  });

  it('says how late its visitors may be: 30 minutes until told otherwise', async () => {
    await addFacility();
    const { id } = await theFacility();
    expect(await theFacility()).toMatchObject({ lateMinutes: 30 });
    await press('set_up_facility', id);
    expect((await submit({ lateMinutes: '7.5' }))?.errors).toEqual({
      lateMinutes: 'Write a whole number of minutes from 0 to 120.',
    });
    await submit({ lateMinutes: '15' });
    expect(await theFacility()).toMatchObject({ lateMinutes: 15, visitorCap: 4 });
  });

  it('edited by two at once: the second is told, keeps what they typed, and the next press saves', async () => {
    await addFacility();
    const { id } = await theFacility();
    await press('set_up_facility', id);
    await open(SECOND_ADMIN);
    await press('set_up_facility', id, SECOND_ADMIN);
    await submit({ visitorCap: '3' }, SECOND_ADMIN);

    await submit({ region: 'Halland' });
    expect(wordsOf(top().view)).toContain('Somebody else saved a change');
    expect(wordsOf(top().view)).toContain('Most visitors at once: 3');
    expect(wordsOf(top().view)).toContain('Region: Väst');
    expect(await theFacility()).toMatchObject({ visitorCap: 3, region: 'Väst' });

    await submit();
    expect(await theFacility()).toMatchObject({ visitorCap: 4, region: 'Halland' });
    expect(modals()).toHaveLength(1);
  });

  it('pings nobody, whatever is typed as its name and region', async () => {
    await addFacility({ name: PINGS, region: PINGS });
    await addGroup({ name: PINGS });
    expect((await theFacility()).name).toBe(PINGS);
    expectNoPing('&lt;!channel&gt; @here &amp; &lt;@U0LENA&gt; مرحبا 🏠');

    const { version, ...facility } = await theFacility();
    await press('set_up_facility', facility.id);
    await saveMeanwhile({ ...facilityDetailsOf(facility), id: facility.id, visitorCap: 3 }, version);
    await submit({ visitorCap: '5' });
    expectNoPing('Somebody else saved a change');
    await submit({ status: 'closed' });
    expectNoPing('Saved: ');
  });
});
