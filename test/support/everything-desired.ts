import { readDesired } from '../../src/app/read-desired.js';
import type { Society } from '../../src/database/society.js';
import type { DesiredMessage } from '../../src/delivery/desired-message.js';
import { aboutThese, type Subject } from '../../src/delivery/subjects.rule.js';

const reader = { slackLocale: 'sv-SE', timeZone: 'Europe/Stockholm', isActive: true };

function reading(society: Society) {
  return readDesired(society, async (userIds) => new Map(userIds.map((userId) => [userId, reader])));
}

/** What Slack should show of a whole society, read at once: what every subject's own reading is held against. By key. */
export async function everythingDesired(society: Society, now: Date): Promise<readonly DesiredMessage[]> {
  return byKey((await reading(society)(now)).messages);
}

/** The same of these alone. */
export async function desiredOf(
  society: Society,
  subjects: readonly Subject[],
  now: Date,
): Promise<readonly DesiredMessage[]> {
  return byKey((await reading(society)(now, aboutThese(subjects))).messages);
}

/** In the order of their keys. */
export function byKey(messages: readonly DesiredMessage[]): readonly DesiredMessage[] {
  return messages.toSorted((one, other) => (one.key < other.key ? -1 : 1));
}
