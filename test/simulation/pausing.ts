import { elementsOf } from '../../sandbox/slack/block-kit/elements-of.js';
import { viewSnapshot } from '../../sandbox/slack/views.js';
import { endPauseButton } from '../../src/visits/pausing/pausing.controls.js';
import type { AtTheScreen } from './at-the-screen.js';
import type { Action } from './script.js';
import { CHANNEL, STUDY_CHANNEL, STUDY_LEADER } from './settings.js';

const DAY = 24 * 3_600_000;

/** Pauses the group's visits for some days, or gives its pause other days: fills in, reads what would be called off, and confirms. */
export async function pauseVisits(
  { slack, userId, now, window, look }: AtTheScreen,
  { ahead, days }: Extract<Action, { kind: 'pause' }>,
): Promise<void> {
  const day = (later: number) => new Date(now + later * DAY).toISOString().slice(0, 10);
  const leader = slack.person(userId);
  await leader.command(channelOf(userId), '/visit pause-visits');
  await window();
  await look();
  await leader.submit({ from: day(ahead), until: day(ahead + days) });
  await look();
  await leader.submit({});
  await look();
  // Whoever has read that something has changed confirms again.
  if (slack.workspace.views.top(userId)) await leader.submit({});
}

/** Has visits start again, where they are paused. */
export async function startAgain({ slack, userId, window, look }: AtTheScreen): Promise<void> {
  const leader = slack.person(userId);
  await leader.command(channelOf(userId), '/visit pause-visits');
  const form = await window();
  const [button] = elementsOf(form.definition.blocks).filter(({ actionId }) => actionId === endPauseButton.actionId);
  if (button?.element.type !== 'button') return;
  await look();
  await leader.press({ view: viewSnapshot(form) }, endPauseButton.actionId, button.element.value);
  await look();
}

function channelOf(leaderId: string): string {
  return leaderId === STUDY_LEADER ? STUDY_CHANNEL : CHANNEL;
}
