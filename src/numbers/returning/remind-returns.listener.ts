import { inAlphabetOf } from '../../core/alphabet.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import { sentence } from '../../slack/blocks/parts.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request } from '../../slack/hearing/request.js';
import { isNational } from './read-return.request.js';
import { returnListView } from './read-return-list.request.js';
import { remindedAlreadyText, remindedText } from './return-list.view.js';
import { remindReturnsButton } from './returning.controls.js';
import { Returns } from './returns.store.js';
import type { ReminderOutcome } from './yearly-return.rule.js';

/** National staff remind the leaders of every facility whose return is missing: one press, at most once a week. */
export function remindReturns(): readonly Heard[] {
  return [
    onPress(remindReturnsButton, async (request) => {
      const { society, person, say, now } = request;
      if (!(await isNational(request))) return sentence(say('return.national'));
      const year = request.value;
      const outcome = await society.of(Returns).remind(year, person.userId, now);
      const line = await lineFor(request, year, outcome);
      await request.screen.show(await returnListView(request, year, line), sentence(line));
      return null;
    }),
  ];
}

async function lineFor({ society, person, say }: Request, year: number, outcome: ReminderOutcome): Promise<string> {
  const { locale } = person;
  if (outcome.ok) {
    const byName = inAlphabetOf(locale, outcome.missing, ({ facility }) => facility.name);
    return remindedText(say, locale, byName);
  }
  switch (outcome.reason) {
    case 'none_missing':
      return say('return.remind.none', { year: String(year) });
    case 'not_over':
      return say('return.not_over', { year: String(year), next: String(year + 1) });
    case 'reminded': {
      const { timeZone } = await society.of(Workspaces).read();
      return remindedAlreadyText(say, locale, outcome.last, timeZone);
    }
  }
}
