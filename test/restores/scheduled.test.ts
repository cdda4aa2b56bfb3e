import { afterEach, expect, it } from 'vitest';
import { GOTEBORG } from '../support/goteborg.js';
import { type RestoredWorld, restoredWorld } from '../support/restored.js';

const { lena } = GOTEBORG;
const HOUR = 60 * 60_000;

let world: RestoredWorld;
afterEach(() => world.end());

it('what Slack was handed after the backup, and no row knows, is left to be shown', async () => {
  world = await restoredWorld('sqlite');
  await world.bot().later(HOUR);
  await world.backUp();
  await world.bot().later(HOUR);
  const { world: slack } = world.sandbox;
  const at = Math.floor(world.sandbox.clock.now().getTime() / 1_000) + 4 * 60 * 60;
  await world.hand(slack.directChannel(lena).id, 'A study visit that somebody signed up for', at);
  await world.restore();
  await world.bot().later(HOUR);
  expect(slack.scheduled().map(({ text }) => text)).toContain('A study visit that somebody signed up for');
});
