import { inAlphabet } from '../../core/alphabet.js';
import type { Group, IsoWeek } from '../../core/model.js';
import { isoWeekOf } from '../../core/weeks.js';
import { Audit } from '../../database/audit.js';
import { Groups } from '../../groups/groups.store.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import { readPeriod, weekLabel } from '../../locales/index.js';
import { type Reply, sentence } from '../../slack/blocks/parts.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { CommandRequest, Request } from '../../slack/hearing/request.js';
import { Tallies } from './tallies.store.js';
import {
  ownNumbersReply,
  periodPost,
  tallyRefusedText,
  weekPost,
  withChoices,
  withNationalChoices,
} from './tally.view.js';
import { oneToOnePost } from './tally-one-to-ones.view.js';
import { lastQuarter, type Period, periodOf } from './tally-period.rule.js';
import { quarterPost, quarterText } from './tally-quarter.view.js';
import { openNumbersButton, openTallyButtons, TALLY_PERIODS } from './tallying.controls.js';
import { uploadTallies } from './upload-tallies.request.js';

const EXPORT = ['export', 'exportera', 'eksporter', 'exporter'];

/** Whose numbers somebody may see, read from the database now. */
type Rights =
  | { readonly kind: 'everything' }
  /** Of the facilities of the groups that they lead. */
  | { readonly kind: 'own'; readonly groups: readonly Group[] }
  | { readonly kind: 'nothing' };

/**
 * National staff look at released numbers, leaders at those of their own facility. Nothing but what has been released is ever
 * shown, to anybody, and every look is in the audit log.
 */
export function showTally(): readonly Heard[] {
  return [
    onCommand('tally', (request) => (isExport(request) ? exportFor(request) : showFor(request))),
    onPress(openNumbersButton, (request) => show(request, 'week')),
    ...TALLY_PERIODS.map((kind) =>
      onPress(openTallyButtons[kind], async (request) => {
        const reply = await show(request, kind === 'quarter' ? kind : periodOf(kind, request.value));
        return { ...reply, replaces: true, ...(reply.plainer && { plainer: { ...reply.plainer, replaces: true } }) };
      }),
    ),
  ];
}

function isExport({ rest }: CommandRequest): boolean {
  return EXPORT.includes(rest.trim().toLowerCase());
}

async function showFor(request: CommandRequest): Promise<Reply> {
  const { timeZone } = await request.society.of(Workspaces).read();
  const asked = readPeriod(request.rest, isoWeekOf(request.now, timeZone));
  if (!asked) return sentence(request.say('tally.not_understood'));
  return show(request, typeof asked === 'string' ? asked : periodOf(asked.kind, asked.week));
}

async function rightsOf({ society, person }: Request): Promise<Rights> {
  const { nationalStaffIds } = await society.of(Workspaces).read();
  if (nationalStaffIds.includes(person.userId)) return { kind: 'everything' };
  const groups = inAlphabet(person.locale, await society.of(Groups).ledBy(person.userId));
  return groups.length > 0 ? { kind: 'own', groups } : { kind: 'nothing' };
}

/** @param asked a kind of period: the one around the last closed week */
async function show(request: Request, asked: Period | Period['kind']): Promise<Reply> {
  const { society, say, person, now } = request;
  const rights = await rightsOf(request);
  if (rights.kind === 'nothing') {
    const groups = await society.of(Groups).ofMember(person.userId);
    return sentence(tallyRefusedText(say, person.locale, groups));
  }
  const last = await society.of(Tallies).lastClosed();
  if (!last) {
    const none = sentence(say('tally.none_yet'));
    return rights.kind === 'everything' ? withNationalChoices(say, none) : none;
  }
  const period = asked === 'quarter' ? lastQuarter(last) : typeof asked === 'string' ? periodOf(asked, last) : asked;
  // Written before anything is shown: nobody looks at numbers unseen.
  if (rights.kind === 'own') {
    if (period.kind === 'quarter') return sentence(say('quarter.refused'));
    const facilityIds = [...new Set(rights.groups.map(({ facility }) => facility.id))];
    await society.of(Audit).writeAll(
      person.userId,
      'read_tally',
      facilityIds.map((id) => ({ id, scopeId: id })),
      now,
    );
    return showOwn(request, rights.groups, period, last);
  }
  await society.of(Audit).write(person.userId, 'read_tally', { id: period.name, scopeId: null }, now);
  const until = earlier(period.to, last);
  return withChoices(say, await showAll(request, period, until), until);
}

function earlier(one: IsoWeek, other: IsoWeek): IsoWeek {
  return one < other ? one : other;
}

async function showAll({ society, say, person }: Request, period: Period, until: IsoWeek): Promise<Reply> {
  if (period.kind === 'quarter') {
    const { targetGroups = [], oneToOnes = [] } = (await society.of(Tallies).week(period.to)) ?? {};
    const posts = [
      ...(targetGroups.length > 0 ? [quarterPost(period, targetGroups, person.locale)] : []),
      ...(oneToOnes.length > 0 ? [oneToOnePost(period, oneToOnes, person.locale)] : []),
    ];
    const [first, ...others] = posts;
    if (first) return [first, ...others].reduce(together);
    return sentence(say('quarter.none', { period: quarterText(say, period.name) }));
  }
  if (period.kind !== 'week' && (await society.of(Tallies).isIncomplete(period)))
    return sentence(say('tally.incomplete'));
  if (period.kind !== 'week')
    return periodPost(period, await society.of(Tallies).numbersIn(period), person.locale, until);
  const facts = await society.of(Tallies).week(period.from);
  if (!facts) return sentence(say('tally.not_closed', { week: weekLabel(period.from, person.locale) }));
  return weekPost(facts, person.locale);
}

/** One answer below the other. */
function together(one: Reply, other: Reply): Reply {
  const below = (reply: Pick<Reply, 'text' | 'blocks'>) => ({
    text: `${reply.text} ${other.text}`,
    blocks: [...(reply.blocks ?? []), ...(other.blocks ?? [])],
  });
  return { ...below(one), ...(one.plainer && { plainer: below(one.plainer) }) };
}

async function showOwn(
  { society, say, person }: Request,
  groups: readonly Group[],
  period: Period,
  last: IsoWeek,
): Promise<Reply> {
  if (period.kind === 'week' && !(await society.of(Tallies).week(period.from))) {
    return sentence(say('tally.not_closed', { week: weekLabel(period.from, person.locale) }));
  }
  const year = periodOf('year', earlier(period.to, last));
  if (await society.of(Tallies).isIncomplete(period.kind === 'week' ? year : period)) {
    return sentence(say('tally.incomplete'));
  }
  const [small, inPeriod, inYear] = await Promise.all([
    society.of(Tallies).smallIn(period.to),
    society.of(Tallies).released(period),
    society.of(Tallies).released(year),
  ]);
  const facilities = [...new Map(groups.map(({ facility }) => [facility.id, facility])).values()];
  const own = facilities.map((facility) => ({
    facility,
    smallTogether: small.has(facility.id) ? small.size : null,
    inPeriod: inPeriod.filter((each) => each.facility?.id === facility.id),
    inYear: inYear.filter((each) => each.facility?.id === facility.id),
  }));
  return ownNumbersReply(say, person.locale, period, own, earlier(period.to, last));
}

/** As a file in their direct messages: it is for an independent program, not for reading. */
async function exportFor(request: CommandRequest): Promise<Reply> {
  const { society, say, person, now, client } = request;
  const rights = await rightsOf(request);
  if (rights.kind !== 'everything') return sentence(say('tally.export.refused'));
  await society.of(Audit).write(person.userId, 'export_tally', { id: 'tallies-audit/1', scopeId: null }, now);
  await uploadTallies(client, society, person.userId);
  return sentence(say('tally.export.done'));
}
