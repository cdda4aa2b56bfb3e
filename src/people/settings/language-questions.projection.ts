import { isLanguageGuessed, languageFor } from '../../core/language.js';
import type { Group } from '../../core/model.js';
import { afterQuietHours } from '../../core/quiet-hours.js';
import type { Reader } from '../../core/reminder-times.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutPerson } from '../../delivery/subjects.rule.js';
import { sayIn } from '../../locales/index.js';
import type { Notice } from '../../telling/notices.rule.js';
import { isLanguageQuestion } from './asking-language.rule.js';
import { languageQuestion } from './language.view.js';

/** Longer than everybody is asked in, in milliseconds. */
const ASKED_WITHIN = 28 * 24 * 60 * 60_000;

/**
 * To everybody who is to be asked for their language: one direct message, when they want to hear of it. Its key names them and
 * nothing else, so that it is found again after a backup from before it had been put back. Nobody is asked who has chosen meanwhile.
 * @param groups by id
 * @param readers by Slack user id; nobody else is asked
 */
export function languageQuestionMessages(
  notices: readonly Notice[],
  groups: ReadonlyMap<string, Group>,
  readers: ReadonlyMap<string, Reader>,
): ShownMessage[] {
  return notices.flatMap(({ userId, facts, createdAt }): ShownMessage[] => {
    if (!isLanguageQuestion(facts)) return [];
    const reader = readers.get(userId);
    if (!reader?.isActive || !isLanguageGuessed(reader.languages)) return [];
    const [groupId = ''] = reader.groupIds;
    const zone = reader.timeZone ?? groups.get(groupId)?.facility.timeZone;
    const notBefore = zone ? afterQuietHours(createdAt, reader.quietHours, zone) : createdAt;
    const delivery = { lifetime: 'once', notBefore, owedFor: ASKED_WITHIN } as const;
    const content = languageQuestion(sayIn(languageFor(reader.languages, null)));
    return [{ key: `language:${userId}`, recipient: { userId }, subject: aboutPerson(userId), content, delivery }];
  });
}
