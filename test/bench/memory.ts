import { pressInAnswer, typeCommand } from './people.js';
import { chooseInModal, type Running } from './running.js';

export interface MemoryReading {
  readonly commands: number;
  /** Resident, in millions of bytes. */
  readonly megabytes: number;
}

const AT_ONCE = 10;
/** What one person does in `comeBy`. */
const COMMANDS_EACH = 10;

/**
 * Lets many people do ordinary things at once, and reads the bot's memory now and then.
 * @param commands how many in all
 * @param every how many between two readings
 */
export async function memoryOver(running: Running, commands: number, every: number): Promise<MemoryReading[]> {
  const { bot, places } = running;
  await places.release();
  const readings: MemoryReading[] = [{ commands: 0, megabytes: (await bot.read()).resident / 1e6 }];
  let people = 0;
  for (let done = every; done <= commands; done += every) {
    await inLanes(every / COMMANDS_EACH, async () => {
      people += 1;
      await comeBy(running, people);
    });
    readings.push({ commands: done, megabytes: (await bot.read()).resident / 1e6 });
  }
  return readings;
}

async function inLanes(times: number, run: () => Promise<void>): Promise<void> {
  let left = times;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await run();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** Claims, looks around, mistypes, gives the place up; meanwhile somebody else chooses and does not. */
async function comeBy(running: Running, person: number): Promise<void> {
  const { sandbox } = running.stage.bot;
  const { groups } = running.stage.world;
  const people = groups[person % groups.length]?.volunteers.known ?? [];
  const userId = people[Math.floor(person / groups.length) % people.length] ?? '';
  await typeCommand(sandbox, userId, '/visit claim');
  await typeCommand(sandbox, userId, '/visit mine');
  await typeCommand(sandbox, userId, '/visit schedule');
  await typeCommand(sandbox, userId, '/visit');
  await typeCommand(sandbox, userId, '/visit klaim');
  await typeCommand(sandbox, userId, '/visit claim sunday');
  await typeCommand(sandbox, userId, '/visit help');
  await typeCommand(sandbox, userId, '/visit release');
  await pressInAnswer(sandbox, userId, 'release_shift');
  await chooseInModal(running, person);
}
