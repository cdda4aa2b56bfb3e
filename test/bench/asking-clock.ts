interface Appointment {
  readonly at: number;
  readonly number: number;
  readonly happens: (now: Date) => void;
}

/** What is to happen, in its order; of two at once what was noted first. */
export class AskingClock {
  /** A heap: nothing comes before what is at half its index. */
  private readonly ahead: Appointment[] = [];
  private noted = 0;

  /** Whatever is noted for the past happens next. */
  note(at: Date, happens: (now: Date) => void): void {
    this.noted += 1;
    const appointment = { at: at.getTime(), number: this.noted, happens };
    let index = this.ahead.push(appointment) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (!comesBefore(appointment, this.ahead[above] as Appointment)) break;
      this.ahead[index] = this.ahead[above] as Appointment;
      index = above;
    }
    this.ahead[index] = appointment;
  }

  /** Until nothing is to happen any more. */
  run(): void {
    for (let next = this.next(); next; next = this.next()) next.happens(new Date(next.at));
  }

  private next(): Appointment | undefined {
    const first = this.ahead[0];
    const last = this.ahead.pop();
    if (!first || !last || this.ahead.length === 0) return first;
    let index = 0;
    for (;;) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      const leftOne = this.ahead[left];
      const rightOne = this.ahead[right];
      const least = rightOne && leftOne && comesBefore(rightOne, leftOne) ? right : left;
      const lower = this.ahead[least];
      if (!lower || comesBefore(last, lower)) break;
      this.ahead[index] = lower;
      index = least;
    }
    this.ahead[index] = last;
    return first;
  }
}

function comesBefore(one: Appointment, other: Appointment): boolean {
  return one.at < other.at || (one.at === other.at && one.number < other.number);
}
