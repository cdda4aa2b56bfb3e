import type {
  ActionsBlock,
  Button,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  ModalView,
  MrkdwnElement,
  PlainTextElement,
  SectionBlock,
} from '@slack/types';
import type { Say } from '../../locales/index.js';
import type { Reply } from './reply.js';

export type { Reply } from './reply.js';

/** Makes what a person typed harmless in mrkdwn (Slack: escape `&`, `<` and `>`, nothing else). */
export function escapeText(typed: string): string {
  return typed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * Shortens to what Slack takes, with an ellipsis so that it shows. Counts UTF-16 units, as Slack's limits do, and never
 * cuts a character in half.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** `verbatim`, because Slack else turns a bare `@here` or `#channel` in what somebody typed into a ping or a link. */
export function mrkdwn(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text: shorten(text, 3000), verbatim: true };
}

export function plain(text: string, most = 3000): PlainTextElement {
  return { type: 'plain_text', text: shorten(text, most), emoji: false };
}

/** At most 150 characters (Slack: header). */
export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, 150) };
}

/** What has just come about, above what somebody has open: in bold, unless some of its words are by themselves. @param text mrkdwn */
export function announcement(text: string): SectionBlock {
  return section(text.includes('*') ? text : `*${text}*`);
}

export function section(text: string, accessory?: SectionBlock['accessory']): SectionBlock {
  return { type: 'section', text: mrkdwn(text), ...(accessory && { accessory }) };
}

export function context(...texts: readonly string[]): ContextBlock {
  return { type: 'context', elements: texts.slice(0, 10).map(mrkdwn) };
}

export function actions(...elements: ActionsBlock['elements']): ActionsBlock {
  return { type: 'actions', elements };
}

export function divider(): KnownBlock {
  return { type: 'divider' };
}

export interface ButtonLook {
  readonly style?: 'primary' | 'danger';
  /** Spoken by screen readers instead of the text, e.g. which visit a Claim button claims. At most 75 characters. */
  readonly spoken?: string;
}

/** A button's text is at most 75 characters, its value 2000 and never empty: `''` leaves it out (Slack: button). */
export function button(actionId: string, text: string, value: string, look: ButtonLook = {}): Button {
  return {
    type: 'button',
    action_id: actionId,
    text: plain(text, 75),
    ...(value !== '' && { value }),
    ...(look.style && { style: look.style }),
    ...(look.spoken && { accessibility_label: shorten(look.spoken, 75) }),
  };
}

/** Mentions show the name that Slack has for the person now; we store none. */
export function mention(userId: string): string {
  return `<@${userId}>`;
}

/** One line for each that there is something to say in. */
export function lines(...said: readonly (string | null)[]): string {
  return said.filter((line) => line !== null).join('\n');
}

/** A reply of one paragraph. */
export function sentence(text: string): Reply {
  return { text, blocks: [section(text)] };
}

/** Callback id of a modal that only tells something. */
export const TOLD = 'told';

/** A modal that only tells something and is closed again. Modals take fewer kinds of blocks than messages. */
export function toldModal(say: Say, reply: Reply): ModalView {
  return {
    type: 'modal',
    callback_id: TOLD,
    title: plain(say('product.name'), 24),
    close: plain(say('modal.close'), 24),
    blocks: (reply.plainer ?? reply).blocks,
  };
}

/** For the beginning of a line: Swedish and Danish write months small. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
