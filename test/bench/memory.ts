import type { Running } from './cost.js';
import { typeCommand } from './people.js';

export interface MemoryReading {
  readonly commands: number;
  /** Resident, in megabytes of a million bytes. */
  readonly megabytes: number;
}

const AT_ONCE = 10;
const A_VISIT_TO_THE_BOT = 8;

/**
 * What people do, many at once: claim, look, ask for what does not exist, choose in a modal, release.
 * @param commands to how many in all
 * @param every how many commands between two readings
 */
export async function memoryOver(running: Running, commands: number, every: number): Promise<MemoryReading[]> {
  const readings: MemoryReading[] = [];
  for (let done = 0; done < commands; done += every) {
    const visits = Math.ceil(every / A_VISIT_TO_THE_BOT);
    await inLanes(visits, (turn) => visitTheBot(running, done / A_VISIT_TO_THE_BOT + turn));
    const { resident } = await running.bot.read();
    readings.push({ commands: done + every, megabytes: resident / 1e6 });
  }
  return readings;
}

async function inLanes(turns: number, run: (turn: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < turns) {
      next += 1;
      await run(next - 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** Eight commands and presses. Of every ten people one chooses in a modal, so that no two are the same person at once. */
async function visitTheBot({ stage, turns }: Running, turn: number): Promise<void> {
  const { sandbox } = stage.bot;
  const { volunteers } = stage.world.choosing;
  const { userId } = await turns.next();
  await typeCommand(sandbox, userId, '/visit claim');
  await typeCommand(sandbox, userId, '/visit mine');
  await typeCommand(sandbox, userId, '/visit schedule');
  await typeCommand(sandbox, userId, '/visit');
  await typeCommand(sandbox, userId, '/visit klaim');
  await typeCommand(sandbox, userId, '/visit claim sunday');
  await typeCommand(sandbox, userId, '/visit release');
  const chooser = volunteers[Math.floor(turn) % volunteers.length] ?? '';
  await typeCommand(sandbox, chooser, '/visit claim');
  if (sandbox.world.modals(chooser).length > 0) await sandbox.as(chooser).closeModal();
}
