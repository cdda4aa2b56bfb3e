import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { context, escapeText, header, lines, type Reply, section } from '../../slack/blocks/parts.js';
import { type OneToOnesOfProgramme, UNDER_WAY } from './one-to-ones-now.rule.js';

const MOST_FACILITIES = 20;

/** How many one-to-ones there are now, by programme and where, and how many began and ended in a year. Exact, and for whoever asked alone. */
export function oneToOnesSheet(say: Say, locale: Locale, year: number, all: readonly OneToOnesOfProgramme[]): Reply {
  const title = say('desk.one_to_ones.title');
  return {
    text: title,
    blocks: [
      header(title),
      ...(all.length === 0 ? [section(say('desk.one_to_ones.none'))] : []),
      ...all.map((of) => section(programmeText(say, locale, year, of))),
      context(say('desk.one_to_ones.exact')),
    ],
  };
}

function programmeText(
  say: Say,
  locale: Locale,
  year: number,
  { names, underWay, begun, ended, facilities }: OneToOnesOfProgramme,
): string {
  const stands = UNDER_WAY.flatMap((state) => {
    const count = underWay.get(state) ?? 0;
    return count > 0 ? [say('desk.one_to_ones.state', { state: say(`pairing.state.${state}`), count })] : [];
  });
  const more = facilities.length - MOST_FACILITIES;
  return lines(
    `*${escapeText(names[locale])}*`,
    stands.length > 0 ? stands.join(' · ') : say('desk.one_to_ones.none_under_way'),
    say('desk.one_to_ones.year', { year: String(year), begun, ended }),
    ...facilities
      .slice(0, MOST_FACILITIES)
      .map(({ name, count }) => `• ${say('desk.one_to_ones.facility', { facility: escapeText(name), count })}`),
    more > 0 ? say('desk.more', { count: more }) : null,
  );
}
