import { z } from 'zod';
import type { InputValues, SandboxView } from '../../sandbox/slack/sandbox.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Volunteers } from '../../src/groups/volunteers.store.js';
import { type BotUnderTest, type BotUnderTestOptions, startBotUnderTest } from './bot.js';
import { peopleIn } from './people.js';

/** Workspace admin and workspace owner; both have chosen English. */
export const ADMIN = 'U0OLLE';
export const SECOND_ADMIN = 'U0PIA';
export const NINA = 'U0NINA';
export const LENA = 'U0LENA';
export const BO = 'U0BO';
/** Another bot, in the same channel. */
export const BOT = 'U0BOTFRIEND';
export const HALL = 'C0HALL';
export const NATIONAL = 'C0NATIONAL';
/** A private channel. */
export const SECRET = 'C0SECRET';

/** A facility and its group as an admin fills them in. */
export const FACILITY: InputValues = {
  name: 'Häktet Göteborg',
  kind: 'remand_prison',
  region: 'Väst',
  timeZone: 'Europe/Stockholm',
  visitorCap: '4',
  status: 'active',
};
export const GROUP: InputValues = {
  name: 'Göteborg',
  programme: 'se.remand_visits',
  channelId: HALL,
  leaderIds: [LENA],
  locale: 'sv',
  attendance: 'names',
};

const ANSWER = z.object({ errors: z.record(z.string(), z.string()).optional() }).nullable();

/** A workspace with people and channels in which nobody has set anything up. */
export async function freshWorkspace(options: BotUnderTestOptions = {}): Promise<BotUnderTest> {
  const world = await startBotUnderTest(options);
  const { sandbox } = world;
  const people: readonly [string, string, string][] = [
    [NINA, 'Nina', 'en-US'],
    [LENA, 'Lena', 'en-GB'],
    [BO, 'Bo', 'de-DE'],
  ];
  for (const [id, name, locale] of people) sandbox.world.addUser({ id, name, locale });
  sandbox.world.addUser({ id: ADMIN, name: 'Olle', locale: 'en-GB', isAdmin: true });
  sandbox.world.addUser({ id: SECOND_ADMIN, name: 'Pia', locale: 'en-GB', isOwner: true });
  for (const userId of [ADMIN, SECOND_ADMIN])
    await world.society.of(Volunteers).setLanguage(userId, 'en', sandbox.clock.now());
  sandbox.world.addUser({ id: BOT, name: 'polly', isBot: true });
  sandbox.world.addChannel({ id: HALL, name: 'besok-goteborg', members: [ADMIN, SECOND_ADMIN, LENA, BO, BOT] });
  sandbox.world.addChannel({ id: NATIONAL, name: 'nationellt', members: [ADMIN, NINA] });
  sandbox.world.addChannel({ id: SECRET, name: 'stangt', isPrivate: true, members: [ADMIN, LENA] });
  return world;
}

/**
 * What an admin does to set a workspace up, Olle unless told, and what is stored of it then.
 * @param theWorld asked at every call: each test has a world of its own
 */
export function settingUp(theWorld: () => BotUnderTest) {
  const people = peopleIn(theWorld);

  const modals = (userId = ADMIN): readonly SandboxView[] => theWorld().sandbox.world.modals(userId);
  const top = (userId = ADMIN): SandboxView => people.top(userId);

  /** Opens the overview. */
  const open = (userId = ADMIN): Promise<void> => people.type(userId, '/visit setup', HALL);

  /** Presses a button of the modal on top. @param value where several have the same action */
  const press = (action: string, value?: string, userId = ADMIN): Promise<void> =>
    people.pressInModal(userId, action, value);

  /** Sends in the modal on top. @returns what is answered at once, with every input that is wrong */
  const submit = async (values: InputValues = {}, userId = ADMIN) =>
    ANSWER.parse((await people.submit(userId, values)).payload);

  const addFacility = async (values: InputValues = {}): Promise<void> => {
    await open();
    await press('set_up_facility', 'new');
    await submit({ ...FACILITY, ...values });
  };

  const addGroup = async (values: InputValues = {}) => {
    await press('set_up_group', 'new');
    return submit({ ...GROUP, ...values });
  };

  const theGroup = async () => {
    const [group] = await theWorld().society.of(Groups).list();
    if (!group) throw new Error('there is no group');
    return group;
  };

  const theFacility = async () => {
    const [facility] = await theWorld().society.of(Facilities).list();
    if (!facility) throw new Error('there is no facility');
    return facility;
  };

  return { modals, top, open, press, submit, addFacility, addGroup, theGroup, theFacility };
}
