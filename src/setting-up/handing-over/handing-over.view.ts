import type { ModalView } from '@slack/types';
import type { Group, Locale } from '../../core/model.js';
import { list, type Say, sayIn } from '../../locales/index.js';
import { groupChoiceText } from '../../slack/blocks/group-text.js';
import { actions, escapeText, lines, mention, plain, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import type { NoticeReader } from '../../telling/feature-notices.js';
import { openPlanButton } from '../../visits/visits.controls.js';
import type { GroupToClose } from '../group/closing.rule.js';
import { handOverModal, openHandOverButton } from './handing-over.controls.js';
import type { HandedOverFacts, HandOverProblem } from './handing-over.rule.js';

/** A message holds 50 blocks (Slack: blocks). */
const MOST_GROUPS = 45;

/** Which group it is, for whoever leads several. */
export function chooseHandOver(say: Say, locale: Locale, groups: readonly Group[]): Reply {
  const text = say('hand_over.choose');
  const choices = groups.slice(0, MOST_GROUPS).map((group) => {
    const spoken = `${say('hand_over.submit')}: ${group.name}`;
    return section(
      groupChoiceText(locale, group, groups),
      openHandOverButton.on(group.id, say('hand_over.submit'), { spoken }),
    );
  });
  return { text, blocks: [section(text), ...choices] };
}

/** Who takes over, and what goes with it. */
export function handOverForm(say: Say, locale: Locale, groupId: string, goes: GroupToClose): ModalView {
  const inputs = handOverModal.form.inputs({ say, locale, typed: { successorId: null } });
  return handOverModal.open(
    { groupId },
    {
      title: plain(say('hand_over.title'), 24),
      submit: plain(say('hand_over.submit'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [
        section(say('hand_over.intro', { group: escapeText(goes.group.name) })),
        section(whatGoes(say, goes)),
        ...inputs,
      ],
    },
  );
}

function whatGoes(say: Say, { visits, drafts, uncounted, sessions, members }: GroupToClose): string {
  const counted = (['visits', 'drafts', 'uncounted', 'sessions'] as const).flatMap((what) => {
    const { length } = { visits, drafts, uncounted, sessions }[what];
    return length > 0 ? [say(`hand_over.what.${what}`, { count: length })] : [];
  });
  const people = members > 0 ? [say('hand_over.what.members', { count: members })] : [];
  if (counted.length + people.length === 0) return say('hand_over.what.nothing');
  return lines(say('hand_over.what'), ...[...counted, ...people].map((each) => `• ${each}`));
}

/** Inline errors by block id. */
export function handOverErrors(say: Say, problem: Exclude<HandOverProblem, 'not_leading'>): Record<string, string> {
  return handOverModal.form.errors({ successorId: problem }, (each) => say(`hand_over.problem.${each}`));
}

export function handOverDone(say: Say, locale: Locale, { name }: Group, leaderIds: readonly string[]): Reply {
  const leaders = list(leaderIds.map(mention), locale);
  return sentence(say('hand_over.done', { group: escapeText(name), leaders }));
}

export function handedOverNotice(
  { leaverId, successorId }: HandedOverFacts,
  group: Group,
  reader: NoticeReader,
): Reply {
  const say = sayIn(reader.locale);
  const about = { leaver: mention(leaverId), group: escapeText(group.name) };
  if (reader.userId !== successorId)
    return sentence(say('hand_over.notice.other', { ...about, person: mention(successorId) }));
  const text = say('hand_over.notice.yours', about);
  return { text, blocks: [section(text), actions(openPlanButton.on({ groupId: group.id }, say('help.plan')))] };
}
