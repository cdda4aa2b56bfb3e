import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import {
  downloadReturnsButtons,
  openReturnButton,
  openReturnMonthButton,
  remindReturnsButton,
} from '../../src/numbers/returning/returning.controls.js';
import type { BotUnderTest } from '../support/bot.js';
import { describeOnBothEngines } from '../support/database.js';
import { GOTEBORG, lastAnswer, wordsOf } from '../support/goteborg.js';
import { beginYear, ELSEWHERE, endYear, toSave, yearlyReturn } from '../support/yearly-return.js';

const { admin, anna, lena, lars, emma, stranger } = GOTEBORG;

describeOnBothEngines('the yearly return', (engine) => {
  let world: BotUnderTest;
  let database: Database;
  let group: Group;
  const { now, here, another, visited, newYear, forgedSubmit, forgedPress, top, words, type, press, audited } =
    yearlyReturn(() => ({ world, database, group }));

  beforeEach(async () => {
    ({ world, database, group } = await beginYear(engine));
  });
  afterEach(() => endYear({ world, database }));

  it('shows nothing to volunteers, to leaders elsewhere, or to those who were leaders or national staff', async () => {
    await visited('2026-03-10', 13);
    await visited('2026-05-12', null);
    await another('Häktet Malmö', [emma]);
    await newYear();
    for (const userId of [anna, stranger]) {
      await type(userId, '/visit årsrapport 2026');
      expect(wordsOf(lastAnswer(world, userId, ELSEWHERE))).toContain('Årsrapporten är till för gruppernas ledare');
    }
    await type(emma, '/visit return');
    expect(wordsOf(lastAnswer(world, emma, ELSEWHERE))).toContain('There were no visits in 2026');

    await type(lena, '/visit årsrapport');
    const held = top(lena);
    expect(await forgedSubmit(emma, held)).toContain('The yearly return is for');
    expect(await forgedSubmit(anna, held)).toContain('Årsrapporten är till för');
    await type(admin, '/visit årsrapport');
    const list = top(admin);
    // Buttons that others were shown, pressed by those who have no right to them.
    for (const userId of [anna, emma]) await type(userId, '/visit påminnelser');
    for (const userId of [anna, emma, admin]) {
      const answer = await forgedPress(userId, openReturnButton.actionId, `${group.facility.id}|2026`, held);
      expect(answer).toMatch(/Årsrapporten är till för|The yearly return is for/);
    }
    await type(admin, '/visit årsrapport');
    for (const action of [
      remindReturnsButton.actionId,
      downloadReturnsButtons.csv.actionId,
      downloadReturnsButtons.xlsx.actionId,
    ]) {
      expect(await forgedPress(lena, action, '2026', list)).toContain('Bara nationella samordnare');
    }
    const month = `${group.facility.id}|2026-05`;
    expect(await forgedPress(emma, openReturnMonthButton.actionId, month, held)).toContain('The yearly return is for');

    // Rights are read anew: of a modal that is still open, too.
    await type(lena, '/visit årsrapport');
    await world.society.of(Groups).save({ ...toSave(group), leaderIds: [lars] }, null, admin, now());
    await press(lena, openReturnMonthButton.actionId, month);
    expect(words(lena)).toContain('Årsrapporten är till för gruppernas ledare');
    const { version } = await world.society.of(Workspaces).read();
    await world.society.of(Workspaces).save({ nationalStaffIds: [] }, version, admin, now());
    await press(admin, downloadReturnsButtons.csv.actionId);
    expect(words(admin)).toContain('Bara nationella samordnare');

    expect(await database.client.returnApproval.count()).toBe(0);
    expect(world.sandbox.calls.some(({ method }) => method.startsWith('files.'))).toBe(false);
    expect(await audited('read_return', 'download_returns', 'approve_return', 'remind_returns')).toEqual([
      `${lena} read_return ${here()}`,
      `${lena} read_return ${here()}`,
    ]);
  });
});
