import { createHash } from 'node:crypto';

/** Everything that happened, in order: as a hash always, in words when somebody wants to read it. */
export class Trace {
  readonly #hash = createHash('sha256');
  readonly lines: string[] = [];
  #digest: string | null = null;

  constructor(private readonly keepsLines: boolean) {}

  note(at: number, what: string): void {
    this.#hash.update(`${at} ${what}\n`);
    if (this.keepsLines) this.lines.push(`${new Date(at).toISOString()} ${what}`);
  }

  /** 16 hex digits over all that was noted; nothing may be noted afterwards. */
  digest(): string {
    this.#digest ??= this.#hash.digest('hex').slice(0, 16);
    return this.#digest;
  }
}
