import type { KnownBlock } from '@slack/types';
import type { GroupShift, Locale } from '../../core/model.js';
import { type Say, sayIn } from '../../locales/index.js';
import { actions, escapeText, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { answerThanksButton } from './thanking.controls.js';

export function thanksReply(say: Say): Reply {
  const text = say('thanks.said');
  return { text, blocks: [section(text), actions(answerThanksButton.on(say('thanks.answer')))] };
}

export function thanksAfterVisit({ group }: Pick<GroupShift, 'group'>, locale: Locale): Reply {
  return sentence(sayIn(locale)('thanks.after', { facility: escapeText(group.facility.name) }));
}

export function thanksCorrection({ group }: Pick<GroupShift, 'group'>, locale: Locale): Reply {
  return sentence(sayIn(locale)('thanks.correction', { facility: escapeText(group.facility.name) }));
}

/** @param count of visits to come */
export function thanksHome(say: Say, count: number): readonly KnownBlock[] {
  return count === 0 ? [] : [section(say('thanks.home', { count }))];
}
