import { expect, it } from 'vitest';
import { askFigures } from '../../src/app/ask-figures.js';
import { createMetrics, type Metrics } from '../../src/app/metrics.js';
import type { BotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { unlistedFigures } from '../support/metric-names.js';
import {
  ADMIN,
  BO,
  FACILITY,
  freshWorkspace,
  GROUP,
  HALL,
  LENA,
  NATIONAL,
  NINA,
  settingUp,
} from '../support/setting-up.js';

/** In everything that anybody types here. */
const CANARY = 'Kanariefågel';

let world: BotUnderTest;
let metrics: Metrics;
const { open, press, submit, addGroup, theFacility, theGroup } = settingUp(() => world);

const type = async (userId: string, text: string): Promise<void> => {
  await world.sandbox.as(userId).command(HALL, text);
  await world.settle();
};

it('figures name nobody and nothing, whatever is typed wherever something can be', async () => {
  const database = await testDatabase('sqlite');
  world = await freshWorkspace({
    database,
    happenings: (clock) => {
      metrics = createMetrics(clock);
      return metrics.happenings;
    },
  });
  world.sandbox.world.addUser({ id: 'U0CANARY', name: `${CANARY} Kanarie`, locale: 'en-GB' });
  await world.sandbox.world.join(HALL, 'U0CANARY');

  await open();
  await press('set_up_national');
  await submit({ channelId: NATIONAL, staffIds: [NINA] });
  await press('set_up_facility', 'new');
  await submit({ ...FACILITY, name: `${CANARY} häkte`, region: CANARY });
  await addGroup({ ...GROUP, name: `${CANARY} grupp`, facilityId: (await theFacility()).id });
  for (const userId of [ADMIN, LENA, BO, 'U0CANARY'])
    for (const word of [
      '',
      'claim',
      'plan',
      'mine',
      'training',
      'count',
      'tally',
      'setup',
      'history',
      CANARY,
      `${CANARY} 7`,
    ])
      await type(userId, `/visit ${word} ${CANARY}`);
  await world.later(60_000);

  const { text } = await metrics.read(askFigures({ database, bot: world.bot }));
  expect(unlistedFigures(text)).toEqual([]);
  expect(text.toLowerCase()).not.toContain('kanarie');
  expect(text).not.toMatch(/\b[UWCDT]0[A-Z0-9]+\b/);
  const { id, name, facility } = await theGroup();
  for (const told of [id, name, facility.id, facility.name, world.bot.workspaceId]) expect(text).not.toContain(told);
  expect(text).toContain('visiting_hours_commands_total{command="unknown"} 12');

  await world.stop();
  await world.sandbox.close();
  await database.close();
});
