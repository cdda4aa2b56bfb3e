import type { ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import { dayAndTime, type Say } from '../../locales/index.js';
import { escapeText, lines, plain, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { eraseModal } from '../stored/own-data.controls.js';
import type { OwnData } from '../stored/own-data.rule.js';
import type { CannotErase } from './erasing.rule.js';

/** What erasing does, what stays, and what Slack does not let us take back: read before it is done. @param ledAlone names of groups that nobody else leads */
export function erasingPreview(say: Say, locale: Locale, own: OwnData, ledAlone: readonly string[]): ModalView {
  const visits = own.ahead.map((visit) => `• ${dayAndTime(visit, visit.timeZone, locale)}, ${escapeText(visit.group)}`);
  const does = lines(
    `*${say('erase.does')}*`,
    visits.length > 0 ? lines(say('erase.visits', { count: visits.length }), ...visits.slice(0, 10)) : null,
    say('erase.records'),
    ...ledAlone.map((group) => say('erase.led_alone', { group: escapeText(group) })),
  );
  return eraseModal.open(undefined, {
    title: plain(say('erase.title'), 24),
    submit: plain(say('erase.submit'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      section(does),
      section(lines(`*${say('erase.stays')}*`, say('erase.counts'), say('erase.channel'), say('erase.backups'))),
      section(lines(`*${say('erase.slack')}*`, say('erase.slack_keeps'))),
      section(say('erase.sure')),
    ],
  });
}

export function cannotErase(say: Say, refusal: CannotErase): Reply {
  return sentence(say(`erase.cannot.${refusal}`));
}
