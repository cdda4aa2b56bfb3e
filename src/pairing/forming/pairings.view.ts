import type { KnownBlock, ModalView } from '@slack/types';
import type { Group, Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { groupNameAmong } from '../../slack/blocks/group-text.js';
import { type HomeParts, onePartOf, partOf } from '../../slack/blocks/home-part.js';
import {
  actions,
  announcement,
  context,
  divider,
  escapeText,
  header,
  lines,
  mention,
  plain,
  type Reply,
  section,
} from '../../slack/blocks/parts.js';
import {
  askMentorsModal,
  openPairingsButton,
  ownPairingsPartButtons,
  pairingsModal,
  pairingsPartButtons,
  setUpPairingButton,
} from '../pairing.controls.js';
import { hasRoomFor, mentorIdsOf, neededMentors, type Pairing } from '../pairing.rule.js';
import { ledPairingRow, ownPairingRow, type RowReader } from '../pairing-row.view.js';

/** Two blocks each. */
const MOST_SHOWN = 4;
/** Four blocks each at most, of a hundred (Slack: views). */
const MOST_LISTED = 20;
const MOST_GROUPS = 20;
/** Eight lists of ten boxes (Slack: a modal holds 100 blocks, a list of boxes ten). */
const MOST_ASKED = 80;

/** One's own one-to-ones, in App Home; nothing where there are none. */
export function pairingsHome(
  say: Say,
  pairings: readonly Pairing[],
  reader: RowReader,
  parts: HomeParts,
): readonly KnownBlock[] {
  if (pairings.length === 0) return [];
  const { shown, more } = partOf(say, pairings, { list: 'pairings', most: MOST_SHOWN, parts });
  return [header(say('pairing.home')), ...shown.flatMap((pairing) => ownPairingRow(say, pairing, reader)), ...more];
}

/** The same as an answer, with the way to those of the groups that somebody leads. @param part from 0 */
export function pairingsReply(
  say: Say,
  own: readonly Pairing[],
  led: readonly Group[],
  reader: RowReader,
  part = 0,
): Reply {
  const { more, first } = ownPairingsPartButtons;
  const ways = { more: more.on, first: (text: string) => first.on(0, text) };
  const { shown, more: others } = onePartOf(say, own, { most: MOST_LISTED, asked: part, ways });
  const text = own.length > 0 ? say('pairing.home') : say(led.length > 0 ? 'pairing.choose' : 'pairing.none_own');
  const buttons = led
    .slice(0, MOST_GROUPS)
    .map((group) => openPairingsButton.on(group.id, groupNameAmong(reader.locale, group, led)));
  return {
    text,
    blocks: [
      section(own.length > 0 ? `*${text}*` : text),
      ...shown.flatMap((pairing) => ownPairingRow(say, pairing, reader)),
      ...others,
      ...(own.length > 0 && buttons.length > 0 ? [section(say('pairing.choose'))] : []),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
      context(say('pairing.privacy')),
    ],
  };
}

export interface LedShown {
  readonly group: Group;
  /** Those of it that the reader leads. */
  readonly pairings: readonly Pairing[];
  readonly maySetUp: boolean;
  /** Which part of them, from 0. */
  readonly part: number;
}

/** Those of a group, to whoever leads it. How many there are is for this desk alone. */
export function ledPairingsView(
  say: Say,
  { group, pairings, maySetUp, part }: LedShown,
  reader: RowReader,
  notice: string | null = null,
): ModalView {
  const inOrder = [...pairings].sort((one, other) => urgencyOf(one) - urgencyOf(other));
  const { more, first } = pairingsPartButtons;
  const ways = {
    more: (next: number, text: string) => more.on({ groupId: group.id, part: next }, text),
    first: (text: string) => first.on({ groupId: group.id, part: 0 }, text),
  };
  const { shown, more: others } = onePartOf(say, inOrder, { most: MOST_LISTED, asked: part, ways });
  const rows = shown.flatMap((pairing) => ledPairingRow(say, pairing, reader));
  return pairingsModal.open(
    { groupId: group.id, part },
    {
      title: plain(say('pairing.open'), 24),
      close: plain(say('modal.close'), 24),
      blocks: [
        ...(notice ? [announcement(notice)] : []),
        section(say('pairing.led', { group: escapeText(group.name) })),
        ...(maySetUp ? [actions(setUpPairingButton.on(group.id, say('pairing.set_up')))] : []),
        ...(rows.length > 0 ? [divider(), ...rows, ...others] : [section(say('pairing.none_led'))]),
        context(say('pairing.privacy')),
      ],
    },
  );
}

/** What nobody carries any more comes first. */
function urgencyOf(pairing: Pairing): number {
  if (pairing.state === 'setting_up') return mentorIdsOf(pairing).length === 0 ? 0 : 1;
  return pairing.mentors.some(({ talkSince }) => talkSince !== null) ? 2 : 3;
}

export interface AskShown {
  readonly group: Group;
  /** null for a new one. */
  readonly pairing: Pairing | null;
  /** Whom they may ask: Slack user ids, at least one. */
  readonly people: readonly string[];
  readonly notice: string | null;
}

/** Whom a leader asks whether they would be mentors, to be ticked. */
export function askMentorsForm(say: Say, locale: Locale, { group, pairing, people, notice }: AskShown): ModalView {
  const mentors = pairing ? mentorIdsOf(pairing) : [];
  const choicesOf = (userIds: readonly string[]) => userIds.map((value) => ({ value, text: mention(value) }));
  const needed = neededMentors(group);
  const hasRoom = pairing === null || hasRoomFor(pairing, { insteadOf: null });
  return askMentorsModal.open(
    { groupId: group.id, pairingId: pairing?.id ?? null },
    {
      title: plain(say(pairing ? 'pairing.ask.title' : 'pairing.set_up'), 24),
      submit: plain(say('pairing.ask.submit'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [
        ...(notice ? [announcement(notice)] : []),
        section(lines(say('pairing.ask.intro', { count: needed }), say('pairing.ask.never'))),
        ...askMentorsModal.form.inputs({
          say,
          locale,
          typed: { people: [], insteadOf: null },
          given: {
            people: { choices: choicesOf(people.slice(0, MOST_ASKED)) },
            insteadOf: {
              choices: mentors.map((mentor) => ({ value: mentor, text: mention(mentor) })),
              isOptional: hasRoom,
            },
          },
          leftOut: mentors.length > 0 ? [] : ['insteadOf'],
        }),
        ...(people.length > MOST_ASKED
          ? [context(say('pairing.ask.more', { count: people.length - MOST_ASKED }))]
          : []),
      ],
    },
  );
}
