import { inAlphabetOf } from '../../core/alphabet.js';
import { Audit } from '../../database/audit.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import { sentence } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { uploadFile } from '../../slack/upload-file.js';
import type { Sheet } from '../../visits/sheet.rule.js';
import { writeCsv, writeXlsx } from '../../visits/write-sheet.file.js';
import { isNational } from './read-return.request.js';
import { returnListView } from './read-return-list.request.js';
import { returnSheet } from './return-sheet.file.js';
import { downloadReturnsButtons, RETURN_FILES } from './returning.controls.js';
import { Returns } from './returns.store.js';
import { isYearOver, standingOf } from './yearly-return.rule.js';

/** National staff get the exact year of every facility as a file in their direct messages. */
export function downloadReturns(deps: Deps): readonly Heard[] {
  return [
    ...RETURN_FILES.map((kind) => onPress(downloadReturnsButtons[kind], (request) => download(deps, request, kind))),
  ];
}

async function download(deps: Deps, request: PressRequest<number>, kind: (typeof RETURN_FILES)[number]) {
  const { society, person, say, now, client, screen } = request;
  if (!(await isNational(request))) return sentence(say('return.national'));
  const year = request.value;
  const { timeZone } = await society.of(Workspaces).read();
  if (!isYearOver(year, timeZone, now)) {
    return sentence(say('return.not_over', { year: String(year), next: String(year + 1) }));
  }
  // Written before anything is read: nobody looks at exact numbers unseen.
  await society.of(Audit).write(person.userId, 'download_returns', { id: `${year} ${kind}`, scopeId: null }, now);
  const sheet = await sheetFor(deps, request, year, timeZone);
  const file = kind === 'csv' ? writeCsv(sheet) : await writeXlsx(sheet);
  await uploadFile(client, person.userId, `${say('return.file', { year: String(year) })}.${kind}`, file);
  await screen.show(await returnListView(request, year, say('return.download.done')));
  return null;
}

async function sheetFor(deps: Deps, request: PressRequest, year: number, timeZone: string): Promise<Sheet> {
  const { society, person, say, now, client } = request;
  const ofYear = await society.of(Returns).ofYear(year, now);
  const returns = inAlphabetOf(person.locale, ofYear, ({ facility }) => facility.name);
  const approvers = returns.flatMap((each) => {
    const standing = standingOf(each);
    return standing.kind === 'approved' ? [standing.approval.by] : [];
  });
  const names = await deps.people.names(client, [...new Set(approvers)]);
  return returnSheet(say, person.locale, year, returns, (userId) => names.get(userId)?.[0] ?? userId, timeZone);
}
