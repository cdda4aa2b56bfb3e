import type { TouchedSubject } from '../core/touched-subject.js';

/**
 * What is shown together: a **group** (its posted weeks, and what people are reminded of and asked because of them), a
 * **person** (what they are told, and what of theirs lapses), a **session**, or the **nation** (its tallies).
 */
export interface Subject {
  readonly kind: Exclude<TouchedSubject['kind'], 'everybody'>;
  /** Id of the group or session, the person's Slack user id; empty for the nation. */
  readonly id: string;
}

/** Names a subject beside others. */
export type SubjectName = `${Subject['kind']}:${string}`;

/** An instant at which what is shown of a subject changes by itself. */
export interface Turn {
  readonly subject: Subject;
  readonly at: Date;
}

/** What one pass looks at: these subjects and no others, or everybody. */
export type About =
  | { readonly kind: 'everybody' }
  | {
      readonly kind: 'these';
      readonly groups: ReadonlySet<string>;
      /** Slack user ids. */
      readonly people: ReadonlySet<string>;
      readonly sessions: ReadonlySet<string>;
      readonly isNation: boolean;
    };

export const EVERYBODY: About = { kind: 'everybody' };

export const NATION: Subject = { kind: 'nation', id: '' };

export function aboutGroup(id: string): Subject {
  return { kind: 'group', id };
}

export function aboutPerson(userId: string): Subject {
  return { kind: 'person', id: userId };
}

export function aboutSession(id: string): Subject {
  return { kind: 'session', id };
}

export function nameOf({ kind, id }: Subject): SubjectName {
  return `${kind}:${id}`;
}

export function aboutThese(subjects: readonly Subject[]): About {
  const idsOf = (wanted: Subject['kind']) => new Set(subjects.flatMap(({ kind, id }) => (kind === wanted ? [id] : [])));
  return {
    kind: 'these',
    groups: idsOf('group'),
    people: idsOf('person'),
    sessions: idsOf('session'),
    isNation: idsOf('nation').size > 0,
  };
}

/** Whether anything of a kind is looked at. */
export function isAboutAny(about: About, kind: Subject['kind']): boolean {
  if (about.kind === 'everybody') return true;
  switch (kind) {
    case 'group':
      return about.groups.size > 0;
    case 'person':
      return about.people.size > 0;
    case 'session':
      return about.sessions.size > 0;
    case 'nation':
      return about.isNation;
  }
}

/** Which ids of a kind are looked at; null for all of them. */
export function idsIn(about: About, kind: 'group' | 'person' | 'session'): ReadonlySet<string> | null {
  if (about.kind === 'everybody') return null;
  return { group: about.groups, person: about.people, session: about.sessions }[kind];
}

/** All in milliseconds. */
const HOUR = 60 * 60_000;
/** What has something ahead soon is looked at anew after so long at the latest, changed or not: what went wrong heals. */
const LONGEST_REST_NEAR = 6 * HOUR;
/** Anything else; less than what lapses is looked for ahead (`training/readiness`). */
const LONGEST_REST = 4 * 24 * HOUR;
/** What lies this near is soon. */
const NEAR = 48 * HOUR;

/**
 * When to look at a subject again of which nothing changes meanwhile, spread by its name so that they do not all come at once.
 * @param ahead instants at which something of it happens
 */
export function restUntil(subject: Subject, ahead: readonly Date[], now: Date): Date {
  const isNear = ahead.some((at) => at > now && at.getTime() - now.getTime() <= NEAR);
  const longest = isNear ? LONGEST_REST_NEAR : LONGEST_REST;
  return new Date(now.getTime() + Math.round(longest * (0.5 + spreadOf(nameOf(subject)) / 2)));
}

/** From 0 up to, not including, 1: the same for the same name. */
function spreadOf(name: string): number {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return hash / 9973;
}
