import { isoWeekOfDate } from '../../core/weeks.js';
import { Audit } from '../../database/audit.js';
import { ownAbilities } from '../../groups/own-groups.request.js';
import { type Reply, sentence } from '../../slack/blocks/parts.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { viewerOf } from '../../slack/hearing/viewer.js';
import { openOneToOnesButton } from './country.controls.js';
import { refreshedUntil } from './country.rule.js';
import { zoneOf } from './country-home.request.js';
import { OneToOnesNow } from './one-to-ones-now.store.js';
import { oneToOnesSheet } from './one-to-ones-now.view.js';

/** National staff look at how many one-to-ones there are, exactly. */
export function lookAtOneToOnes(): readonly Heard[] {
  return [onPress(openOneToOnesButton, look)];
}

async function look(request: PressRequest): Promise<Reply> {
  const { society, say, person, now } = request;
  const { nationalChannelId } = await viewerOf(request).of(ownAbilities);
  if (nationalChannelId === undefined) return sentence(say('desk.one_to_ones.refused'));
  const { today } = refreshedUntil(now, zoneOf(request));
  const year = Number(isoWeekOfDate(today).slice(0, 4));
  // Written before anything is shown: nobody looks at numbers unseen.
  await society.of(Audit).write(person.userId, 'read_one_to_ones', { id: String(year), scopeId: null }, now);
  return oneToOnesSheet(say, person.locale, year, await society.of(OneToOnesNow).read(year));
}
