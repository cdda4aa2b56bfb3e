import type { KnownBlock, ModalView } from '@slack/types';
import type { Group, Locale } from '../../core/model.js';
import type { StandInEndedFacts, StandInFacts } from '../../groups/stand-in-notices.rule.js';
import type { StandIn, StandInDays } from '../../groups/stand-ins.rule.js';
import { dateText, list, type Say, sayIn } from '../../locales/index.js';
import { groupNameAmong } from '../../slack/blocks/group-text.js';
import { type HomeParts, partOf } from '../../slack/blocks/home-part.js';
import { actions, escapeText, mention, plain, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import type { NoticeReader } from '../../telling/feature-notices.js';
import type { StandInFormProblem, StandInProblems } from './stand-in-form.rule.js';
import { endStandInButton, type StandInForm, standInModal } from './standing-in.controls.js';

/** One block each, of a hundred (Slack: views). */
const MOST_SHOWN = 6;

/** A leader says who leads in their place, and for which days. @param groups those that they lead until further notice */
export function standInForm(say: Say, locale: Locale, groups: readonly Group[], form: StandInForm): ModalView {
  const nameOf = (group: Group) => escapeText(groupNameAmong(locale, group, groups));
  const inputs = standInModal.form.inputs({
    say,
    locale,
    typed: form,
    given: { groupIds: { choices: groups.map((group) => ({ value: group.id, text: nameOf(group) })) } },
    leftOut: groups.length > 1 ? [] : ['groupIds'],
  });
  return standInModal.open(
    { groupIds: groups.map(({ id }) => id) },
    {
      title: plain(say('stand_in.title'), 24),
      submit: plain(say('modal.save'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [section(say('stand_in.intro', { groups: list(groups.map(nameOf), locale) })), ...inputs],
    },
  );
}

/** Inline errors by block id. */
export function standInErrors(say: Say, problems: StandInProblems): Record<string, string> {
  return standInModal.form.errors(problems, (problem: StandInFormProblem) =>
    problem === 'not_leading' ? say('stand_in.not_leading') : say(`stand_in.problem.${problem}`),
  );
}

export function standInSaved(say: Say, locale: Locale, userId: string, days: StandInDays): Reply {
  return sentence(say('stand_in.saved', { person: mention(userId), ...daysText(days, locale) }));
}

/**
 * Who stands in for somebody, and for whom they stand in, each to be ended with one press.
 * @param groups those that it is about, as far as they are open
 */
export function standInsHome(
  say: Say,
  { userId, locale }: { readonly userId: string; readonly locale: Locale },
  standIns: readonly StandIn[],
  groups: readonly Group[],
  parts: HomeParts,
): readonly KnownBlock[] {
  const all = standIns.flatMap((standIn) => {
    const group = groups.find(({ id }) => id === standIn.groupId);
    return group ? [{ standIn, group }] : [];
  });
  const { shown, more } = partOf(say, all, { list: 'stand_ins', most: MOST_SHOWN, parts });
  const rows = shown.map(({ standIn, group }) => {
    const about = { group: escapeText(groupNameAmong(locale, group, groups)), ...daysText(standIn, locale) };
    const text =
      standIn.leaderId === userId
        ? say('stand_in.mine', { person: mention(standIn.userId), ...about })
        : say('stand_in.yours', { leader: mention(standIn.leaderId), ...about });
    const spoken = `${say('stand_in.end')}: ${group.name}`;
    return section(text, endStandInButton.on(standIn.id, say('stand_in.end'), { spoken }));
  });
  return [...rows, ...more];
}

export function endedReply(say: Say, { leaderId, userId }: StandIn, group: Group | null): Reply {
  const about = { person: mention(userId), leader: mention(leaderId), group: escapeText(group?.name ?? '') };
  return sentence(say('stand_in.ended', about));
}

export function standInNotice(facts: StandInFacts | StandInEndedFacts, group: Group, reader: NoticeReader): Reply {
  const say = sayIn(reader.locale);
  const about = {
    person: mention(facts.userId),
    leader: mention(facts.leaderId),
    group: escapeText(group.name),
  };
  const isDeputy = facts.userId === reader.userId;
  if (facts.kind === 'stand_in_ended')
    return sentence(isDeputy ? say('stand_in.notice.over.yours', about) : say('stand_in.notice.over.mine', about));
  const days = daysText(facts, reader.locale);
  if (!isDeputy) return sentence(say('stand_in.notice.other', { ...about, ...days }));
  const text = say('stand_in.notice.asked', { ...about, ...days });
  const cannot = endStandInButton.on(facts.standInId, say('stand_in.notice.cannot'));
  return { text, blocks: [section(text), actions(cannot)] };
}

function daysText({ from, until }: StandInDays, locale: Locale): { from: string; until: string } {
  return { from: dateText(from, locale), until: dateText(until, locale) };
}
