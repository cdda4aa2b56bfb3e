import type { FacilityKind, Group, IsoWeek, PatternVisit } from '../../src/domain/model.js';
import { proposeWeek } from '../../src/domain/planning.js';
import type { Requirement } from '../../src/domain/readiness.js';
import { isoWeekOf, weeksAfter } from '../../src/domain/weeks.js';
import type { WorkspaceStore } from '../../src/store/index.js';
import { makeReady } from '../support/readiness.js';
import type { NewUser, Sandbox } from './sandbox.js';

interface DemoPerson extends NewUser {
  readonly id: string;
  /** For the page's person picker. */
  readonly about: string;
}

const ZONE = 'Europe/Stockholm';
const swedish = { locale: 'sv-SE', timeZone: ZONE } as const;

const ADMIN: DemoPerson = {
  id: 'U0OLLE',
  name: 'Olle Ek',
  ...swedish,
  isAdmin: true,
  about: 'workspace admin, may set up',
};
const NATIONAL: DemoPerson = { id: 'U0KARIN', name: 'Karin Dahl', ...swedish, about: 'national coordinator' };

interface DemoGroup {
  readonly facility: {
    readonly name: string;
    readonly kind: FacilityKind;
    readonly region: string;
    readonly cap: number;
    readonly programme: string;
  };
  readonly name: string;
  readonly channel: { readonly id: string; readonly name: string };
  readonly leader: DemoPerson;
  readonly volunteers: readonly DemoPerson[];
  /** Who is new, by id, and what they still lack. */
  readonly lacking: Readonly<Record<string, readonly string[]>>;
  readonly pattern: readonly PatternVisit[];
}

const volunteer = (id: string, name: string, about: string, locale = 'sv-SE'): DemoPerson => ({
  id,
  name,
  locale,
  timeZone: ZONE,
  about,
});

const GROUPS: readonly DemoGroup[] = [
  {
    facility: { name: 'Häktet Göteborg', kind: 'remand_prison', region: 'Väst', cap: 4, programme: 'se.remand_visits' },
    name: 'Besöksgruppen Göteborg',
    channel: { id: 'C0GBG', name: 'besok-goteborg' },
    leader: { id: 'U0LENA', name: 'Lena Lind', ...swedish, about: 'leads the Göteborg group' },
    volunteers: [
      volunteer('U0ANNA', 'Anna Berg', 'volunteer in Göteborg'),
      volunteer('U0BO', 'Bo Nyström', 'volunteer in Göteborg'),
      volunteer('U0CILLA', 'Cilla Holm', 'new in Göteborg, still to go on a study visit'),
      volunteer('U0EMMA', 'Emma Hill', 'volunteer in Göteborg, reads English', 'en-GB'),
      volunteer('U0MIKKEL', 'Mikkel Juhl', 'volunteer in Göteborg, reads Danish', 'da-DK'),
    ],
    lacking: { U0CILLA: ['confidentiality_undertaking', 'study_visit'] },
    pattern: [
      { weekday: 2, startTime: '17:00', length: 120, format: 'individual', minimumParty: 2, maximumParty: 3 },
      { weekday: 4, startTime: '18:00', length: 120, format: 'individual', minimumParty: 2, maximumParty: 3 },
      { weekday: 6, startTime: '13:00', length: 180, format: 'group', minimumParty: 2, maximumParty: 4 },
    ],
  },
  {
    facility: { name: 'Anstalten Fosie', kind: 'prison', region: 'Syd', cap: 4, programme: 'se.prison_visits' },
    name: 'Besöksgruppen Malmö',
    channel: { id: 'C0MALMO', name: 'besok-malmo' },
    leader: { id: 'U0HANNES', name: 'Hannes Falk', ...swedish, about: 'leads the Malmö group' },
    volunteers: [
      volunteer('U0DAVID', 'David Sjö', 'volunteer in Malmö'),
      volunteer('U0FATIMA', 'Fatima Noor', 'volunteer in Malmö'),
      volunteer('U0GRETA', 'Greta Ström', 'volunteer in Malmö'),
    ],
    lacking: {},
    pattern: [
      { weekday: 1, startTime: '18:00', length: 90, format: 'group', minimumParty: 2, maximumParty: 4 },
      { weekday: 3, startTime: '18:00', length: 90, format: 'group', minimumParty: 2, maximumParty: 4 },
    ],
  },
];

const PEOPLE: readonly DemoPerson[] = [
  ...GROUPS.flatMap((group) => [group.leader, ...group.volunteers]),
  NATIONAL,
  ADMIN,
];

/** What the page says about a person. */
export function aboutInDemo(userId: string): string {
  return PEOPLE.find((person) => person.id === userId)?.about ?? '';
}

/** Fills Slack with people and channels: two groups and a national channel. */
export function peopleTheDemo(sandbox: Sandbox): void {
  for (const person of PEOPLE) sandbox.world.addUser(person);
  for (const { channel, leader, volunteers } of GROUPS) {
    const members = [leader.id, ...volunteers.map((each) => each.id), sandbox.botUserId];
    sandbox.world.addChannel({ ...channel, members });
  }
  sandbox.world.addChannel({
    id: 'C0NATION',
    name: 'besok-nationellt',
    members: [NATIONAL.id, ADMIN.id, ...GROUPS.map((group) => group.leader.id), sandbox.botUserId],
  });
}

/** Sets up what an admin would have set up, gives each group its weekly pattern, and posts the Malmö group's next week. */
export async function setUpTheDemo(society: WorkspaceStore, now: Date): Promise<void> {
  await society.workspaces.ensure({ locale: 'sv', timeZone: ZONE, now });
  const workspace = await society.workspaces.read();
  await society.workspaces.save(
    { nationalChannelId: 'C0NATION', nationalStaffIds: [NATIONAL.id] },
    workspace.version,
    ADMIN.id,
    now,
  );
  const nextWeek = weeksAfter(isoWeekOf(now, ZONE), 1);
  for (const demo of GROUPS) {
    const group = await setUpGroup(society, demo, now);
    await planWeek(society, group, demo, nextWeek, now);
  }
}

async function setUpGroup(society: WorkspaceStore, demo: DemoGroup, now: Date): Promise<Group> {
  const { cap, programme, ...facts } = demo.facility;
  const facility = await society.facilities.save(
    { id: null, ...facts, programmeCode: programme, timeZone: ZONE, visitorCap: cap, status: 'active' },
    null,
    ADMIN.id,
    now,
  );
  if (!facility.ok) throw new Error(`the demo could not set up ${facts.name}`);
  const saved = await society.groups.save(
    {
      id: null,
      facilityId: facility.id,
      name: demo.name,
      channelId: demo.channel.id,
      locale: 'sv',
      showNames: true,
      leaderIds: [demo.leader.id],
    },
    null,
    ADMIN.id,
    now,
  );
  const group = saved.ok ? await society.groups.read(saved.id) : null;
  if (!group) throw new Error(`the demo could not set up ${demo.name}`);
  const members = [demo.leader.id, ...demo.volunteers.map((each) => each.id)];
  await society.memberships.sync(group.id, members, now);
  for (const userId of members) {
    const isDone = ({ code }: Requirement) => !demo.lacking[userId]?.includes(code);
    await makeReady(society, group.id, [userId], now, isDone);
  }
  return group;
}

/** The pattern is kept from a draft of next week; only the Malmö group's is posted, Göteborg's is left for you. */
async function planWeek(
  society: WorkspaceStore,
  group: Group,
  demo: DemoGroup,
  isoWeek: IsoWeek,
  now: Date,
): Promise<void> {
  const proposal = proposeWeek(demo.pattern, isoWeek, group.facility, now);
  const week = await society.weeks.open(group.id, isoWeek, proposal, demo.leader.id, now);
  if (!week) throw new Error(`the demo could not plan for ${demo.name}`);
  const isMalmo = demo.channel.id === 'C0MALMO';
  await society.weeks.change(week.id, week.version, demo.leader.id, now, () => ({
    ok: true,
    changes: [{ kind: 'keep_pattern', pattern: demo.pattern }, ...(isMalmo ? [{ kind: 'post' } as const] : [])],
    notices: [],
  }));
}
