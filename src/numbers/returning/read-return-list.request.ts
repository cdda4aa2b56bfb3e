import type { ModalView } from '@slack/types';
import { inAlphabetOf } from '../../core/alphabet.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import type { Request } from '../../slack/hearing/request.js';
import { returnListModal } from './return-list.view.js';
import { Returns } from './returns.store.js';
import { isRecent } from './yearly-return.rule.js';

/** Which facilities have returned a year. Without a number, and for national staff: whoever calls this has made sure. */
export async function returnListView(
  { society, person, say, now }: Pick<Request, 'society' | 'person' | 'say' | 'now'>,
  year: number,
  line: string | null = null,
): Promise<ModalView> {
  const { timeZone } = await society.of(Workspaces).read();
  const ofYear = await society.of(Returns).ofYear(year, now);
  const returns = inAlphabetOf(person.locale, ofYear, ({ facility }) => facility.name);
  const own = returns.filter(({ leaderIds }) => leaderIds.includes(person.userId));
  const last = await society.of(Returns).lastReminder(year);
  const reminded = last && isRecent(last, now) ? last : null;
  return returnListModal(say, person.locale, { year, returns, own, reminded, timeZone, line });
}
