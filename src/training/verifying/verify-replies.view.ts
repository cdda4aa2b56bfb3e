import type { Group, Locale } from '../../core/model.js';
import { dateText, list, type Say } from '../../locales/index.js';
import { groupChoiceText } from '../../slack/blocks/group-text.js';
import { actions, escapeText, mention, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { expiryOf } from '../requirements/readiness.rule.js';
import { openImportButton, openVerifyButton } from './verifying.controls.js';
import type { VerifyDetails } from './verifying.rule.js';

/** A message holds 50 blocks (Slack: blocks). */
const MOST_GROUPS = 45;

/**
 * What has been noted, with a button to go on in the same group.
 * @param left those of whom something newer is noted, which stays: Slack user ids
 */
export function verifiedReply(
  say: Say,
  locale: Locale,
  group: Group,
  details: VerifyDetails,
  left: readonly string[],
): Reply {
  const noted = details.userIds.filter((userId) => !left.includes(userId));
  const text = [
    ...(noted.length > 0 ? [notedText(say, locale, { ...details, userIds: noted })] : []),
    ...(left.length > 0 ? [say('verify.outlasted', { people: list(left.map(mention), locale) })] : []),
  ].join('\n\n');
  return {
    text,
    blocks: [section(text), actions(openVerifyButton.on({ groupId: group.id, userIds: [] }, say('verify.more')))],
  };
}

function notedText(say: Say, locale: Locale, { userIds, requirement, doneOn, until }: VerifyDetails): string {
  const expiresOn = expiryOf(requirement, doneOn, until);
  const words = {
    name: escapeText(requirement.names[locale]),
    people: list(userIds.map(mention), locale),
    date: dateText(doneOn, locale),
    count: userIds.length,
  };
  return expiresOn
    ? say('verify.saved_until', { ...words, until: dateText(expiresOn, locale) })
    : say('verify.saved', words);
}

/** Asks somebody who may verify in several groups which it is about. @param userIds whom they have named already; none to import */
export function chooseGroupToVerify(
  say: Say,
  locale: Locale,
  groups: readonly Group[],
  userIds: readonly string[],
  next: 'verify' | 'import' = 'verify',
): Reply {
  const text = say('verify.choose_group');
  const choices = groups.slice(0, MOST_GROUPS).map((group) => {
    const named = { groupId: group.id, ...(userIds.length > 0 && { userIds }) };
    const open =
      next === 'verify'
        ? openVerifyButton.on(named, say('verify.title'))
        : openImportButton.on(group.id, say('import.title'));
    return section(groupChoiceText(locale, group, groups), open);
  });
  return { text, blocks: [section(text), ...choices] };
}

/** To somebody who may not verify: who does. @param group null when it is about none in particular */
export function mayNotVerifyReply(say: Say, locale: Locale, group: Group | null): Reply {
  if (!group) return sentence(say('verify.refused_anywhere'));
  const leaders = list(group.leaderIds.map(mention), locale);
  return sentence(say('verify.refused', { group: escapeText(group.name), leaders }));
}
