import type { Ack, SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { DEFAULT_REMINDERS } from '../../src/groups/reminder-settings.rule.js';
import type { Count } from '../../src/numbers/counting/counting.rule.js';
import { Counts } from '../../src/numbers/counting/counts.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, startBotUnderTest } from './bot.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, type VisitOnDay } from './goteborg.js';
import { at } from './imagined.js';
import { peopleIn } from './people.js';

const { lena, mikkel } = GOTEBORG;
export const TUESDAY: VisitOnDay = { date: '2026-11-24', from: '17:00', to: '19:00' };
export const WEDNESDAY: VisitOnDay = { date: '2026-11-25', from: '17:00', to: '19:00' };

/** Minutes after Tuesday's visit. */
export const OVER = at('2026-11-24 19:05');
/** When the first of the party is asked about it, the others, and the leaders. */
export const FIRST = at('2026-11-25 10:00');
export const OTHERS = at('2026-11-25 18:00');
export const LEADERS = at('2026-11-26 12:00');

export interface CountStory {
  readonly world: BotUnderTest;
  readonly group: Group;
}

/** The Göteborg group, in which only questions reach people; Mikkel is not ready. */
export async function beginCounting(): Promise<CountStory> {
  const world = await startBotUnderTest();
  const group = await goteborg(world, { newcomers: [mikkel] });
  await sendOnly({ world, group }, 'uncounted');
  return { world, group };
}

/** Of the reminders that a group may turn off, these alone go out. */
export async function sendOnly(
  { world, group }: CountStory,
  ...kinds: (typeof DEFAULT_REMINDERS)['kinds']
): Promise<void> {
  const saved = await world.society.of(Groups).read(group.id);
  const settings = { ...DEFAULT_REMINDERS, kinds };
  await world.society
    .of(Groups)
    .saveReminders(group.id, settings, saved?.version ?? 0, lena, world.sandbox.clock.now());
}

function asksForNumbers({ text }: { readonly text: string }): boolean {
  return !/^(Hur känns det|How are you|Hvordan har du det)/.test(text);
}

/**
 * What people do about a visit that is over.
 * @param theStory asked at every call: each test has a story of its own
 */
export function counting(theStory: () => CountStory) {
  const {
    type: typeOnly,
    top,
    pressIn,
    pressInModal,
    submit,
    directChannel,
    told: everythingTold,
    until,
  } = peopleIn(() => theStory().world);

  /** A visit that these people held, just over. @returns its id */
  async function visited(by: readonly string[], visit: VisitOnDay = TUESDAY): Promise<string> {
    const { world, group } = theStory();
    const [shiftId = ''] = await postWeek(world, group, '2026-W48', [visit]);
    for (const userId of by)
      await world.society.of(Claims).decide(shiftId, userId, world.sandbox.clock.now(), decideClaim);
    await until(OVER);
    return shiftId;
  }

  /** Direct messages, oldest first, without the question how they are, which comes to everybody beside the one that counts. */
  const told = (userId: string): readonly SandboxMessage[] => everythingTold(userId).filter(asksForNumbers);

  /** When Slack will show what it holds ready for somebody, by time; without that question too. */
  const ahead = (userId: string): Date[] =>
    theStory()
      .world.sandbox.world.scheduled()
      .filter((message) => message.channelId === directChannel(userId) && asksForNumbers(message))
      .map(({ postAt }) => postAt);

  /** The last of them, also when only they see it. */
  const lastTold = (userId: string): SandboxMessage => {
    const all = theStory().world.sandbox.world.messages(directChannel(userId), userId);
    const last = all.filter(asksForNumbers).at(-1);
    if (!last) throw new Error(`${userId} has no direct message`);
    return last;
  };

  /** Presses an answer, such as `3` or `no`. @param value of the button, where several visits have one */
  const answer = (userId: string, message: SandboxMessage, pressed: string, value?: string): Promise<void> =>
    pressIn(userId, `count_visit_${pressed}`, message, value);

  /** Presses an answer in the modal on top. */
  const answerInModal = (userId: string, pressed: string): Promise<void> =>
    pressInModal(userId, `count_visit_${pressed}`);

  /** Types a command. @returns what only they see of it */
  const type = async (userId: string, text: string): Promise<SandboxMessage> => {
    await typeOnly(userId, text);
    return lastAnswer(theStory().world, userId);
  };

  /** Sends in a number that has no button. */
  const submitNumber = (userId: string, count: string): Promise<Ack> => submit(userId, { count });

  const counted = async (shiftId: string): Promise<Count | null> =>
    (await theStory().world.society.of(Counts).read(shiftId))?.count ?? null;

  /** A number as no Slack client would send it, from the form that is open. @returns what the bot answers, as JSON */
  async function forge(userId: string, shiftId: string, value: string | null): Promise<string> {
    const { sandbox } = theStory().world;
    const { view, id } = top(userId);
    const memory = JSON.stringify({ shiftId, seenVersion: null });
    const ack = await sandbox.deliver('interactive', {
      type: 'view_submission',
      team: { id: sandbox.teamId },
      user: { id: userId, team_id: sandbox.teamId },
      trigger_id: `forged-${shiftId}-${value}`,
      view: {
        ...view,
        id,
        private_metadata: memory,
        state: { values: { count: { count: { type: 'number_input', value } } } },
      },
    });
    return JSON.stringify(ack.payload);
  }

  return {
    visited,
    until,
    told,
    lastTold,
    ahead,
    type,
    top,
    answer,
    answerInModal,
    submit,
    submitNumber,
    counted,
    forge,
  };
}
