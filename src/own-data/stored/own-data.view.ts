import type { KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { actions, announcement, context, divider, escapeText, plain, section } from '../../slack/blocks/parts.js';
import { fetchOwnDataButton, openErasingButton, ownDataModal } from './own-data.controls.js';
import type { OwnData } from './own-data.rule.js';
import { type ToldEntry, toldEntries } from './own-data-told.view.js';

/** Shown of one entry; the file holds the rest. */
const MOST_LINES = 10;

/** What is stored of whoever reads it, in plain words, with the ways to fetch and to erase it. @param notice what was done, escaped */
export function ownDataView(say: Say, locale: Locale, own: OwnData, notice: string | null = null): ModalView {
  const entries = toldEntries(say, locale, own);
  const isEmpty = entries.length === 0;
  return ownDataModal.open(undefined, {
    title: plain(say('own_data.title'), 24),
    close: plain(say('modal.close'), 24),
    blocks: [
      ...(notice === null ? [] : [announcement(notice)]),
      section(isEmpty ? say('own_data.empty') : say('own_data.intro')),
      ...entries.map((entry) => entryBlock(say, entry)),
      ...(isEmpty ? [] : [divider(), waysOut(say)]),
      context(say('own_data.never')),
    ],
  });
}

function entryBlock(say: Say, { title, lines }: ToldEntry): KnownBlock {
  const shown = lines.slice(0, MOST_LINES).map((line) => `• ${escapeText(line)}`);
  const more = lines.length - shown.length;
  return section([`*${title}*`, ...shown, ...(more > 0 ? [say('own_data.more', { count: more })] : [])].join('\n'));
}

function waysOut(say: Say): KnownBlock {
  return actions(
    fetchOwnDataButton.on(say('own_data.fetch')),
    openErasingButton.on(say('own_data.erase'), { style: 'danger' }),
  );
}
