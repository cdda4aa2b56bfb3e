/** A number that grows whenever anything that a person could see has changed; the page listens to it. */
export class Changes {
  #count = 0;
  readonly #listeners = new Set<(count: number) => void>();

  get count(): number {
    return this.#count;
  }

  mark(): void {
    this.#count += 1;
    for (const listener of this.#listeners) listener(this.#count);
  }

  /** @returns a function that stops listening */
  listen(listener: (count: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
