import type { ModalView } from '@slack/types';
import { Audit, type AuditSubject } from '../../database/audit.js';
import { ownGroups, ownStanding } from '../../groups/own-groups.request.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import type { Request } from '../../slack/hearing/request.js';
import { viewerOf } from '../../slack/hearing/viewer.js';
import type { HistoryAsked, HistoryLine, HistoryPlace, HistoryReader } from './history.rule.js';
import { History } from './history.store.js';
import { historyView } from './history.view.js';
import { Matters } from './matters.store.js';

type Asking = Pick<Request, 'society' | 'person' | 'say' | 'now'>;

/** Lines of a page. A modal takes 100 blocks. */
export const LINES_OF_A_PAGE = 20;

/** A page of the history, read from the database now, as far as this person may read. @param before null for the newest */
export async function historyPage(
  asking: Asking,
  asked: HistoryAsked,
  before: HistoryPlace | null,
): Promise<ModalView> {
  const { society, say, person } = asking;
  const reader = await readerOf(asking);
  const found = await society.of(History).page(reader, asked, before, LINES_OF_A_PAGE + 1);
  const lines = found.slice(0, LINES_OF_A_PAGE);
  // Written before anything is shown: nobody looks at other people's data unseen. Turning a page is the same look.
  if (before === null) await noteLook(asking, reader, asked, lines);
  const ids = [...lines.flatMap(({ subjectId, matterId }) => [subjectId, matterId]), asked.about];
  const [matters, { timeZone }] = await Promise.all([
    society.of(Matters).of(ids.filter((id) => id !== null)),
    society.of(Workspaces).read(),
  ]);
  const isMore = found.length > lines.length;
  return historyView(say, person.locale, {
    ...{ reader, asked, lines, isMore, matters, timeZone },
    isTurned: before !== null,
  });
}

/** How far they may read. */
async function readerOf(asking: Asking): Promise<HistoryReader> {
  const viewer = viewerOf(asking);
  const [{ isNationalStaff }, { leads, memberOf }] = await Promise.all([viewer.of(ownStanding), viewer.of(ownGroups)]);
  return {
    userId: asking.person.userId,
    readsAll: isNationalStaff,
    scopeIds: [...new Set(leads.flatMap(({ id, facility }) => [id, facility.id]))],
    memberOf: memberOf.map(({ id }) => id),
  };
}

/** One's own is nobody else's. */
async function noteLook(
  { society, person, now }: Asking,
  { userId, readsAll, scopeIds }: HistoryReader,
  { about }: HistoryAsked,
  lines: readonly HistoryLine[],
): Promise<void> {
  const isOthers = lines.some(({ subjectId }) => subjectId !== userId);
  if (!isOthers || about === userId || (!readsAll && scopeIds.length === 0)) return;
  const scopeId = readsAll ? null : (lines.find((line) => line.scopeId !== null)?.scopeId ?? null);
  const subjects: AuditSubject[] = about === null ? looks(readsAll ? [] : scopeIds) : [{ id: about, scopeId }];
  await society.of(Audit).writeAll(person.userId, 'read_history', subjects, now);
}

function looks(scopeIds: readonly string[]): AuditSubject[] {
  if (scopeIds.length === 0) return [{ id: 'society', scopeId: null }];
  return scopeIds.map((id) => ({ id, scopeId: id }));
}
