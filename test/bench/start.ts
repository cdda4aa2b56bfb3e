import type { Stage } from './stage.js';
import { median } from './statistics.js';

/** Milliseconds from the start of the process until it is connected to Slack and ready for people. */
export interface StartTime {
  readonly bot: number;
  readonly bare: number;
  readonly ratio: number;
}

export async function startTimes(stage: Stage, rounds: number): Promise<StartTime> {
  const times: { bot: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const bot = await stage.bot.start();
    await bot.stop();
    const bare = await stage.bare.start();
    await bare.stop();
    times.push({ bot: bot.readyAfter, bare: bare.readyAfter });
  }
  return {
    bot: median(times.map((time) => time.bot)),
    bare: median(times.map((time) => time.bare)),
    ratio: median(times.map((time) => time.bot / time.bare)),
  };
}
