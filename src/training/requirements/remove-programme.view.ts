import type { KnownBlock, ModalView } from '@slack/types';
import { inAlphabet } from '../../core/alphabet.js';
import type { Locale } from '../../core/model.js';
import { list, type Say } from '../../locales/index.js';
import { kindText } from '../../slack/blocks/facility-text.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { actions, escapeText, plain, section } from '../../slack/blocks/parts.js';
import type { ProgrammeKept } from './removing-programme.rule.js';
import { backToProgrammeButton, removeProgrammeModal } from './requirements.controls.js';

/** More groups than this are counted, not named: a section holds 3,000 characters. */
const MOST_NAMED = 15;

export interface RemoveProgramme {
  readonly memory: Remembered<typeof removeProgrammeModal>;
  /** As the reader knows it. */
  readonly name: string;
  /** Why it has to stay; null where it can be removed. */
  readonly kept: ProgrammeKept | null;
  /** Of the reader. */
  readonly locale: Locale;
}

/** Says what comes of removing a programme, or why it has to stay and what to do first. */
export function removeProgrammeView(say: Say, { memory, name, kept, locale }: RemoveProgramme): ModalView {
  const title = plain(say('requirements.remove.title'), 24);
  const back = actions(backToProgrammeButton.on(say('requirements.back')));
  const escaped = escapeText(name);
  if (kept) {
    const close = plain(say('modal.close'), 24);
    return removeProgrammeModal.open(memory, {
      title,
      close,
      blocks: [...keptBlocks(say, escaped, kept, locale), back],
    });
  }
  return removeProgrammeModal.open(memory, {
    title,
    submit: plain(say('requirements.remove.confirm'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [section(say('requirements.remove.text', { name: escaped })), back],
  });
}

function keptBlocks(say: Say, name: string, kept: ProgrammeKept, locale: Locale): KnownBlock[] {
  if (kept.reason === 'last') return [section(say('requirements.remove.last', { name }))];
  if (kept.reason === 'only_one') {
    const kinds = list(
      kept.kinds.map((kind) => `*${kindText(say, kind)}*`),
      locale,
    );
    return [section(say('requirements.remove.only_one', { name, kinds }))];
  }
  const count = kept.groups.length;
  const lines = inAlphabet(locale, kept.groups)
    .slice(0, MOST_NAMED)
    .map(({ name: group, facility }) => `• *${escapeText(group)}*, ${escapeText(facility.name)}`);
  const more = count - lines.length;
  return [
    section(say('requirements.remove.has_groups', { name, count })),
    section([...lines, ...(more > 0 ? [say('requirements.remove.more', { count: more })] : [])].join('\n')),
    section(say('requirements.remove.has_groups_next', { count })),
  ];
}
