import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createStore } from '../../src/app/store.js';
import type { Database } from '../../src/database/database.js';
import type { Attempts } from '../../src/delivery/attempts.store.js';
import { Ledger } from '../../src/delivery/ledger.store.js';
import type { AttemptResult, Intent } from '../../src/delivery/ledger-rows.store.js';
import { Subjects } from '../../src/delivery/subjects.store.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { IS_THOROUGH } from '../support/thorough.js';
import { attemptsWithPrisma } from './attempts-with-prisma.js';

vi.setConfig({ testTimeout: 300_000 });

const HISTORIES = IS_THOROUGH ? 120 : 25;
const NOON = new Date('2026-11-25T12:00:00Z').getTime();

const instant = fc.integer({ min: -90_000, max: 90_000_000 }).map((after) => new Date(NOON + after));
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const word = fc.constantFrom('', 'a', '1764072000.000100', 'channel_not_found', "d'Arc “Jeanne”");
const content = fc.record({
  text: word,
  blocks: fc.array(fc.record({ type: word, n: fc.integer() }), { maxLength: 2 }),
});

const intents: fc.Arbitrary<Intent> = fc.record(
  {
    ...{ key: fc.constantFrom('week:1', 'reminder:1'), channelId: word, desiredFingerprint: word },
    lifetime: fc.constantFrom('standing' as const, 'scheduled' as const, 'once' as const),
    ...{ appliedFingerprint: orNull(word), slackId: orNull(word), slackChannelId: orNull(word) },
    ...{ unsureSince: orNull(instant), historyFrom: orNull(instant), leaseUntil: instant },
    ...{ postAt: orNull(instant), textFingerprint: orNull(word), subject: orNull(word), correction: content },
  },
  {
    requiredKeys: [
      ...(['key', 'channelId', 'desiredFingerprint', 'lifetime', 'appliedFingerprint', 'slackId'] as const),
      ...(['slackChannelId', 'unsureSince', 'historyFrom', 'leaseUntil'] as const),
    ],
  },
);
const replaced = fc.array(fc.record({ channelId: word, ts: word, at: instant, isLeft: fc.boolean() }), {
  maxLength: 2,
});
const results: fc.Arbitrary<AttemptResult> = fc.record(
  {
    state: fc.constantFrom(
      'sent' as const,
      'dead' as const,
      'unknown' as const,
      'pending' as const,
      'cancelled' as const,
    ),
    ...{ appliedFingerprint: orNull(word), slackId: orNull(word), slackChannelId: orNull(word) },
    ...{ unsureSince: orNull(instant), notBefore: orNull(instant), postAt: orNull(instant) },
    ...{ lastError: orNull(word), failures: fc.nat(9), textFingerprint: orNull(word), replaced },
  },
  { requiredKeys: ['state'] },
);
const attempts = fc.array(
  fc.record({ intent: intents, isOutdated: fc.boolean(), result: fc.option(results), late: fc.nat(1) }),
  { minLength: 1, maxLength: 5 },
);

describeOnBothEngines('what delivery writes by hand', (engine) => {
  let database: Database;
  let made = 0;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  it('is what Prisma writes of attempts, whatever becomes of them', async () => {
    const property = fc.asyncProperty(attempts, async (history) => {
      made += 1;
      const [one, other] = [`T${made}A`, `T${made}B`];
      const ledgers = [one, other].map((id) => createStore(database).in(id).of(Ledger));
      const [byHand] = ledgers;
      if (!byHand) throw new Error('no ledger');
      const writers: readonly Attempts[] = [byHand, attemptsWithPrisma(database.client, other)];
      for (const { intent, isOutdated, result, late } of history) {
        const now = new Date(NOON);
        const known = await Promise.all(ledgers.map((ledger) => ledger.read([intent.key], now)));
        expect(known[0]).toEqual(known[1]);
        const outcomes = await inTurn(writers, async (writer, which) => {
          const row = known[which]?.find(({ key }) => key === intent.key) ?? null;
          const attempt = await writer.begin(
            intent,
            row && isOutdated ? { ...row, attempt: row.attempt + 1 } : row,
            now,
          );
          const isOver = result && (await writer.record(intent.key, (attempt ?? 1) + late, result, now));
          return { attempt, isOver };
        });
        expect(outcomes[0]).toEqual(outcomes[1]);
      }
      const rows = await inTurn(ledgers, (ledger) => ledger.read(['week:1', 'reminder:1'], new Date(0)));
      expect(rows[0]).toEqual(rows[1]);
    });
    await fc.assert(property, { numRuns: HISTORIES, seed: 51, endOnFailure: true });
  });

  it('is what is due, and whoever is next, as Prisma finds them', async () => {
    const rows = fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom('group' as const, 'person' as const, 'session' as const),
        ...{ id: fc.constantFrom('a', 'B', 'c', 'é'), nextAt: fc.integer({ min: -3, max: 3 }) },
      }),
      { selector: ({ kind, id }) => `${kind} ${id}`, minLength: 1 },
    );
    const property = fc.asyncProperty(rows, async (subjects) => {
      made += 1;
      const workspaceId = `T${made}`;
      const at = (minutes: number) => new Date(NOON + minutes * 60_000);
      const data = subjects.map(({ kind, id, nextAt }) => ({ workspaceId, kind, id, nextAt: at(nextAt) }));
      await database.client.subject.createMany({ data });
      const due = await database.client.subject.findMany({
        where: { workspaceId, nextAt: { lte: at(0) } },
        orderBy: [{ nextAt: 'asc' }, { kind: 'asc' }, { id: 'asc' }],
      });
      const next = await database.client.subject.findFirst({
        where: { workspaceId, nextAt: { gt: at(0) } },
        orderBy: { nextAt: 'asc' },
      });
      expect(await createStore(database).in(workspaceId).of(Subjects).due(at(0))).toEqual({
        subjects: due.map(({ kind, id, version }) => ({ kind, id, version })),
        ...{ isMore: false, nextAt: next?.nextAt ?? null },
      });
    });
    await fc.assert(property, { numRuns: HISTORIES, seed: 52, endOnFailure: true });
  });

  it('settles whom nobody has touched meanwhile, and has the others looked at again', async () => {
    made += 1;
    const subjects = createStore(database).in(`T${made}`).of(Subjects);
    const now = new Date(NOON);
    const later = new Date(NOON + 60_000);
    await subjects.touch([
      { kind: 'group', id: 'a' },
      { kind: 'person', id: 'U_ANNA' },
    ]);
    const looked = (await subjects.due(now)).subjects.map((subject) => ({ subject, nextAt: later }));
    await subjects.touch([{ kind: 'person', id: 'U_ANNA' }]);
    expect(await subjects.settle(looked)).toBe(true);
    const again = await subjects.due(now);
    expect(again).toEqual({ subjects: [{ kind: 'person', id: 'U_ANNA', version: 2 }], isMore: false, nextAt: later });
    expect(await subjects.settle(again.subjects.map((subject) => ({ subject, nextAt: later })))).toBe(false);
    expect((await subjects.due(now)).subjects).toEqual([]);
  });
});

async function inTurn<Item, Result>(
  items: readonly Item[],
  act: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const done: Result[] = [];
  for (const [index, item] of items.entries()) done.push(await act(item, index));
  return done;
}
