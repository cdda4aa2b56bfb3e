import { LOCALES } from '../core/model.js';
import { type Say, sayIn } from '../locales/index.js';
import { actions, context, header, type Reply, section } from '../slack/blocks/parts.js';
import { showAllWordsButton } from './home.controls.js';

const GUIDES = ['volunteer', 'leader', 'mentor', 'national'] as const;
type Guide = (typeof GUIDES)[number];

/**
 * Whose guide is meant by what was typed after *help*, in any language.
 * @returns null where it names none
 */
export function guideMeant(typed: string): Guide | null {
  const said = typed.trim().toLowerCase();
  const ways = (guide: Guide) => LOCALES.flatMap((locale) => sayIn(locale)(`guide.heard.${guide}`).split(', '));
  return GUIDES.find((guide) => ways(guide).includes(said)) ?? null;
}

/** What one role does from week to week, on one page. The same is told with pictures in `docs/guides`. */
export function guideReply(say: Say, guide: Guide): Reply {
  const title = say(`guide.${guide}.title`);
  return {
    text: title,
    blocks: [
      header(title),
      section(say(`guide.${guide}.begin`)),
      section(say(`guide.${guide}.weeks`)),
      section(say(`guide.${guide}.else`)),
      context(say('help.pressed')),
      actions(showAllWordsButton.on(say('guide.words'))),
    ],
  };
}
