import { viewSnapshot } from '../../sandbox/slack/views.js';
import { openErasingButton } from '../../src/own-data/stored/own-data.controls.js';
import type { AtTheScreen } from './at-the-screen.js';
import { CHANNEL, CHANNELS } from './settings.js';

/** Somebody reads what is stored of them, has it erased, and leaves. */
export async function eraseAndLeave({ slack, userId, window, above, look }: AtTheScreen): Promise<void> {
  const person = slack.person(userId);
  await person.command(CHANNEL, '/visit me');
  const page = await window();
  await look();
  await person.press({ view: viewSnapshot(page) }, openErasingButton.actionId);
  await above();
  await look();
  await person.submit({});
  await look();
  for (const channelId of CHANNELS) {
    const { members } = slack.workspace.world.channel(channelId);
    if ([...members].includes(userId)) await slack.events.leave(channelId, userId);
  }
}
