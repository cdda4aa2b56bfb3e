import type { LineProblem, NameProblem } from '../core/one-line.js';
import type { ChannelProblem } from '../slack/slack-errors.rule.js';
import type { Outsider } from '../slack/who-is.rule.js';

export type SetupProblem =
  | NameProblem
  | LineProblem
  | { readonly problem: 'unknown_time_zone' }
  | { readonly problem: 'not_a_cap'; readonly most: number }
  | { readonly problem: 'not_minutes'; readonly most: number }
  /** That many go together in a group that visits the facility. */
  | { readonly problem: 'cap_below_programme'; readonly group: string; readonly least: number }
  /** Groups that visit the facility have programmes that are not for that kind of place. */
  | { readonly problem: 'kind_in_use'; readonly groups: readonly string[] }
  | { readonly problem: 'programme_for_other_kind' }
  /** A one-to-one of the group has not ended. */
  | { readonly problem: 'one_to_ones_under_way' }
  | { readonly problem: 'programme_above_cap'; readonly least: number; readonly cap: number }
  | { readonly problem: 'facility_name_taken' }
  | { readonly problem: 'channel_taken' }
  | { readonly problem: ChannelProblem }
  | { readonly problem: 'bots_chosen' }
  | { readonly problem: 'outsider_chosen'; readonly role: Exclude<Outsider, 'bot'>; readonly name: string }
  | { readonly problem: 'resting_not_members' };

export type Problems<Form> = Partial<Record<keyof Form, SetupProblem>>;
export type FormReading<Form, Details> =
  | { readonly ok: true; readonly details: Details }
  | { readonly ok: false; readonly problems: Problems<Form> };

/** Problems alone, by field. */
export function found<Form>(problems: { [Field in keyof Form]?: SetupProblem | undefined }): Problems<Form> {
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem)) as Problems<Form>;
}

/** Somebody chosen to lead or to coordinate who can take no part here. */
export interface ChosenOutsider {
  readonly role: Exclude<Outsider, 'bot'>;
  readonly name: string;
}

/** What Slack says of the people who are chosen in a form. */
export interface ChosenPeople {
  /** Those who are bots. */
  readonly botIds: readonly string[];
  /** Those who can take no part here for another reason, each with a name to tell them by. */
  readonly outsiders?: readonly ChosenOutsider[];
}

/** @param problem what Slack says of the chosen channel; null when it can be used */
export function channelProblem(channelId: string | null, problem: ChannelProblem | null): SetupProblem | undefined {
  if (!channelId) return { problem: 'missing' };
  return problem ? { problem } : undefined;
}

/** Of those chosen to lead or to coordinate. */
export function peopleProblem(
  userIds: readonly string[],
  { botIds, outsiders = [] }: ChosenPeople,
): SetupProblem | undefined {
  if (userIds.length === 0) return { problem: 'missing' };
  if (userIds.some((id) => botIds.includes(id))) return { problem: 'bots_chosen' };
  const [first] = outsiders;
  return first && { problem: 'outsider_chosen', ...first };
}
