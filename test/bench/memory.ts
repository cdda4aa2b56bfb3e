import type { Contestant } from './contestant.js';
import { phase } from './deadline.js';
import { choose, pressInAnswer, typeCommand } from './people.js';
import { SEATS } from './world.js';

export interface MemoryReading {
  readonly commands: number;
  /** Both in millions of bytes, after a forced collection. */
  readonly resident: number;
  readonly held: number;
}

const AT_ONCE = 10;
/** What one person does in `comeBy`. */
const COMMANDS_EACH = 10;
const READINGS = 5;

/** Lets many people do ordinary things at once, and reads the bot's memory five times. @param commands how many in all */
export async function memoryOver(contestant: Contestant, commands: number): Promise<readonly MemoryReading[]> {
  const { process, sandbox, name } = contestant;
  const every = commands / READINGS;
  const readings: MemoryReading[] = [];
  let people = 0;
  for (let done = every; done <= commands; done += every) {
    const lanes = inLanes(every / COMMANDS_EACH, async () => {
      people += 1;
      await comeBy(contestant, people);
    });
    await phase(`${done} commands, ${name}`, every, lanes);
    sandbox.clearCalls();
    const { resident, held } = await process.collect();
    readings.push({ commands: done, resident: resident / 1e6, held: held / 1e6 });
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
async function comeBy({ sandbox, world }: Contestant, person: number): Promise<void> {
  const { groups, choosing } = world;
  const userId = groups[person % groups.length]?.claimers[Math.floor(person / groups.length) % SEATS] ?? '';
  await typeCommand(sandbox, userId, '/visit claim');
  await typeCommand(sandbox, userId, '/visit mine');
  await typeCommand(sandbox, userId, '/visit schedule');
  await typeCommand(sandbox, userId, '/visit');
  await typeCommand(sandbox, userId, '/visit klaim');
  await typeCommand(sandbox, userId, '/visit claim sunday');
  await typeCommand(sandbox, userId, '/visit help');
  await typeCommand(sandbox, userId, '/visit release');
  await pressInAnswer(sandbox, userId, 'release_shift');
  await choose(sandbox, choosing.claimers[person % choosing.claimers.length] ?? '');
}
