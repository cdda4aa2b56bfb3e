import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PAYLOAD_KINDS } from '../../src/core/payload.js';
import type { Refusal } from '../../src/core/refusals.js';
import type { RefusalCause } from '../../src/delivery/refused-messages.rule.js';
import { LANGUAGES } from '../../src/locales/languages.js';
import type { CountRefusal } from '../../src/numbers/counting/counting.rule.js';
import type { CannotTellTargets } from '../../src/numbers/counting/counting-targets.rule.js';
import type { SignUpRefusal } from '../../src/training/sessions/signing-up.rule.js';

/** What each figure may be told apart by, and all the values that may stand there. */
type Labels = Readonly<Record<string, ReadonlySet<string>>>;

const WORDS = Object.keys(LANGUAGES.en.words).flatMap((key) => /^heard\.(.+)$/.exec(key)?.[1] ?? []);

type Reason =
  | Refusal['reason']
  | SignUpRefusal['reason']
  | CountRefusal['reason']
  | CannotTellTargets['reason']
  | 'one_to_one'
  | 'under_an_input';

/** The compiler names what is missing here, or is no reason any more. */
const REASONS: Readonly<Record<Reason, true>> = {
  already_called_off: true,
  already_counted: true,
  already_cleared: true,
  already_done: true,
  already_yours: true,
  ask_unposted: true,
  asked_of_another: true,
  asked_today: true,
  begun: true,
  begun_yours: true,
  called_off: true,
  changed_meanwhile: true,
  facility_not_open: true,
  full: true,
  gone: true,
  group_closed: true,
  has_claims: true,
  has_enough: true,
  invite_over: true,
  line_first: true,
  no_group: true,
  nobody_met: true,
  no_room_then: true,
  no_room_to_ask: true,
  nobody_stands: true,
  nobody_to_invite: true,
  nobody_to_swap: true,
  not_a_leader: true,
  not_counted: true,
  not_a_member: true,
  not_an_admin: true,
  not_every_week: true,
  not_full: true,
  not_invited: true,
  not_needed: true,
  not_posted: true,
  not_ready: true,
  not_signed_up: true,
  not_there: true,
  not_there_yet: true,
  not_to_post: true,
  not_to_reopen: true,
  not_yours: true,
  nothing_to_post: true,
  offer_over: true,
  one_to_one: true,
  only_released: true,
  others_stand: true,
  overlapping: true,
  paused_then: true,
  resting: true,
  session_begun: true,
  session_called_off: true,
  session_gone: true,
  shadow_taken: true,
  shift_gone: true,
  sign_up_over: true,
  swap_gone: true,
  swaps_enough: true,
  taken: true,
  to_come: true,
  too_late_to_cover: true,
  too_late_to_invite: true,
  too_many_visits: true,
  under_an_input: true,
  undo_too_late: true,
  week_over: true,
  will_not_run: true,
};

const CAUSES: Readonly<Record<RefusalCause, true>> = {
  not_in_channel: true,
  archived: true,
  not_allowed: true,
  limit_reached: true,
  person_gone: true,
  person_unreachable: true,
  not_editable: true,
  not_taken: true,
  other: true,
};

/** What of Slack’s Web API is called. */
const METHODS = Object.keys(
  z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync('test/slack/slack-methods.json', 'utf8'))),
);

const WHEN = { when: new Set(['now', 'ahead']) };
const KIND = { kind: new Set<string>(PAYLOAD_KINDS) };
const NOTHING: Labels = {};

/**
 * Every figure that may be read, with all that it may be told apart by. Whoever adds one writes it here, and asks first: can it
 * name a person, a channel, a group, a facility, or anything that somebody typed? Is it a number of people who were met?
 */
export const FIGURES: Readonly<Record<string, Labels>> = {
  commands_total: { command: new Set([...WORDS, 'unknown']) },
  refusals_total: { reason: new Set(Object.keys(REASONS)) },
  answer_seconds_bucket: { ...KIND, le: new Set('0.01 0.025 0.05 0.1 0.25 0.5 1 2 3 5 10 +Inf'.split(' ')) },
  answer_seconds_sum: KIND,
  answer_seconds_count: KIND,
  slack_rate_limited_total: { method: new Set([...METHODS, 'other']) },
  ready: { part: new Set(['database', 'writes', 'slack']) },
  delivery_waiting: WHEN,
  delivery_oldest_unsent_seconds: WHEN,
  dead_letters: { cause: new Set(Object.keys(CAUSES)) },
  subjects_overdue: NOTHING,
  lease_holder: NOTHING,
};

/** Node’s own, none of which is told apart by anything. */
export const FIGURES_OF_NODE: readonly string[] = [
  ...['process_cpu_user_seconds_total', 'process_cpu_system_seconds_total', 'process_cpu_seconds_total'],
  ...['process_start_time_seconds', 'process_open_fds', 'process_max_fds'],
  ...['process_resident_memory_bytes', 'process_virtual_memory_bytes', 'process_heap_bytes'],
  ...['nodejs_heap_size_total_bytes', 'nodejs_heap_size_used_bytes', 'nodejs_external_memory_bytes'],
  ...['', '_max', '_p50', '_p90', '_p99'].map((of) => `nodejs_eventloop_lag${of}_seconds`),
];

export interface Sample {
  /** Without `visiting_hours_`. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Reads what Prometheus reads. @throws Error for a line that is none, or a name that does not begin as ours do */
export function samplesIn(text: string): readonly Sample[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name, labels = '', value] = /^visiting_hours_(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      if (name === undefined) throw new Error(`no figure of ours: ${line}`);
      const named = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', said = '']) => [label, said]);
      return { name, labels: Object.fromEntries(named), value: value === '+Inf' ? Infinity : Number(value) };
    });
}

/** Of one figure, told apart as told. @returns undefined where nothing is said of it */
export function figureIn(
  text: string,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | undefined {
  return samplesIn(text).find(
    (sample) => sample.name === name && Object.entries(labels).every(([label, said]) => sample.labels[label] === said),
  )?.value;
}

/** What of these figures is not on the list: a name, a label, a value. */
export function unlistedFigures(text: string): readonly string[] {
  return samplesIn(text).flatMap(({ name, labels }) => {
    const listed = FIGURES[name] ?? (FIGURES_OF_NODE.includes(name) ? NOTHING : null);
    if (!listed) return [name];
    const missing = Object.keys(listed).filter((label) => labels[label] === undefined);
    const unlisted = Object.entries(labels).filter(([label, said]) => !listed[label]?.has(said));
    return [...missing, ...unlisted.map(([label, said]) => `${label}=${said}`)].map((what) => `${name} ${what}`);
  });
}
