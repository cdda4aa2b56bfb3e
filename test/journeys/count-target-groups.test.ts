import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TargetGroup } from '../../src/core/measures.js';
import type { Group } from '../../src/core/model.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { beginCounting, counting, FIRST } from '../support/counted-visit.js';
import { GOTEBORG, lastAnswer, wordsOf } from '../support/goteborg.js';
import { stopUntroubled } from '../support/people.js';

const { admin, anna, bo, emma, stranger } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { visited, until, lastTold, type, top, answer, submit, counted } = counting(() => ({ world, group }));

beforeEach(async () => {
  ({ world, group } = await beginCounting());
});
afterEach(() => stopUntroubled(world));

describe('target groups', () => {
  /** The admin is national staff too. */
  const choose = async (...targetGroups: TargetGroup[]) => {
    const { version } = await world.society.of(Workspaces).read();
    const national = { nationalStaffIds: [admin], targetGroups };
    await world.society.of(Workspaces).save(national, version, admin, world.sandbox.clock.now());
  };

  it('are not spoken of where national staff have not chosen them', async () => {
    await visited([anna, bo]);
    await until(FIRST);
    await answer(anna, lastTold(anna), '3');
    expect(wordsOf(lastTold(anna))).not.toMatch(/[Mm]ålgrupp/);
  });

  it('are added after the number by those who want to, which still takes one press', async () => {
    await choose('young', 'deportation');
    const shiftId = await visited([anna, bo]);
    await until(FIRST);
    expect(wordsOf(lastTold(anna))).not.toMatch(/[Mm]ålgrupp/);
    await answer(anna, lastTold(anna), '3');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 3, targetGroups: {} });
    await answer(anna, lastTold(anna), 'targets');
    const words = wordsOf(top(anna).view);
    expect(words).toContain('Ni träffade sammanlagt 3 personer. Hur många av dem hörde till varje grupp?');
    expect(words).toContain('Barn och unga vuxna');
    expect(words).not.toContain('medföljande');

    for (const wrong of ['4', '-1', '1.5', '100']) {
      await submit(anna, { young: wrong, deportation: '1' });
      expect(top(anna).errors).toEqual({ young: 'Skriv ett heltal, 0 till 3, eller lämna tomt.' });
    }
    expect(await counted(shiftId)).toMatchObject({ targetGroups: {} });
    await submit(anna, { young: '3', deportation: '1' });
    expect(wordsOf(top(anna).view)).toMatch(/Barn och unga vuxna: \*3\*\nPersoner som dömts till utvisning: \*1\*/);
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 3, targetGroups: { young: 3, deportation: 1 } });
  });

  it('are added and corrected in the list of what is counted, in the reader’s language', async () => {
    await choose('young');
    const shiftId = await visited([anna, emma]);
    await answer(emma, await type(emma, '/visit count'), '4');
    await answer(emma, lastAnswer(world, emma), 'targets');
    await submit(emma, { young: '2' });
    await world.sandbox.as(emma).closeModal();
    expect(wordsOf(await type(emma, '/visit count'))).toContain('Children and young adults: *2*');
    await answer(anna, await type(anna, '/visit räkna'), 'targets');
    await submit(anna, { young: '' });
    expect(await counted(shiftId)).toMatchObject({ targetGroups: {}, countedBy: anna });
  });

  it('typed while somebody else corrects the number stay, beside what they have told', async () => {
    await choose('young');
    const shiftId = await visited([anna, bo]);
    await answer(anna, await type(anna, '/visit räkna'), '4');
    await answer(anna, lastAnswer(world, anna), 'targets');
    await answer(bo, await type(bo, '/visit räkna'), 'correct');
    await answer(bo, lastAnswer(world, bo), '2');
    await submit(anna, { young: '2' });
    expect(wordsOf(top(anna).view)).toContain(`<@${bo}> har redan svarat`);
    expect(JSON.stringify(top(anna).view)).toContain('"initial_value":"2"');
    await submit(anna, { young: '2' });
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 2, targetGroups: { young: 2 } });
  });

  it('that are counted no longer are refused with what is kept', async () => {
    await choose('young');
    const shiftId = await visited([anna, bo]);
    await answer(anna, await type(anna, '/visit räkna'), '4');
    await answer(anna, lastAnswer(world, anna), 'targets');
    await choose();
    await submit(anna, { young: '2' });
    expect(wordsOf(top(anna).view)).toContain('Målgrupper räknas inte längre');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 4, targetGroups: {} });
  });

  it('are told by nobody who was not there, by a forged press or a forged form', async () => {
    await choose('young');
    const shiftId = await visited([anna, bo]);
    await answer(anna, await type(anna, '/visit räkna'), '4');
    const body = { team: { id: world.sandbox.teamId }, user: { id: stranger, team_id: world.sandbox.teamId } };
    await world.sandbox.deliver('interactive', {
      ...body,
      type: 'view_submission',
      trigger_id: 'forged',
      view: {
        id: 'V1',
        type: 'modal',
        callback_id: 'tell_targets',
        private_metadata: JSON.stringify({ shiftId, seenVersion: 1 }),
        state: { values: { young: { young: { type: 'number_input', value: '1' } } } },
      },
    });
    await world.settle();
    expect(await counted(shiftId)).toMatchObject({ targetGroups: {} });
  });
});
