import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { openSimulatedDatabase } from './simulated-database.js';
import { liveYears } from './years-story.js';

export interface YearsTask {
  readonly weeks: number;
  /** Whom people visit. */
  readonly names: readonly string[];
}

if (!isMainThread) await work(workerData as YearsTask);

/** A thread that lives some weeks through, and ends. */
async function work({ weeks, names }: YearsTask): Promise<void> {
  const database = await openSimulatedDatabase();
  await database.keepAs('empty');
  parentPort?.postMessage(await liveYears(database, weeks, names));
}
