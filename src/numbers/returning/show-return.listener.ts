import { inAlphabetOf } from '../../core/alphabet.js';
import { Groups } from '../../groups/groups.store.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import { readYear } from '../../locales/index.js';
import { type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { CommandRequest, Request, SentIn } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import {
  isNational,
  refusedReturnText,
  refusedView,
  returnMonthView,
  returnView,
  shownReturn,
  uncountedView,
} from './read-return.request.js';
import { returnListView } from './read-return-list.request.js';
import {
  approveReturnModal,
  openReturnButton,
  openReturnMonthButton,
  openReturnsButton,
} from './returning.controls.js';
import { Returns } from './returns.store.js';
import { isAskedOnceMore, isYearOver, lastYearOver } from './yearly-return.rule.js';
import { chooseReturnReply } from './yearly-return.view.js';

/**
 * A leader looks at the exact year of their facility, month by month, and approves it; national staff see which facilities
 * have returned it. Exact numbers are in modals alone, and every look is in the audit log.
 */
export function showReturn(): readonly Heard[] {
  return [
    onCommand('return', openFor),
    onPress(openReturnsButton, (request) => openFor({ ...request, rest: '' })),

    onPress(openReturnButton, async (request) => {
      const { facilityId, year } = request.value;
      await request.screen.show(await returnView(request, facilityId, year));
      return null;
    }),

    onPress(openReturnMonthButton, async (request) => {
      await request.screen.show(await returnMonthView(request, request.value));
      return null;
    }),

    onSubmit(approveReturnModal, approve),
  ];
}

async function openFor(request: Request & Pick<CommandRequest, 'rest'>): Promise<Reply | null> {
  const { society, say, person, now } = request;
  const { timeZone } = await society.of(Workspaces).read();
  const last = lastYearOver(timeZone, now);
  const year = readYear(request.rest, last);
  if (year === null) return sentence(say('return.not_understood', { year: String(last) }));
  const isAllowed = await isNational(request);
  const led = isAllowed ? [] : await society.of(Groups).ledBy(person.userId);
  const own = isAllowed ? [] : await society.of(Returns).ledBy(person.userId, year, now);
  if (!isAllowed && led.length === 0 && own.length === 0) return sentence(await refusedReturnText(request));
  if (!isYearOver(year, timeZone, now)) {
    return sentence(say('return.not_over', { year: String(year), next: String(year + 1) }));
  }
  if (isAllowed) {
    await openList(request, year);
    return null;
  }
  const [only, ...others] = own;
  if (!only) return sentence(say('return.no_visits', { year: String(year), other: String(year - 1) }));
  if (others.length > 0)
    return chooseReturnReply(
      say,
      year,
      inAlphabetOf(person.locale, own, ({ facility }) => facility.name),
    );
  await request.screen.show(await shownReturn(request, only, null));
  return null;
}

/** Opened before anything is read: a large society's year takes longer than the three seconds that Slack gives. */
async function openList(request: Request, year: number): Promise<void> {
  const { screen, say } = request;
  const waiting = toldModal(say, sentence(say('return.list.gathering', { year: String(year) })));
  const opened = await screen.open(waiting);
  if (opened) await screen.repaint(opened, await returnListView(request, year));
}

/** Of two leaders at once the first approves, and the second is thanked; what has changed meanwhile is shown first. */
async function approve(request: SentIn<typeof approveReturnModal>): Promise<Submitted> {
  const { society, person, say, now, memory } = request;
  const { facilityId, year, seenRevision, isAskedAgain } = memory;
  const shown = isAskedAgain ? null : await society.of(Returns).read(facilityId, year, now);
  if (shown && isAskedOnceMore(shown, person.userId, seenRevision)) {
    return { next: 'update', view: await uncountedView(request, shown) };
  }
  const { outcome, state } = await society.of(Returns).approve(facilityId, year, person.userId, seenRevision, now);
  if (!state) return { next: 'update', view: await refusedView(request) };
  let line: string;
  if (outcome.ok) line = say('return.approved_now', { year: String(year) });
  else if (outcome.reason === 'changed') line = say('return.changed_meanwhile');
  else if (outcome.reason === 'approved') line = say('return.already');
  else return { next: 'update', view: await refusedView(request) };
  return { next: 'update', view: await shownReturn(request, state, line) };
}
