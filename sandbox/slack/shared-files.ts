import type { Identifiers } from './identifiers.js';
import { Refusal } from './refusal.js';
import type { Clock } from './sandbox-clock.js';

const SCANNING_MILLISECONDS = 2000;

export interface SharedFile {
  readonly id: string;
  readonly name: string;
  /** Announced by the app, in bytes. */
  readonly length: number;
  readonly altText: string | undefined;
  /** Whose file it is; null for the app's own. */
  readonly userId: string | null;
  title: string;
  bytes: Buffer | null;
  completedAt: Date | null;
  scanned: boolean;
  readonly channelIds: string[];
}

/** Files: an app's, on their way through the three steps of an upload, and what persons attach in modals. */
export class SharedFiles {
  readonly #files = new Map<string, SharedFile>();

  constructor(
    private readonly clock: Clock,
    private readonly identifiers: Identifiers,
  ) {}

  /** A person picks a file in a modal: Slack's client puts it into Slack at once, private to them and the app. */
  attach(userId: string, name: string, bytes: Buffer): SharedFile {
    const file = this.announce(name, bytes.length, undefined, userId);
    file.bytes = bytes;
    file.completedAt = this.clock.now();
    return file;
  }

  announce(name: string, length: number, altText?: string, userId: string | null = null): SharedFile {
    const file: SharedFile = {
      id: this.identifiers.next('F'),
      name,
      length,
      altText,
      userId,
      title: name,
      bytes: null,
      completedAt: null,
      scanned: false,
      channelIds: [],
    };
    this.#files.set(file.id, file);
    return file;
  }

  /** @returns whether there is such an upload and the size is as announced */
  receive(id: string, bytes: Buffer): boolean {
    const file = this.#files.get(id);
    if (!file || bytes.length !== file.length) return false;
    file.bytes = bytes;
    return true;
  }

  complete(id: string, title: string | undefined, channelIds: readonly string[]): SharedFile {
    const file = this.#files.get(id);
    if (!file?.bytes) throw new Refusal('file_not_found');
    file.title = title ?? file.title;
    file.completedAt = this.clock.now();
    file.channelIds.push(...channelIds);
    return file;
  }

  find(id: string): SharedFile {
    const file = this.#files.get(id);
    if (!file?.completedAt) throw new Refusal('file_not_found');
    return file;
  }

  bytesOf(id: string): Buffer | null {
    return this.#files.get(id)?.bytes ?? null;
  }

  /** What a person removes from Slack again. */
  remove(id: string): void {
    this.#files.delete(id);
  }

  /** Asking for a file moves its scan on, so that an app that polls gets there even while the clock stands still. */
  poll(id: string): SharedFile {
    const file = this.find(id);
    const before = { ...file, scanned: this.isScanned(file) };
    file.scanned = true;
    return before;
  }

  /** An image block may show a file only once its scan is over. */
  isShowable(id: string): boolean {
    const file = this.#files.get(id);
    return file !== undefined && this.isScanned(file) && /\.(png|jpe?g|gif)$/i.test(file.name);
  }

  isScanned(file: SharedFile): boolean {
    if (!file.completedAt) return false;
    return file.scanned || this.clock.now().getTime() - file.completedAt.getTime() >= SCANNING_MILLISECONDS;
  }
}
