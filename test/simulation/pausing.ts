import { elementsOf } from '../../sandbox/slack/block-kit/elements-of.js';
import { type OpenView, viewSnapshot } from '../../sandbox/slack/views.js';
import { endPauseButton } from '../../src/visits/pausing/pausing.controls.js';
import type { Action } from './script.js';
import { CHANNEL, type Slack } from './settings.js';

const DAY = 24 * 3_600_000;

/** A leader at their screen: what they see, and how long they look at it. */
export interface AtTheScreen {
  readonly slack: Slack;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The window on top, once it is there. */
  window(): Promise<OpenView>;
  look(): Promise<void>;
}

/** Pauses the group's visits for some days, or gives its pause other days: fills in, reads what would be called off, and confirms. */
export async function pauseVisits(
  { slack, userId, now, window, look }: AtTheScreen,
  { ahead, days }: Extract<Action, { kind: 'pause' }>,
): Promise<void> {
  const day = (later: number) => new Date(now + later * DAY).toISOString().slice(0, 10);
  const leader = slack.person(userId);
  await leader.command(CHANNEL, '/visit pause-visits');
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
  await leader.command(CHANNEL, '/visit pause-visits');
  const form = await window();
  const [button] = elementsOf(form.definition.blocks).filter(({ actionId }) => actionId === endPauseButton.actionId);
  if (button?.element.type !== 'button') return;
  await look();
  await leader.press({ view: viewSnapshot(form) }, endPauseButton.actionId, button.element.value);
  await look();
}
