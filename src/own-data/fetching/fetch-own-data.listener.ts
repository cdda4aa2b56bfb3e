import { timeOfDay } from '../../locales/index.js';
import { sentence } from '../../slack/blocks/parts.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request } from '../../slack/hearing/request.js';
import { uploadFile } from '../../slack/upload-file.js';
import { fetchOwnDataButton } from '../stored/own-data.controls.js';
import { OwnDatas } from '../stored/own-data.store.js';
import { ownDataView } from '../stored/own-data.view.js';
import { toldEntries } from '../stored/own-data-told.view.js';
import { againFrom } from './fetching.rule.js';
import { Fetching } from './fetching.store.js';
import { ownDataJson, ownDataPage } from './own-data.file.js';

/** Somebody gets what is stored of them as a page to read and a file for other programs, in their direct messages. */
export function fetchOwnData(): readonly Heard[] {
  return [onPress(fetchOwnDataButton, fetchFiles)];
}

async function fetchFiles(request: Request) {
  const { society, person, say, now, client, screen } = request;
  const { userId, locale, timeZone } = person;
  const again = againFrom(await society.of(Fetching).lastBy(userId), now);
  if (again) return sentence(say('own_data.fetch.again', { time: timeOfDay(again, timeZone ?? 'UTC', locale) }));
  await society.of(Fetching).note(userId, now);
  const [own, rows] = await Promise.all([society.of(OwnDatas).of(userId, now), society.of(OwnDatas).rowsOf(userId)]);
  const name = say('own_data.file');
  const page = ownDataPage({
    language: locale,
    title: say('own_data.title'),
    intro: say('own_data.intro'),
    entries: toldEntries(say, locale, own),
    footer: say('own_data.never'),
  });
  await uploadFile(client, userId, `${name}.html`, page);
  await uploadFile(client, userId, `${name}.json`, ownDataJson(userId, rows, now));
  await screen.show(ownDataView(say, locale, own, say('own_data.fetch.done')));
  return null;
}
