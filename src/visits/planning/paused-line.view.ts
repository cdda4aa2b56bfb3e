import type { Group, Locale, PlacePause } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { pauseDaysText, whoPaused } from '../../slack/blocks/pause-text.js';

/** To a leader: that the group or its facility is paused, until when, and that the pattern waits. */
export function pausedLine(say: Say, locale: Locale, { facility }: Pick<Group, 'facility'>, pause: PlacePause): string {
  const words = pause.place === facility.id ? 'plan.paused.facility' : 'plan.paused.group';
  return say(words, { days: pauseDaysText(say, pause, locale), who: whoPaused(pause) });
}
