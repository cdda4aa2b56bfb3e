import fc from 'fast-check';
import type { Sent } from '../../sandbox/slack/sandbox.js';
import { GOTEBORG } from '../support/goteborg.js';
import { type Change, changed, changes } from './changes.js';
import { fieldsOf } from './listeners.js';
import { FOREIGN_TEAM, type Place, POWERLESS } from './place.js';
import type { Template, Templates } from './templates.js';

/** Who sends: what they may have an effect on goes by it. */
export type Class = 'powerless' | 'volunteer' | 'anybody';

/** One payload, as numbers from which it is made: so that it can be made smaller. */
export interface Case {
  readonly which: number;
  /** Of those with this listener. */
  readonly template: number;
  readonly who: number;
  readonly changes: readonly Change[];
  readonly signature: 'right' | 'wrong' | 'old' | 'missing';
  /** Sent in its place, over HTTP; null for what is made of the template. */
  readonly raw: string | null;
  readonly times: 1 | 2;
}

const numbers = fc.nat({ max: 1_000_000 });
const RAW = [
  '',
  'null',
  '42',
  '[]',
  '{}',
  '{"type":',
  'payload=null',
  'payload=%7B',
  'command=/visit',
  'ssl_check=1',
  '\u0000',
  '{"type":"event_callback","event":null}',
];

export const cases: fc.Arbitrary<Case> = fc.record({
  which: numbers,
  template: numbers,
  who: numbers,
  changes,
  signature: fc.oneof(
    { weight: 24, arbitrary: fc.constant('right' as const) },
    { weight: 1, arbitrary: fc.constantFrom('wrong' as const, 'old' as const, 'missing' as const) },
  ),
  raw: fc.oneof(
    { weight: 30, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.oneof(fc.constantFrom(...RAW), fc.string()) },
  ),
  times: fc.oneof(
    { weight: 12, arbitrary: fc.constant(1 as const) },
    { weight: 1, arbitrary: fc.constant(2 as const) },
  ),
});

const PEOPLE: Readonly<Record<Class, readonly string[]>> = {
  powerless: Object.values(POWERLESS),
  volunteer: [GOTEBORG.anna, GOTEBORG.bo, GOTEBORG.mikkel, GOTEBORG.emma],
  anybody: [GOTEBORG.lena, GOTEBORG.lars, GOTEBORG.admin, GOTEBORG.anna, GOTEBORG.stranger],
};
export const EVERYBODY: readonly string[] = [...new Set(Object.values(PEOPLE).flat())];

/** One in so many is of those that nobody listens to. */
const ONE_IN = 12;

/** Makes payloads of cases, as if they came from Slack now. */
export function payloadMaker({ sandbox, happening }: Place, { heard, others }: Templates) {
  const lists = [...heard];
  const { ids, held, past } = happening;
  const pool = [
    ...Object.values(ids).map(String),
    held,
    past,
    ...EVERYBODY,
    GOTEBORG.channel,
    GOTEBORG.national,
    'C0GONE1',
  ];

  function templateOf(one: Case, by: Class): Template {
    // That somebody is in a channel is Slack's own word: it is an effect of theirs, and not of whoever sends.
    const own = by === 'anybody' ? lists : lists.filter(([name]) => !name.startsWith('event member_'));
    const [, templates = []] = own[one.which % own.length] ?? [];
    const among = one.which % ONE_IN === 0 || templates.length === 0 ? others : templates;
    const [first] = others;
    const found = among[one.template % among.length] ?? first;
    if (!found) throw new Error('there are no templates');
    return found;
  }

  /** Whoever it says that it is from: nobody but Slack can say otherwise. */
  function person(one: Case, by: Class): string {
    const all = PEOPLE[by];
    return all[one.who % all.length] ?? POWERLESS.unknown;
  }

  return (one: Case, by: Class): Sent => {
    const { type, payload } = templateOf(one, by);
    const userId = person(one, by);
    const known = userId === POWERLESS.unknown ? POWERLESS.member : userId;
    const isEvent = type === 'events_api';
    const fresh = isEvent ? payload : Object(sandbox.asSentBy({ type, payload }, known).payload);
    const made = asFrom(changed(fresh, one.changes, pool), userId, fieldsOf(fresh).trigger_id);
    return { type, payload: made };
  };
}

/** Wherever Slack names who it is from and with which trigger, it names them, unless that cannot be one at all. */
function asFrom(payload: object, userId: string, triggerId: unknown): object {
  const isPerson = (id: unknown): boolean => typeof id === 'string' && /^[UW][A-Z0-9]+$/.test(id);
  const team = userId === POWERLESS.foreigner ? FOREIGN_TEAM : null;
  const { user, user_id: commander, event, team_id: ofCommand, trigger_id: trigger } = fieldsOf(payload);
  const { id, team_id: ofUser } = fieldsOf(user);
  const inEvent = fieldsOf(event).user;
  const named = (field: unknown) => (team !== null && typeof field === 'string' ? team : field);
  return {
    ...payload,
    ...(typeof trigger === 'string' && trigger !== '' && { trigger_id: triggerId }),
    ...(isPerson(id) && {
      user: { ...fieldsOf(user), id: userId, ...(ofUser !== undefined && { team_id: named(ofUser) }) },
    }),
    ...(isPerson(commander) && { user_id: userId, ...(ofCommand !== undefined && { team_id: named(ofCommand) }) }),
    ...(isPerson(inEvent) && { event: { ...fieldsOf(event), user: userId } }),
  };
}
