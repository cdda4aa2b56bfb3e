import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IsoWeek } from '../../src/core/model.js';
import { decideOutside } from '../../src/pairing/lasting/lasting.rule.js';
import { Pairings } from '../../src/pairing/pairings.store.js';
import { begin, groupsOfStudySupport, meet } from '../support/begun-one-to-ones.js';
import { GOTEBORG, wordsOf } from '../support/goteborg.js';
import { beginTallies, endTallies, type TallyStory, tallied } from '../support/tallied-weeks.js';

const { anna } = GOTEBORG;

let story: TallyStory;
const { setUpNational, visited, mondayAfter, posts, now } = tallied(() => story);

beforeEach(async () => {
  story = await beginTallies();
  await setUpNational();
});
afterEach(() => endTallies(story));

const said = () => posts().map(wordsOf);
const ofQuarters = () => said().filter((words) => words.startsWith('En-till-en: '));
/** These many days in a row from a day on, each at the same time. */
const daysFrom = (first: Date, count: number): Date[] =>
  Array.from({ length: count }, (_, day) => new Date(first.getTime() + day * 24 * 3_600_000));
const beginAt = async (facilities: number, each: number): Promise<void> => {
  const { society } = story.world;
  await begin(society, await groupsOfStudySupport(society, facilities, now()), each, anna, now());
};
const mondaysAfter = async (weeks: readonly IsoWeek[]): Promise<void> => {
  for (const week of weeks) await mondayAfter(week);
};
/** Anything about them, in whichever post. */
const OF_ONE_TO_ONES = /[Ee]n-till-en|Studiestöd/;

describe('one-to-ones in the national channel', () => {
  it('are told once a quarter, what began apart from what ended, and never how many run', async () => {
    await visited('2026-W36', [20, 20, 20]);
    await beginAt(5, 5);
    await mondaysAfter(['2026-W36', '2026-W37', '2026-W38']);
    expect(said()).toHaveLength(3);
    expect(said().join('\n')).not.toMatch(OF_ONE_TO_ONES);
    await mondayAfter('2026-W39');
    expect(ofQuarters()).toHaveLength(1);
    const [words = ''] = ofQuarters();
    expect(words).toContain('Studiestöd (Danmark): *25* började (vecka 36–39)');
    expect(words).toContain('Studiestöd (Danmark): hur många som avslutades väntar');
    await mondayAfter('2026-W40');
    expect(ofQuarters()).toEqual([words]);
  });

  it('are not spoken of where too few facilities have any, however many began there', async () => {
    await visited('2026-W36', [20, 20, 20]);
    await beginAt(4, 8);
    await mondaysAfter(['2026-W39', '2026-W40']);
    expect(said().length).toBeGreaterThan(4);
    expect(said().join('\n')).not.toMatch(OF_ONE_TO_ONES);
  });

  it('that go on outside are told how often they met, and never of which programme', async () => {
    const { society } = story.world;
    await visited('2026-W36', [20, 20, 20]);
    const groups = await groupsOfStudySupport(society, 5, now(), 'dk.kickstart');
    for (const pairingId of await begin(society, groups, 1, anna, now())) {
      await society.of(Pairings).decide(pairingId, anna, now(), decideOutside);
      await meet(society, pairingId, anna, daysFrom(now(), 5));
    }
    await mondaysAfter(['2026-W36', '2026-W37', '2026-W38', '2026-W39']);
    const [words = ''] = ofQuarters();
    expect(words).toContain('Träffades utanför: *25* gånger (vecka 36–39)');
    expect(words).toContain('Kickstart (Danmark): hur många som började väntar');
    await mondaysAfter(['2026-W52', '2026-W53']);
    expect(ofQuarters().at(-1)).toContain('Träffades utanför: siffran väntar');
    const year = said().find((each) => each.startsWith('Besöken i siffror: 2026'));
    expect(year).toContain('Träffades utanför: *25* gånger');
  });

  it('of December wait for the end of the year, and then stand beside the year’s other numbers', async () => {
    await visited('2026-W36', [20, 20, 20]);
    await mondayAfter('2026-W47');
    await beginAt(5, 5);
    await mondaysAfter(['2026-W48', '2026-W49', '2026-W50', '2026-W51', '2026-W52']);
    expect(said().join('\n')).not.toMatch(OF_ONE_TO_ONES);
    await mondayAfter('2026-W53');
    expect(ofQuarters().join('\n')).toContain('*25* började');
    const year = said().find((words) => words.startsWith('Besöken i siffror: 2026'));
    expect(year).toContain('Studiestöd (Danmark): *25* började');
  });

  it('are told too where no visit was ever posted, from the quarter on in which their first group was set up', async () => {
    await story.world.sandbox.clock.advance(3 * 7 * 24 * 3_600_000);
    await beginAt(5, 5);
    await mondayAfter('2026-W38');
    expect(said()).toEqual([]);
    await mondayAfter('2026-W39');
    expect(ofQuarters().join('\n')).toContain('*25* började');
  });
});
