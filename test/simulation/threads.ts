import { Worker } from 'node:worker_threads';
import type { Outcome } from './run-script.js';
import type { Answer, Task } from './worker.js';

/** One thread that lives stories through, one after the other. */
export class Thread {
  readonly #worker: Worker;
  readonly #ready: Promise<void>;

  /** @param file worker.js of the build that is to be tried */
  constructor(file: URL, mutant: string | null) {
    this.#worker = new Worker(file, {
      workerData: { mutant },
      // Much is made and forgotten: with room for it, little time goes into clearing up.
      resourceLimits: { maxYoungGenerationSizeMb: 128 },
    });
    this.#ready = this.#next().then(() => undefined);
  }

  async run(seed: number): Promise<Omit<Outcome, 'trace' | 'log'>> {
    const answer = await this.#ask({ kind: 'run', seed });
    if (answer.kind !== 'ran') throw new Error('the thread has answered something else');
    return answer.outcome;
  }

  /** The shortest story that fails like this seed's. */
  async shrink(seed: number): Promise<Extract<Answer, { kind: 'shrunk' }>> {
    const answer = await this.#ask({ kind: 'shrink', seed });
    if (answer.kind !== 'shrunk') throw new Error('the thread has answered something else');
    return answer;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  async #ask(task: Task): Promise<Answer> {
    await this.#ready;
    const answer = this.#next();
    this.#worker.postMessage(task);
    return (await answer) as Answer;
  }

  #next(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#worker.once('error', reject);
      this.#worker.once('message', (message) => {
        this.#worker.off('error', reject);
        resolve(message);
      });
    });
  }
}
