import type { KnownBlock } from '@slack/types';
import { firstWeekOf } from '../../core/weeks.js';
import { Audit } from '../../database/audit.js';
import { ownAbilities } from '../../groups/own-groups.request.js';
import { Tallies } from '../../numbers/tallying/tallies.store.js';
import { periodPost } from '../../numbers/tallying/tally.view.js';
import { periodOf } from '../../numbers/tallying/tally-period.rule.js';
import { type Reply, sentence } from '../../slack/blocks/parts.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { viewerOf } from '../../slack/hearing/viewer.js';
import { openFollowUpButton } from './country.controls.js';
import { Country } from './country.store.js';
import { countryNow } from './country-home.request.js';
import { followUpSheet } from './follow-up-sheet.view.js';

/** National staff prepare the yearly talk about the agreement: what has been released of the year, gaps, and sessions held. */
export function prepareFollowUp(): readonly Heard[] {
  return [onPress(openFollowUpButton, prepare)];
}

async function prepare(request: PressRequest<number>): Promise<Reply> {
  const { society, say, person, now, value: year } = request;
  const viewer = viewerOf(request);
  const { nationalChannelId } = await viewer.of(ownAbilities);
  if (nationalChannelId === undefined) return sentence(say('tally.export.refused'));
  // Written before anything is shown: nobody looks at numbers unseen.
  await society.of(Audit).write(person.userId, 'read_tally', { id: String(year), scopeId: null }, now);
  const [country, sessions, numbers] = await Promise.all([
    viewer.of(countryNow),
    society.of(Country).sessions(new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1))),
    releasedIn(request, year),
  ]);
  return followUpSheet(say, person.locale, { year, country, sessions, numbers });
}

/** What the national channel has read of the year, and nothing else: an exact number has no place on a sheet that is passed on. */
async function releasedIn(
  { society, say, person }: PressRequest<number>,
  year: number,
): Promise<readonly KnownBlock[]> {
  const period = periodOf('year', firstWeekOf(year));
  if (await society.of(Tallies).isIncomplete(period)) return sentence(say('tally.incomplete')).blocks;
  const last = await society.of(Tallies).lastClosed();
  const until = last !== null && last < period.to ? last : period.to;
  const post = periodPost(period, await society.of(Tallies).numbersIn(period), person.locale, until);
  return (post.plainer ?? post).blocks;
}
