import { describe, expect, it } from 'vitest';
import { checkMessageBlocks } from '../../../sandbox/slack/block-kit/check.js';
import { sayIn } from '../../../src/locales/index.js';
import { tallyMessages } from '../../../src/numbers/tallying/tallies.projection.js';
import { periodPost } from '../../../src/numbers/tallying/tally.view.js';
import { periodOf } from '../../../src/numbers/tallying/tally-period.rule.js';
import {
  type QuarterFacts,
  type Released,
  totalsOf,
  type WeekFacts,
} from '../../../src/numbers/tallying/tally-week.rule.js';
import { whyModal } from '../../../src/numbers/tallying/tally-why.view.js';
import { wordsOf } from '../../support/goteborg.js';

const WEEK = '2026-W53';

const number = (name: string, region: string, value = 12): Released => ({
  facility: { id: name, name, region },
  facilities: 1,
  measure: 'visits',
  value,
  from: WEEK,
  closedIn: WEEK,
});
const small: Released = { ...number('', '', 40), facility: null, facilities: 7 };

function messagesOn(released: readonly Released[], locale: 'sv' | 'da' | 'en' = 'sv', targetGroups: QuarterFacts = []) {
  const facts: WeekFacts = {
    isoWeek: WEEK,
    yearSoFar: totalsOf(released),
    released,
    isHeld: false,
    visits: { held: 14, notHeld: 3, untold: 1, seats: 51, seatsTaken: 40 },
    facilities: { active: 12, paused: 1, starting_up: 2 },
    training: { notReady: 7, lapsing: null },
    targetGroups,
  };
  const sums = (['month', 'year'] as const).map((kind) => ({ period: periodOf(kind, WEEK), released, oneToOnes: [] }));
  return tallyMessages({ channelId: 'C0NATIONAL', locale, facts, sums });
}
const kinds = (blocks: readonly { readonly type: string }[]) => blocks.map(({ type }) => type);

describe('the national channel', () => {
  it('is told of nothing while there is nothing to tell', () => {
    expect(tallyMessages(null)).toEqual([]);
  });

  it('gets a week, and the month and the year that are over with it, once each', () => {
    const messages = messagesOn([number('Malmö', 'Syd')]);
    expect(messages.map(({ key, delivery }) => [key, delivery.lifetime])).toEqual([
      ['tally:2026-W53', 'once'],
      ['tally:2026-12', 'once'],
      ['tally:2026', 'once'],
    ]);
  });

  it.each([
    [
      'sv',
      '*En-till-en i hela landet*\\nPrimus: *63* började\\nPrimus: *41* avslutades\\nTräffades utanför: *34* gånger',
    ],
    ['da', '*Forløb i hele landet*\\nPrimus: *63* begyndte\\nPrimus: *41* blev afsluttet\\nMødtes udenfor: *34* gange'],
    ['en', '*One-to-ones in the whole country*\\nPrimus: *63* began\\nPrimus: *41* ended\\nMet outside: *34* times'],
  ] as const)('reads with the year what its numbers of one-to-ones come to: %s', (locale, said) => {
    const primus = { programmeCode: 'dk.primus_motor', names: { sv: 'Primus', da: 'Primus', en: 'Primus' } };
    const oneToOnes = [
      { ...primus, measure: 'begun', value: 63 },
      { ...primus, measure: 'ended', value: 41 },
      { programmeCode: null, names: null, measure: 'met_outside', value: 34 },
    ] as const;
    const post = periodPost(periodOf('year', WEEK), { released: [], oneToOnes }, locale, WEEK);
    expect(JSON.stringify(post.blocks)).toContain(said);
    // Not before these numbers that nothing new is told, and why is said of both.
    const without = periodPost(periodOf('year', WEEK), { released: [], oneToOnes: [] }, locale, WEEK);
    expect(post.text).not.toContain(without.text.slice(-30));
    expect(JSON.stringify(post.blocks)).toContain('"value":"year"');
    expect(JSON.stringify(whyModal(sayIn(locale), 'year'))).toMatch(/10.*20/s);
  });

  it.each([
    ['sv', '*14* av 18 besök blev av, 3 ställdes in eller blev inte av, 1 är inte räknat än.', '7 personer'],
    [
      'da',
      '*14* af 18 besøg blev gennemført, 3 blev aflyst eller ikke gennemført, 1 er ikke optalt endnu.',
      '7 personer',
    ],
    ['en', '*14* of 18 visits were held, 3 called off or not held, 1 not counted yet.', '7 people'],
  ] as const)('reads how the week went, in %s', (locale, visits, people) => {
    const words = wordsOf(messagesOn([], locale)[0]?.content ?? { blocks: [] });
    expect(words).toContain(visits);
    expect(words).toContain(people);
  });

  it('sees months and years by region too, small facilities as one of them, and Slack takes it', () => {
    const [week, month] = messagesOn([number('Malmö', 'Syd'), number('Umeå', 'Nord'), small], 'en');
    expect(kinds(week?.content.blocks ?? [])).not.toContain('data_visualization');
    expect(kinds(month?.content.blocks ?? [])).toContain('data_visualization');
    expect(JSON.stringify(month?.content.blocks)).toContain('{"label":"Small ones together","value":40}');
    expect(checkMessageBlocks(month?.content.blocks).ok).toBe(true);
    expect(kinds(month?.content.plainer?.blocks ?? [])).toEqual(['header', 'section', 'section', 'section']);
  });

  it('reads of each facility once, how many were met and how many took part, and a dash where nothing is released', () => {
    const people = (name: string, value: number): Released => ({
      ...number(name, 'Syd', value),
      measure: 'participants',
    });
    const waited = { ...people('Ystad', 31), from: '2026-W40' as const };
    const [week] = messagesOn(
      [number('Malmö', 'Syd', 14), number('Ystad', 'Syd', 12), people('Malmö', 30), waited],
      'en',
    );
    const table = week?.content.blocks.find((block) => block.type === 'data_table');
    const cells =
      table?.type === 'data_table' ? table.rows.map((row) => row.map((cell) => 'text' in cell && cell.text)) : [];
    expect(cells).toEqual([
      ['Facility', 'Client visits', 'People in groups', 'Counted in weeks'],
      ['Ystad', '12', '31', 'client visits 53, people in groups 40–53'],
      ['Malmö', '14', '30', '53'],
    ]);
    const plain = wordsOf(week?.content.plainer ?? { blocks: [] });
    expect(plain).toContain('Ystad: *12* client visits (week 53) and *31* people in groups (weeks 40–53)');
    expect(plain).toContain('Malmö: *14* client visits and *30* people in groups (week 53)');
    const [alone] = messagesOn([number('Malmö', 'Syd', 14), people('Ystad', 30)], 'en');
    expect(JSON.stringify(alone?.content.blocks)).toContain('"30"},{"type":"raw_text","text":"53"}');
    expect(JSON.stringify(alone?.content.blocks)).toContain('"Ystad"},{"type":"raw_text","text":"–"}');
  });

  it('reads which weeks a number came in over, also over the turn of a year', () => {
    const waited = { ...number('Malmö', 'Syd'), from: '2025-W47' as const };
    const [week] = messagesOn([waited, { ...number('Umeå', 'Nord'), from: '2026-W50' }]);
    expect(wordsOf(week?.content ?? { blocks: [] })).toMatch(/Malmö.*47\/2025–53\/2026.*Umeå.*50–53/s);
  });

  it.each([
    ['sv', 'Målgrupper: kvartal 4 2026', 'väntar tills antalet är så stort att ingen kan kännas igen', 'vecka 40–53'],
    ['da', 'Målgrupper: 4. kvartal 2026', 'venter, til antallet er så stort, at ingen kan genkendes', 'uge 40–53'],
    [
      'en',
      'Target groups: quarter 4, 2026',
      'waits until the number is so large that nobody can be recognised',
      'weeks 40–53',
    ],
  ] as const)(
    'reads of target groups when the quarter is over, and why one is missing, in %s',
    (locale, title, held, weeks) => {
      const facts: QuarterFacts = [
        { targetGroup: 'young', value: 127, from: '2026-W40' },
        { targetGroup: 'deportation', value: null, from: '2026-W01' },
      ];
      const messages = messagesOn([], locale, facts);
      expect(messages.map(({ key }) => key)).toEqual([
        'tally:2026-W53',
        'tally:2026-12',
        'tally:2026',
        'tally:2026-Q4',
      ]);
      const quarter = messages[3]?.content;
      const words = wordsOf(quarter ?? { blocks: [] });
      expect(words).toContain(title);
      expect(words).toContain('127');
      expect(words).toContain(held);
      expect(checkMessageBlocks(quarter?.blocks)).toMatchObject({ ok: true });
      expect(kinds(quarter?.plainer?.blocks ?? [])).toEqual(['header', 'section', 'section', 'section']);
      const plain = wordsOf(quarter?.plainer ?? { blocks: [] });
      expect(plain).toContain(weeks);
      expect(plain).toContain(held);
      expect(
        messages
          .slice(0, 3)
          .map(({ content }) => wordsOf(content))
          .join(),
      ).not.toContain('127');
    },
  );

  it('reads nothing of target groups where none are counted', () => {
    expect(messagesOn([]).map(({ key }) => key)).not.toContain('tally:2026-Q4');
  });

  it('is told how many numbers did not fit', () => {
    const many = Array.from({ length: 260 }, (_, index) =>
      number(`Häktet <nummer & ${index}>`, `Region ${index % 30}`),
    );
    for (const { key, content } of messagesOn(many)) {
      expect(checkMessageBlocks(content.blocks)).toMatchObject({ ok: true });
      expect(checkMessageBlocks(content.plainer?.blocks)).toMatchObject({ ok: true });
      if (key.startsWith('tally:2026-W53')) continue;
      expect(wordsOf(content)).toContain('Och 60 till.');
      expect(wordsOf(content.plainer ?? content)).toMatch(/Och \d+ till\./);
      expect(wordsOf(content.plainer ?? content)).toContain('Häktet &lt;nummer &amp; 0&gt;');
    }
  });

  it('reads all numbers of a week, in posts that go on with the first where they are many', () => {
    const many = Array.from({ length: 90 }, (_, index) => number(`Häktet ${index}.`, 'Syd', 200 - index));
    const posts = messagesOn(many).filter(({ key }) => key.startsWith('tally:2026-W53'));
    expect(posts.map(({ key }) => key)).toEqual(['tally:2026-W53', 'tally:2026-W53:2']);
    const told = posts.map(({ content }) => wordsOf(content));
    expect(told[0]).toMatch(/Fortsätter i nästa inlägg, med \d+ siffror till\./);
    expect(told[1]).toContain('Här är resten av det som redovisas för veckan.');
    for (const { facility } of many)
      expect(told.filter((words) => words.includes(`${facility?.name}`))).toHaveLength(1);
  });
});
