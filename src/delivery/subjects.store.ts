import type { TouchedSubject } from '../core/touched-subject.js';
import { inPages, inPieces } from '../database/in-pieces.js';
import { defineStore } from '../database/society.js';
import { AT_ONCE, writeTouched } from '../database/touched.js';
import { hasSubjects } from './projecting.js';
import { nameOf, type Subject, type SubjectName } from './subjects.rule.js';
import { AT_A_TIME, dueSubjects, lookAgain, settleSubject } from './subjects.sql.js';

/** A subject as it was when it was looked at. */
export interface KnownSubject extends Subject {
  readonly version: number;
}

export interface Due {
  /** Those to look at now, what was changed first. */
  readonly subjects: readonly KnownSubject[];
  readonly isMore: boolean;
  /** When the next of the others is due; null while there is none, or more are due now. */
  readonly nextAt: Date | null;
}

/** What is to be looked at anew, and when. */
export interface Subjects {
  /** One statement where nobody has touched everybody. */
  due(now: Date): Promise<Due>;
  /**
   * They have been looked at as they were. One that was touched meanwhile is due again.
   * @returns whether there is such a one
   */
  settle(looked: readonly { readonly subject: KnownSubject; readonly nextAt: Date }[]): Promise<boolean>;
  /** These are to be looked at anew. */
  touch(subjects: readonly TouchedSubject[]): Promise<void>;
}

const KINDS: readonly Subject['kind'][] = ['group', 'person', 'session', 'nation'];
/** Milliseconds. Whoever is in no list of subjects, through a fault of ours, is found by then. */
const EVERYBODY_AGAIN = 7 * 24 * 60 * 60_000;

export const Subjects = defineStore((scope): Subjects => {
  const { client, byHand, database, workspaceId, declared } = scope;

  async function due(now: Date): Promise<Due> {
    const rows = await byHand.ask(dueSubjects, { now });
    const dueNow = rows.filter(({ nextAt }) => nextAt <= now);
    const everybody = dueNow.find(({ kind }) => kind === 'everybody');
    if (everybody || rows.length === 0) {
      await askForAll(everybody?.version ?? null, now);
      return due(now);
    }
    const isMore = dueNow.length > AT_A_TIME;
    return {
      subjects: dueNow
        .slice(0, AT_A_TIME)
        .map(({ kind, id, version }) => ({ kind: kind as Subject['kind'], id, version })),
      isMore,
      nextAt: isMore ? null : (rows[dueNow.length]?.nextAt ?? null),
    };
  }

  /** Everybody becomes due, each on their own. @param version of what was touched; null where nothing ever was */
  async function askForAll(version: number | null, now: Date): Promise<void> {
    const known = new Set<SubjectName>();
    for (const kind of KINDS) for (const id of await touchAll(kind)) known.add(nameOf({ kind, id }));
    for (const list of declared(hasSubjects)) {
      const listed = await list(scope, now);
      const added = new Map(
        listed.filter((subject) => !known.has(nameOf(subject))).map((subject) => [nameOf(subject), subject]),
      );
      await inPieces(added.values(), (piece) =>
        client.subject.createMany({ data: piece.map(({ kind, id }) => ({ workspaceId, kind, id, nextAt: AT_ONCE })) }),
      );
      for (const name of added.keys()) known.add(name);
    }
    const nextAt = new Date(now.getTime() + EVERYBODY_AGAIN);
    if (version === null)
      await client.subject.createMany({ data: [{ workspaceId, kind: 'everybody', id: '', nextAt, projected: 1 }] });
    else
      await client.subject.updateMany({ where: { kind: 'everybody', version }, data: { nextAt, projected: version } });
  }

  /** In pieces, so that others are let through. @returns the ids of all that are known of a kind */
  async function touchAll(kind: Subject['kind']): Promise<readonly string[]> {
    const rows = await inPages(async (after, take) => {
      const page = await client.subject.findMany({
        where: { kind, ...after },
        select: { id: true },
        orderBy: { id: 'asc' },
        take,
      });
      await client.subject.updateMany({
        where: { kind, id: { in: page.map(({ id }) => id) } },
        data: { version: { increment: 1 }, nextAt: AT_ONCE },
      });
      return page;
    });
    return rows.map(({ id }) => id);
  }

  return {
    due,

    async settle(looked) {
      if (looked.length === 0) return false;
      return byHand.inTransaction(async (ask) => {
        let isStillDue = false;
        // In the order in which they are touched, so that no two wait for each other.
        for (const { subject, nextAt } of looked.toSorted(byName)) {
          const { kind, id, version } = subject;
          if ((await ask(settleSubject, { kind, id, version, nextAt })).length > 0) continue;
          // Somebody else may have settled it while we still sent what it showed before.
          await ask(lookAgain, { kind, id, nextAt: AT_ONCE });
          isStillDue = true;
        }
        return isStillDue;
      });
    },

    touch: (subjects) => writeTouched(database, workspaceId, subjects),
  };
});

function byName(
  { subject: one }: { readonly subject: Subject },
  { subject: other }: { readonly subject: Subject },
): number {
  return one.kind === other.kind ? (one.id < other.id ? -1 : 1) : one.kind < other.kind ? -1 : 1;
}
