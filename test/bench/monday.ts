// How long it takes on a Monday until Slack shows what was claimed, in large societies of one workspace, and from how many groups
// on a reminder is handed over too late:
//   npm run bench:monday
// Slack's pace is the bot's own (`createPace`), and so is what goes first (`precedenceOf`); people, Slack's answers and the clock are
// made up. Exits 1 when a reminder is late at a size at which none may be.
import { type Monday, mondayWith, TAKEN_ON_MONDAY } from './monday-claims.js';
import { sendAll } from './monday-sending.js';
import { percentile } from './statistics.js';
import { markdown } from './table.js';

const SIZES = [1_000, 3_000, 10_000];
/** At this size and below none may be late. */
const NONE_LATE_UP_TO = 3_000;
const SEED = 20_261_130;
/** As `createPace` lets the bot. */
const HANDED_OVER_A_MINUTE = 48;

const rows: string[][] = [
  [
    'groups',
    'claims',
    'a post is true after, median',
    '99 of 100',
    'longest',
    '… of a visit within 48 h, longest',
    'reminders',
    'handed over after, 99 of 100',
    'too late',
  ],
];
let isBroken = false;
for (const groups of SIZES) {
  const found = measured(mondayWith(groups, SEED));
  if (groups <= NONE_LATE_UP_TO && found.late > 0) isBroken = true;
  rows.push([
    String(groups),
    String(found.claims),
    ...[
      percentile(found.posts, 50),
      percentile(found.posts, 99),
      Math.max(...found.posts),
      Math.max(...found.nearPosts),
    ].map(inWords),
    String(found.reminders.length),
    inWords(percentile(found.reminders, 99)),
    String(found.late),
  ]);
}
process.stdout.write(`${markdown(rows)}\n\n`);
process.stdout.write(`The first reminder is too late at about ${firstLateAt()} groups.\n`);
process.stdout.write(`A whole week's reminders are as many as Slack takes in a week at about ${fullAt()} groups.\n`);
process.exitCode = isBroken ? 1 : 0;

function measured(monday: Monday) {
  const { posts, reminders } = sendAll(monday);
  return {
    claims: monday.claims.length,
    posts: posts.map(({ after }) => after),
    nearPosts: posts.filter(({ isNear }) => isNear).map(({ after }) => after),
    reminders: reminders.map(({ after }) => after),
    late: reminders.filter(({ isLate }) => isLate).length,
  };
}

/** To the nearest 250. */
function firstLateAt(): number {
  let none = 0;
  let some = 64_000;
  while (some - none > 250) {
    const middle = Math.round((none + some) / 2);
    if (measured(mondayWith(middle, SEED)).late > 0) some = middle;
    else none = middle;
  }
  return Math.round(some / 250) * 250;
}

/** Where what is left behind on one Monday is not gone by the next. To the nearest 500. */
function fullAt(): number {
  const groups = 1_000;
  const aWeekEach = measured(mondayWith(groups, SEED)).reminders.length / groups / TAKEN_ON_MONDAY;
  return Math.round((HANDED_OVER_A_MINUTE * 60 * 24 * 7) / aWeekEach / 500) * 500;
}

/** @param milliseconds of the made-up clock */
function inWords(milliseconds: number): string {
  if (milliseconds < 90_000) return `${Math.round(milliseconds / 1_000)} s`;
  if (milliseconds < 90 * 60_000) return `${Math.round(milliseconds / 60_000)} min`;
  return `${(milliseconds / 3_600_000).toFixed(1)} h`;
}
