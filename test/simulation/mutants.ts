import type { Society, Store, StoreOf } from '../../src/database/society.js';
import { Ledger } from '../../src/delivery/ledger.store.js';
import { AskedLanguages } from '../../src/slack/hearing/asked-languages.store.js';
import { HandledRequests } from '../../src/slack/hearing/handled-requests.store.js';
import type { Decided } from '../../src/visits/claiming/claim-by-hand.store.js';
import type { ClaimRule } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import type { Mutant } from './mutant.js';
import { ONE_TO_ONE_MUTANTS } from './one-to-one-mutants.js';

/** Each must be caught by some story, or the simulation proves nothing. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'an erasing that leaves a name in what others were sent',
    stories: 'erasings',
    edits: [
      {
        file: 'own-data/erasing/erase-own-data.listener',
        from: 'left: [...naming, ...theirOwn]',
        to: 'left: theirOwn',
      },
    ],
  },
  {
    name: 'an erasing that nobody carries on when its process has died',
    stories: 'erasings',
    edits: [
      {
        file: 'own-data/erasing/carry-on.request',
        from: 'erasure.emptiedAt === null',
        to: 'false',
      },
    ],
  },
  {
    name: 'a visit that runs although too few come',
    edits: [
      {
        file: 'visits/covering/settle.rule',
        from: 'isToCome(after, now) && isCutOff(after, now)',
        to: 'false',
      },
    ],
  },
  {
    name: 'nobody but those who come every week',
    stories: 'everyWeek',
    edits: [
      {
        file: 'visits/standing/standing.rule',
        from: 'Math.max(0, minimumParty - 1)',
        to: 'minimumParty',
      },
    ],
  },
  {
    name: 'a place that silence does not free',
    stories: 'everyWeek',
    edits: [
      {
        file: 'visits/standing/settle-silent.reading',
        from: 'claim) => isSilent({ shift, group }, claim, now)',
        to: 'claim) => false',
      },
    ],
  },
  {
    name: 'a pause that nobody finishes when its process has died',
    stories: 'pauses',
    edits: [
      {
        file: 'visits/pausing/settle-pauses.reading',
        from: 'const unfinished = await pauses.unfinished();',
        to: 'const unfinished = [];',
      },
    ],
  },
  ...ONE_TO_ONE_MUTANTS,
  {
    name: 'what becomes of a place and touches nobody',
    edits: [
      {
        file: 'visits/covering/covering.store',
        from: 'showsOnly(groupIds.map(aboutGroup))',
        to: 'showsOnly([])',
      },
    ],
  },
  {
    name: 'a claim that touches nobody',
    edits: [
      {
        file: 'visits/claiming/claim-by-hand.store',
        from: 'showsOnly(groups.map(({ id }) => aboutGroup(id)))',
        to: 'showsOnly([])',
      },
    ],
  },
  {
    name: 'a change of the plan that touches nobody',
    edits: [
      {
        file: 'visits/planning/weeks.store',
        from: 'showsOnly(groups.map(({ id }) => aboutGroup(id)))',
        to: 'showsOnly([])',
      },
    ],
  },
  {
    name: 'a group whose leaders are not looked at after it',
    edits: [
      { file: 'home/week-ahead/week-ahead.store', from: 'showsOnly(userIds.map(aboutPerson))', to: 'showsOnly([])' },
    ],
  },
  {
    name: 'a notice that touches nobody',
    edits: [{ file: 'telling/notices.store', from: 'touch(notices.map(', to: 'void (notices.map(' }],
  },
  {
    name: 'a refused message that touches nobody',
    edits: [{ file: 'delivery/ledger.store', from: 'touch(subjectOf(row))', to: 'touch([])' }],
  },
  {
    name: 'no fence',
    stories: 'stalls',
    changes: { store: inEachWorkspace(Ledger, withoutFence) },
  },
  {
    name: 'no send gate',
    stories: 'lateSends',
    edits: [{ file: 'delivery/attempt', from: 'if (over > leaseUntil || over > deps.leaseUntil())', to: 'if (false)' }],
  },
  {
    name: 'no quarantine',
    stories: 'losses',
    edits: [{ file: 'delivery/pass', from: 'return requestTimeout + QUARANTINE_MARGIN', to: 'return 0' }],
  },
  {
    name: 'no look-up',
    edits: [
      {
        file: 'delivery/plan',
        from: 'if (row !== null && row.unsureSince !== null && !movedElsewhere)',
        to: 'if (false)',
      },
      { file: 'delivery/plan-scheduled', from: 'if (row && isUnsure(row))', to: 'if (false)' },
    ],
  },
  {
    name: 'blind retry',
    edits: [{ file: 'delivery/bulk-client', from: 'retryConfig: { retries: 0 }', to: 'retryConfig: { retries: 3 }' }],
  },
  {
    name: 'no audit',
    edits: [
      {
        file: 'delivery/pass',
        from: 'every: deps.auditEvery === undefined ? AUDIT_EVERY : deps.auditEvery',
        to: 'every: null',
      },
    ],
  },
  {
    name: 'wall clock by subtracting 24 hours',
    edits: [
      {
        file: 'core/reminder-times',
        from: 'wallClockToInstant(dateAfter(date, -daysBefore), at ?? wallTimeOf(anchor, zone), zone)',
        to: 'new Date(wallClockToInstant(date, at ?? wallTimeOf(anchor, zone), zone) - daysBefore * 24 * 3600000)',
      },
    ],
  },
  {
    name: 'no reminder of a second day',
    edits: [{ file: 'visits/reminding/reminders.projection', from: 'if (!shift.pause)', to: 'if (true)' }],
  },
  {
    name: 'no seat constraint',
    changes: {
      preparing: (database) => database.execute('DROP INDEX IF EXISTS "Claim_shiftId_seat_key";'),
      store: inEachWorkspace(Claims, deciding(decidingTooEarly)),
    },
  },
  {
    name: 'the cap of each visit alone',
    stories: 'sharedHours',
    edits: [
      {
        file: 'core/places-left',
        from: 'group.facility.visitorCap - peopleOn(shift) - mostInside(beside ?? [], shift)',
        to: 'group.facility.visitorCap - peopleOn(shift)',
      },
    ],
  },
  {
    name: 'the facility’s programme for each of its groups',
    edits: [
      {
        file: 'visits/claiming/claim-state.store',
        from: 'code: programmeCodeOf(own, facility)',
        to: 'code: facility.programmeCode',
      },
      {
        file: 'visits/claiming/claiming.sql',
        from: 'COALESCE("group"."programmeCode", "facility"."programmeCode")',
        to: '"facility"."programmeCode"',
      },
    ],
  },
  {
    name: 'no lock of the facility',
    stories: 'sharedHours',
    changes: {
      store: inEachWorkspace(Claims, deciding(countingTheOthersTooEarly)),
    },
  },
  {
    name: 'nothing read back after a backup',
    stories: 'restores',
    edits: [
      {
        file: 'app/create-recall',
        from: "if (key.startsWith('tally:'))",
        to: "if (true) return;\n if (key.startsWith('tally:'))",
      },
    ],
  },
  {
    name: 'ack before commit',
    changes: {
      store: inEachWorkspace(Claims, deciding(answeringTooEarly)),
    },
  },
  {
    name: 'schedule with metadata',
    changes: {
      fetch: (fetch) => (input, init) => {
        if (!String(input).endsWith('/chat.scheduleMessage')) return fetch(input, init);
        const metadata = JSON.stringify({ event_type: 'reminder', event_payload: {} });
        return fetch(input, { ...init, body: `${init?.body}&metadata=${encodeURIComponent(metadata)}` });
      },
    },
  },
  {
    name: 'no lock near sending',
    stories: 'lateChanges',
    edits: [{ file: 'delivery/plan-scheduled', from: 'const LOCK = 6 * 60_000', to: 'const LOCK = 0' }],
  },
  {
    name: 'no dedup of envelopes',
    stories: 'anything',
    // As if nobody had asked for it before.
    edits: [{ file: 'visits/claiming/claim-by-hand.store', from: "takeBack('repeated')", to: 'undefined' }],
    changes: {
      store: inEachWorkspace(HandledRequests, (requests, society) => ({
        ...requests,
        firstTime: (_, asked) => society.of(AskedLanguages).of(asked),
        note: async () => true,
      })),
    },
  },
];

function inEachWorkspace<Made>(
  changed: StoreOf<Made>,
  change: (made: Made, society: Society) => Made,
): (store: Store) => Store {
  return (store) => {
    const made = new Map<string, Made>();
    return {
      ...store,
      in(workspaceId) {
        const society = store.in(workspaceId);
        const mutant = made.get(workspaceId) ?? change(society.of(changed), society);
        made.set(workspaceId, mutant);
        return {
          of: <Asked>(asked: StoreOf<Asked>): Asked =>
            (asked as StoreOf<unknown>) === changed ? (mutant as unknown as Asked) : society.of(asked),
        };
      },
    };
  };
}

/** Whoever comes writes, whatever others have written meanwhile. */
function withoutFence(ledger: Ledger): Ledger {
  const current = async (key: string, now: Date) => (await ledger.read([key], now)).find((row) => row.key === key);
  return {
    ...ledger,
    async begin(intent, previous, now) {
      const attempt = await ledger.begin(intent, previous, now);
      if (attempt !== null) return attempt;
      return ledger.begin(intent, (await current(intent.key, now)) ?? null, now);
    },
    async record(key, attempt, result, now) {
      if (await ledger.record(key, attempt, result, now)) return true;
      const row = await current(key, now);
      return row ? ledger.record(key, row.attempt, result, now) : false;
    },
  };
}

type Decide<Answer> = (shiftId: string, userId: string, now: Date, rule: ClaimRule) => Promise<Answer>;
type Otherwise = (claims: Claims) => <Answer>(decide: Decide<Decided | Answer>) => Decide<Decided | Answer>;

/** Both for a request that is noted already and for one that is noted with it. */
function deciding(otherwise: Otherwise): (claims: Claims) => Claims {
  return (claims) => ({
    ...claims,
    decide: otherwise(claims)<never>(claims.decide),
    decideOnce: (request, ...asked) =>
      otherwise(claims)<null>((...again) => claims.decideOnce(request, ...again))(...asked),
  });
}

/** Decides from what was read before the transaction began, as if nobody else could come between. */
function decidingTooEarly(claims: Claims) {
  return <Answer>(decide: Decide<Decided | Answer>): Decide<Decided | Answer> =>
    async (shiftId, userId, now, rule) => {
      const { state } = await readOnly(claims, shiftId, userId, now);
      return decide(shiftId, userId, now, (current, who, when) => rule(state ?? current, who, when));
    };
}

/** Counts who is inside on other visits from what was read before the transaction began. */
function countingTheOthersTooEarly(claims: Claims) {
  return <Answer>(decide: Decide<Decided | Answer>): Decide<Decided | Answer> =>
    async (shiftId, userId, now, rule) => {
      const { state } = await readOnly(claims, shiftId, userId, now);
      return decide(shiftId, userId, now, (current, who, when) =>
        rule(state?.beside ? { ...current, beside: state.beside } : current, who, when),
      );
    };
}

/** Answers what will be stored, and stores it afterwards. */
function answeringTooEarly(claims: Claims) {
  return <Answer>(decide: Decide<Decided | Answer>): Decide<Decided | Answer> =>
    async (shiftId, userId, now, rule) => {
      const { state } = await readOnly(claims, shiftId, userId, now);
      const outcome = state && rule(state, userId, now);
      if (!outcome?.ok) return decide(shiftId, userId, now, rule);
      decide(shiftId, userId, now, rule).catch(() => {});
      return { outcome, state };
    };
}

/** What a rule would see. Nothing is written. */
function readOnly(claims: Claims, shiftId: string, userId: string, now: Date) {
  return claims.decide(shiftId, userId, now, () => ({ ok: false, refusal: { reason: 'shift_gone' } }));
}
