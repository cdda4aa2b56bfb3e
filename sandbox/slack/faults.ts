import type { Fault, Faults } from './sandbox.js';

/** Which fault the next call of a method meets. A method's own come before those of `*`, `next` before `always`. */
export class InjectedFaults implements Faults {
  readonly #next = new Map<string, Fault[]>();
  readonly #always = new Map<string, Fault>();

  next(method: string, fault: Fault, times = 1): void {
    const queue = this.#next.get(method) ?? [];
    queue.push(...Array.from({ length: times }, () => fault));
    this.#next.set(method, queue);
  }

  always(method: string, fault: Fault): void {
    this.#always.set(method, fault);
  }

  clear(method?: string): void {
    if (method === undefined) {
      this.#next.clear();
      this.#always.clear();
      return;
    }
    this.#next.delete(method);
    this.#always.delete(method);
  }

  take(method: string): Fault | undefined {
    return (
      this.#next.get(method)?.shift() ??
      this.#next.get('*')?.shift() ??
      this.#always.get(method) ??
      this.#always.get('*')
    );
  }
}
