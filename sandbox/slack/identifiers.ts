/** Hands out ids that look like Slack's and are the same in every run. */
export class Identifiers {
  #count = 0;

  /** @param prefix Slack's letter for the kind of thing: `C` channel, `D` direct conversation, `V` view, `Q` scheduled message… */
  next(prefix: string): string {
    this.#count += 1;
    return `${prefix}0${this.#count.toString(36).toUpperCase().padStart(7, '0')}`;
  }
}
