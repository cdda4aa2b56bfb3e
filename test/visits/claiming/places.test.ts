import { expect, it } from 'vitest';
import type { GroupWeek, VisitBeside } from '../../../src/core/model.js';
import { partyState } from '../../../src/core/party.js';
import { placesLeft } from '../../../src/core/places-left.js';
import { sayIn } from '../../../src/locales/index.js';
import { claimShiftButton } from '../../../src/visits/claiming/claiming.controls.js';
import { type ClaimState, decideClaim, decideGoAlong } from '../../../src/visits/claiming/claiming.rule.js';
import { seatsText } from '../../../src/visits/claiming/schedule-line.view.js';
import { schedulePost } from '../../../src/visits/planning/schedule.view.js';
import { wordsOf } from '../../support/goteborg.js';
import { aClaim, aFacility, aGroup, at, aVisit, aWeek } from '../../support/imagined.js';
import { programmeCalled } from '../../support/programmes.js';
import { requirementCalled } from '../../support/readiness-rules.js';

const NOW = at('2026-11-21 10:00');
const SAY = sayIn('en');

interface Situation {
  readonly claimed: number;
  readonly hasNewcomer: boolean;
  readonly minimum: number;
  readonly maximum: number;
  readonly cap: number;
  readonly others: number;
}

const upTo = (most: number, least = 0) => Array.from({ length: most - least + 1 }, (_, index) => least + index);

/** Every combination, also those that only a lowered cap or maximum leaves behind. */
function* situations(): Generator<Situation> {
  for (const cap of upTo(6, 1))
    for (const maximum of upTo(5, 1))
      for (const minimum of upTo(maximum, 1))
        for (const claimed of upTo(maximum))
          for (const others of upTo(6))
            for (const hasNewcomer of [false, true]) yield { claimed, hasNewcomer, minimum, maximum, cap, others };
}

function weekOf({ claimed, hasNewcomer, minimum, maximum, cap, others }: Situation): GroupWeek {
  const facility = aFacility({ visitorCap: cap });
  const claims = upTo(claimed, 1).map((seat) => aClaim(`U_${seat}`, { id: `c${seat}`, seat }));
  const shadows = hasNewcomer ? [aClaim('U_NEW', { seat: 0 })] : [];
  const beside: VisitBeside = {
    ...{ startsAt: at('2026-11-24 18:00'), endsAt: at('2026-11-24 20:00') },
    ...{ minimumParty: 2, maximumParty: 6, people: others },
  };
  const shift = aVisit({ claims, shadows, minimumParty: minimum, maximumParty: maximum });
  return aWeek([shift], {
    group: aGroup({ locale: 'en', facility, programme: programmeCalled('se.prison_visits') }),
    beside: [beside],
  });
}

/** What the store reads for whoever presses. */
function pressedBy(week: GroupWeek, requirements: ClaimState['requirements']): ClaimState {
  const { group, beside = [], shifts } = week;
  const [shift = aVisit()] = shifts;
  const person = { membership: 'active', otherShifts: [], completions: [] } as const;
  return { shift, group, beside, weekState: 'posted', ...person, requirements };
}

it('what the post offers is what a press gets, for every party, newcomer, minimum, maximum, cap and company', () => {
  let walked = 0;
  for (const situation of situations()) {
    walked += 1;
    const week = weekOf(situation);
    const ready = pressedBy(week, []);
    const claimed = decideClaim(ready, 'U_ANNA', NOW);
    const left = placesLeft(ready);
    const post = schedulePost(week, NOW);
    const isOffered = JSON.stringify(post.blocks).includes(claimShiftButton.actionId);
    const party = partyState(ready);
    expect({ situation, isOffered }).toEqual({ situation, isOffered: claimed.ok });
    expect({ situation, hasPlace: left > 0 }).toEqual({ situation, hasPlace: claimed.ok });
    expect({ situation, isFull: party.kind === 'full' || party.kind === 'no_room' }).toEqual({
      situation,
      isFull: !claimed.ok,
    });
    expect({ situation, free: (seatsText(SAY, ready)?.match(/○/g) ?? []).length }).toEqual({ situation, free: left });
    expect({ situation, isCalledFull: /full/.test(wordsOf(post)) }).toEqual({ situation, isCalledFull: !claimed.ok });
  }
  expect(walked).toBeGreaterThan(5_000);
});

it('nobody gets in whom the facility does not let in, and nobody is refused whom it does', () => {
  for (const situation of situations()) {
    const { claimed, hasNewcomer, maximum, cap, others } = situation;
    const insideAlready = claimed + (hasNewcomer ? 1 : 0) + others;
    const isRoom = claimed < maximum && insideAlready < cap;
    const { ok } = decideClaim(pressedBy(weekOf(situation), []), 'U_ANNA', NOW);
    expect({ situation, ok }).toEqual({ situation, ok: isRoom });
  }
});

it('a newcomer is offered the seat beside the party exactly where they would get it', () => {
  for (const situation of situations()) {
    const state = pressedBy(weekOf(situation), [requirementCalled('study_visit')]);
    const refused = decideClaim(state, 'U_NINA', NOW);
    const isOffered = !refused.ok && refused.refusal.reason === 'not_ready' && refused.refusal.mayGoAlong;
    const along = decideGoAlong(state, 'U_NINA', NOW);
    expect({ situation, isOffered }).toEqual({ situation, isOffered: along.ok });
    if (!along.ok) continue;
    const { claimed, hasNewcomer, minimum, cap, others } = situation;
    expect({ situation, hasNewcomer }).toEqual({ situation, hasNewcomer: false });
    // With the newcomer there is still room for everybody whom the visit needs.
    expect(Math.max(claimed, minimum) + 1 + others).toBeLessThanOrEqual(cap);
  }
});
