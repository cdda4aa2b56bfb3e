import type { Locale } from '../../core/model.js';
import type { VisitRule } from '../../groups/reminder-settings.rule.js';
import { choice, list, type Say } from '../../locales/index.js';

/** What whoever goes brings, and what they leave at home, a sentence each. */
export function whatToBring(say: Say, rules: readonly VisitRule[], locale: Locale): readonly string[] {
  const bring = rules.flatMap((rule) =>
    rule === 'photo_id' || rule === 'permit' ? [say(`reminder.bring.${rule}`)] : [],
  );
  const leave = rules.flatMap((rule) =>
    rule === 'photo_id' || rule === 'permit' ? [] : [say(`reminder.leave.${rule}`)],
  );
  return [
    ...(bring.length > 0 ? [say('reminder.bring', { things: list(bring, locale) })] : []),
    ...(leave.length > 0 ? [say('reminder.leave', { things: choice(leave, locale) })] : []),
  ];
}
