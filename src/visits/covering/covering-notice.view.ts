import type { Group, GroupShift, Locale, Stretch } from '../../core/model.js';
import { choice, dayAndTime, sayIn } from '../../locales/index.js';
import { actions, escapeText, lines, mention, type Reply, section } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { answerButtons, companyOf } from '../claiming/answer-buttons.view.js';
import { openClaimButton } from '../claiming/claiming.controls.js';
import { takeBackButton } from './covering.controls.js';
import type { CoveringNoticeFacts } from './covering-notices.rule.js';

type Facts<Kind extends CoveringNoticeFacts['kind']> = Extract<CoveringNoticeFacts, { kind: Kind }>;

/** Tells somebody what has become of their place, of who goes with them, or of their visit. */
export function coveringNotice(facts: CoveringNoticeFacts, visit: GroupShift, userId: string, locale: Locale): Reply {
  const say = sayIn(locale);
  const about = { when: whenOf(visit, locale), facility: escapeText(visit.group.facility.name) };
  switch (facts.kind) {
    case 'cover_taken':
      return said(say('cover.notice.taken', { ...about, who: mention(facts.by) }));
    case 'came_instead': {
      const text = cameText(facts, visit, locale, about);
      const company = companyOf(say, visit, userId, locale);
      return { text: `${text} ${company}`, blocks: [section(lines(text, company))] };
    }
    case 'nobody_could': {
      const text = say('cover.notice.nobody', about);
      const leaders = choice(visit.group.leaderIds.map(mention), locale);
      const next = say('cover.notice.nobody.next', { leaders });
      return { text, blocks: [section(lines(text, next)), answerButtons(say, visit, userId, locale)] };
    }
    case 'sought_for_you': {
      const text = say('cover.notice.for_you', { ...about, who: mention(facts.by) });
      const spoken = say('cover.can_come_spoken', { when: about.when });
      return {
        text,
        blocks: [section(text), actions(takeBackButton.on(visit.shift.id, say('cover.can_come'), { spoken }))],
      };
    }
    case 'swapped': {
      const gave = dayAndTime(facts.gave, visit.group.facility.timeZone, locale);
      const text = say('swap.notice', { ...about, who: mention(facts.by), gave });
      return { text, blocks: [section(text), answerButtons(say, visit, userId, locale)] };
    }
    case 'invite_taken':
      return said(say('invite.notice.taken', { ...about, who: mention(facts.by) }));
    case 'runs_after_all': {
      const text = say('short.notice.after_all', about);
      return { text, blocks: [section(text), answerButtons(say, visit, userId, locale)] };
    }
    case 'line_moved':
      return said(say('line.moved', about));
    case 'line_over':
      return lineOverSaid(facts, visit.group, locale);
    case 'will_not_run':
      return willNotRun(facts, visit.group, locale);
    case 'turned_away':
      return turnedAway(facts, visit.group, locale);
  }
}

function cameText(
  { came, left }: Facts<'came_instead'>,
  { group }: GroupShift,
  locale: Locale,
  about: { readonly when: string; readonly facility: string },
): string {
  const say = sayIn(locale);
  if (!group.showNames) return say('cover.notice.came_number', about);
  return say('cover.notice.came', { ...about, came: mention(came), left: mention(left) });
}

function willNotRun({ when }: { readonly when: Stretch }, { facility }: Group, locale: Locale): Reply {
  const say = sayIn(locale);
  const at = dayAndTime(when, facility.timeZone, locale);
  const text = say('short.notice.will_not_run', { when: at, facility: escapeText(facility.name) });
  return { text, blocks: [section(text), actions(openClaimButton.on(say('notice.called_off.next')))] };
}

/** To whoever waited for a visit that will not run; it may be removed by now. */
export function lineOverSaid({ when }: Facts<'line_over'>, { facility }: Group, locale: Locale): Reply {
  const say = sayIn(locale);
  const at = dayAndTime(when, facility.timeZone, locale);
  const text = say('line.over', { when: at, facility: escapeText(facility.name) });
  return { text, blocks: [section(text), actions(openClaimButton.on(say('notice.called_off.next')))] };
}

function turnedAway({ by, when }: Facts<'turned_away'>, { facility }: Group, locale: Locale): Reply {
  const at = dayAndTime(when, facility.timeZone, locale);
  return said(sayIn(locale)('gate.notice', { when: at, facility: escapeText(facility.name), who: mention(by) }));
}

function said(text: string): Reply {
  return { text, blocks: [section(text)] };
}
