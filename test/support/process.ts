import { afterAll } from 'vitest';
import { endProcesses } from './bot-process.js';

export { type BotProcess, startBotProcess } from './bot-process.js';

/** In the files that start processes, at the top: none is left behind when a test fails halfway. */
export function endProcessesAfterwards(): void {
  afterAll(endProcesses);
}
