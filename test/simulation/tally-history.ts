import type { Message } from '../../sandbox/slack/world.js';

/** What is kept beside the post of a week. */
interface SaidWeek {
  readonly week: string;
  /** Everything that the year has come to, by measure; null where it says that this is not known. */
  readonly yearSoFar: { readonly visits: number; readonly participants: number } | null;
  readonly released: readonly { readonly whose: string; readonly measure: string; readonly value: number }[];
}

/** The least that may be said of visited people in one number (PRIVACY, rule 1). */
const LEAST = 10;
const KEY = /^tally:(\d{4}-W\d{2})$/;

/** What the national channel has been told, held against itself: nothing that was said is ever said otherwise. */
export class TallyHistory {
  readonly #said = new Map<string, string>();

  /** How many weeks the channel has been told of. */
  get size(): number {
    return this.#said.size;
  }

  /** @param posts all that stands in the channel. @returns what contradicts something else */
  judge(posts: readonly Message[]): string[] {
    const weeks = posts.flatMap(({ metadata }) => saidIn(metadata?.event_payload ?? {}) ?? []);
    return [...weeks.flatMap((week) => this.#changed(week)), ...weeks.flatMap(small), ...contradictions(weeks)];
  }

  #changed(week: SaidWeek): string[] {
    const said = JSON.stringify(week);
    const before = this.#said.get(week.week) ?? said;
    this.#said.set(week.week, before);
    return before === said ? [] : [`${week.week} was told as ${before} and as ${said}`];
  }
}

function small({ week, released }: SaidWeek): string[] {
  return released
    .filter(({ value }) => value < LEAST)
    .map(({ whose, measure, value }) => `${week} tells ${value} ${measure} of ${whose}`);
}

/** The year so far is what it was a week before, and what the week itself tells. */
function contradictions(weeks: readonly SaidWeek[]): string[] {
  const inOrder = [...weeks].sort((one, other) => (one.week < other.week ? -1 : 1));
  return inOrder.flatMap(({ week, yearSoFar, released }, index) => {
    const before = inOrder[index - 1];
    const isSameYear = before?.week.slice(0, 4) === week.slice(0, 4);
    if (yearSoFar === null || (before && isSameYear && before.yearSoFar === null)) return [];
    return (['visits', 'participants'] as const).flatMap((measure) => {
      const own = released.filter((each) => each.measure === measure).reduce((sum, { value }) => sum + value, 0);
      const sum = (isSameYear ? (before?.yearSoFar?.[measure] ?? 0) : 0) + own;
      return sum === yearSoFar[measure] ? [] : [`${week} tells a year of ${yearSoFar[measure]} ${measure}, not ${sum}`];
    });
  });
}

function saidIn(payload: Readonly<Record<string, unknown>>): SaidWeek | null {
  const [, week] = KEY.exec(String(payload.key)) ?? [];
  if (week === undefined) return null;
  const [visits, participants] = String(payload.year).split(' ').map(Number);
  const isKnown = Number.isInteger(visits) && Number.isInteger(participants);
  const released = Array.from({ length: Number(payload.numbers) }, (_, index) => {
    const [id = '', , measure = '', value, , , name = ''] = String(payload[`n${index + 1}`]).split('|');
    return { whose: `${id} ${name}`, measure, value: Number(value) };
  });
  return { week, yearSoFar: isKnown ? { visits: visits ?? 0, participants: participants ?? 0 } : null, released };
}
