/** What a measured process says of itself when the bench asks. */
export interface Reading {
  /** User and system time since its start, in milliseconds. */
  readonly cpu: number;
  /** Resident memory in bytes. */
  readonly resident: number;
}

/** Answers the bench's question `read` with a reading. The questions must not keep the process alive. */
export function answerReadings(): void {
  process.on('message', (question) => {
    if (question !== 'read') return;
    const { user, system } = process.cpuUsage();
    const reading: Reading = { cpu: (user + system) / 1000, resident: process.memoryUsage.rss() };
    process.send?.(reading);
  });
  process.channel?.unref();
}
