import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import {
  historyAboutButton,
  historyAreaList,
  historyModal,
  newestHistoryButton,
  olderHistoryButton,
  openHistoryButton,
  wholeHistoryButton,
} from './history.controls.js';
import type { HistoryAsked } from './history.rule.js';
import { historyPage } from './read-history.request.js';

const EVERYTHING: HistoryAsked = { about: null, area: null };

/** Somebody looks at who did or read what: `/visit history`, with a person or without. */
export function showHistory(): readonly Heard[] {
  return [
    onCommand('history', async (request) => {
      await request.screen.show(await historyPage(request, { about: mentionedIn(request.rest), area: null }, null));
      return null;
    }),
    onPress(openHistoryButton, (request) => show(request, EVERYTHING)),
    onPress(historyAboutButton, (request) => show(request, { about: request.value, area: null })),
    onPress(wholeHistoryButton, (request) => show(request, { ...askedIn(request), about: null })),
    onPress(newestHistoryButton, (request) => show(request, askedIn(request))),
    onPress(historyAreaList, (request) => show(request, { ...askedIn(request), area: request.value })),
    onPress(olderHistoryButton, async (request) => {
      await request.screen.show(await historyPage(request, askedIn(request), request.value));
      return null;
    }),
  ];
}

async function show(request: PressRequest<unknown>, asked: HistoryAsked): Promise<null> {
  await request.screen.show(await historyPage(request, asked, null));
  return null;
}

function askedIn({ view }: PressRequest<unknown>): HistoryAsked {
  return historyModal.isIn(view) ? historyModal.read(view) : EVERYTHING;
}

/** Slack writes a mention as `<@U…>` or `<@U…|name>` (manifest: should_escape). */
function mentionedIn(typed: string): string | null {
  return /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/.exec(typed)?.[1] ?? null;
}
