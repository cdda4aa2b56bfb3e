import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createStore } from '../../../src/app/store.js';
import type { ShiftWithPlaces } from '../../../src/core/model.js';
import { refuse } from '../../../src/core/refusals.js';
import { timesOf } from '../../../src/core/stretches.js';
import type { Database } from '../../../src/database/database.js';
import { scopedTo } from '../../../src/database/scope.js';
import type { ClaimRule, ClaimState } from '../../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../../src/visits/claiming/claims.store.js';
import { giveUp } from '../../../src/visits/claiming/give-up.store.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { IMAGINED_PEOPLE, imaginedSociety, storeImagined } from '../../support/imagined-society.js';
import { MONDAY_NOON as NOW } from '../../support/stored-group.js';
import { IS_THOROUGH } from '../../support/thorough.js';
import { consideredWithPrisma, heldWithPrisma } from './considered-with-prisma.js';

vi.setConfig({ testTimeout: 600_000 });

const SOCIETIES = IS_THOROUGH ? 60 : 6;
const NEXT_DAYS = { startsAt: new Date('2026-11-23T10:00:00Z'), endsAt: new Date('2026-11-24T14:00:00Z') };

describeOnBothEngines('what is read by hand', (engine) => {
  let database: Database;
  let made = 0;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  it('is what Prisma reads: what may be open to somebody, what they go on, and what a claim is decided on', async () => {
    const property = fc.asyncProperty(imaginedSociety, async (imagined) => {
      made += 1;
      const workspaceId = `T${made}`;
      const shiftIds = await storeImagined(database, workspaceId, imagined);
      const claims = createStore(database).in(workspaceId).of(Claims);
      const scoped = scopedTo(database.client, workspaceId);
      for (const userId of [...IMAGINED_PEOPLE, 'U_STRANGER']) {
        const byHand = await claims.consideredFor(userId, NEXT_DAYS);
        const withPrisma = await consideredWithPrisma(scoped, workspaceId, userId, NEXT_DAYS);
        expect(byHand.map(inOrder)).toEqual(withPrisma.map(inOrder));
        const held = await heldWithPrisma(scoped, workspaceId, userId, NOW);
        expect((await claims.heldBy(userId, NOW)).map(besideInOrder)).toEqual(held.map(besideInOrder));
        for (const shiftId of shiftIds) {
          const decided = await shown((rule) => claims.decide(shiftId, userId, NOW, rule));
          const read = await shown((rule) => giveUp(scoped, workspaceId, { shiftId, userId, now: NOW, rule }));
          expect(decided).toEqual(read);
        }
      }
    });
    await fc.assert(property, { numRuns: SOCIETIES, seed: 48, endOnFailure: true });
  });
});

/** What a rule gets to see. */
async function shown(decide: (rule: ClaimRule) => Promise<unknown>) {
  const seen: ClaimState[] = [];
  await decide((state) => {
    seen.push(state);
    return refuse({ reason: 'already_yours' } as const);
  });
  return seen.map(inOrder);
}

/** What comes in no order, in one; and the version left out, which one of them has counted up already. */
function inOrder({ shift, beside = [], otherShifts, completions, ...state }: ClaimState) {
  return {
    ...state,
    shift: { ...shift, version: null },
    beside: sorted(beside),
    otherShifts: sorted(otherShifts.map(({ id, ...when }) => ({ id, ...timesOf(when), pause: when.pause ?? null }))),
    completions: sorted(completions),
  };
}

function besideInOrder({ beside = [], ...visit }: ShiftWithPlaces) {
  return { ...visit, beside: sorted(beside) };
}

function sorted<Item>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}
