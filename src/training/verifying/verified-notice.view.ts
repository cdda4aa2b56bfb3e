import type { Locale } from '../../core/model.js';
import { dateText, type Say } from '../../locales/index.js';
import { actions, context, escapeText, mention, type Reply, section } from '../../slack/blocks/parts.js';
import type { NotedCompletion, NotedNoticeFacts } from '../requirements/noted-notices.rule.js';
import type { Requirement } from '../requirements/readiness.rule.js';
import { openTrainingButton } from '../training.controls.js';

/** Everything that programmes ask for or have asked for, by code. */
export type Requirements = ReadonlyMap<string, Pick<Requirement, 'names'>>;

/** Slack takes 3,000 characters in a text; whoever is noted for more than this at once sees the rest in their training. */
const MOST_LISTED = 20;

/** Tells a volunteer what somebody has noted of what they have completed, new or corrected. */
export function verifiedNotice(
  say: Say,
  { by, completed }: Extract<NotedNoticeFacts, { kind: 'verified' }>,
  locale: Locale,
  requirements: Requirements,
): Reply {
  const who = mention(by);
  const lines = completed.slice(0, MOST_LISTED).map((noted) => notedLine(say, noted, locale, requirements));
  const more = completed.length - lines.length;
  const all = [...lines, ...(more > 0 ? [say('noted.more', { count: more })] : [])];
  const text = [say('notice.verified', { by: who }), ...all].join('\n');
  return told(say, text, say('notice.verified.wrong', { by: who }));
}

/** Tells a volunteer that something does not count as completed any more. */
export function takenBackNotice(
  say: Say,
  { by, requirementCode, doneOn }: Extract<NotedNoticeFacts, { kind: 'taken_back' }>,
  locale: Locale,
  requirements: Requirements,
): Reply {
  const name = nameOf(requirementCode, locale, requirements);
  return told(say, say('notice.taken_back', { by: mention(by), name, date: dateText(doneOn, locale) }), null);
}

function told(say: Say, text: string, note: string | null): Reply {
  const training = actions(openTrainingButton.on(say('ready.open_training')));
  return { text, blocks: [section(text), training, ...(note ? [context(note)] : [])] };
}

function notedLine(say: Say, noted: NotedCompletion, locale: Locale, requirements: Requirements): string {
  const name = nameOf(noted.requirementCode, locale, requirements);
  const date = dateText(noted.doneOn, locale);
  const line = noted.expiresOn
    ? say('notice.verified.line_until', { name, date, until: dateText(noted.expiresOn, locale) })
    : say('notice.verified.line', { name, date });
  return noted.before ? `${line} ${say('notice.verified.before', { date: dateText(noted.before, locale) })}` : line;
}

/** Escaped. A requirement is never deleted, only archived; its code is shown should it be gone all the same. */
export function nameOf(code: string, locale: Locale, requirements: Requirements): string {
  return escapeText(requirements.get(code)?.names[locale] ?? code);
}
