import type { Done, PersonCard, PressPlace, Screen, Setting } from '../slack/page-api.js';
import type { InputValues } from '../slack/sandbox.js';

/** Body of each POST. `as` is the Slack user id of the person at the screen. */
export interface Requests {
  readonly command: { readonly as: string; readonly channelId: string; readonly text: string };
  readonly write: { readonly as: string; readonly channelId: string; readonly text: string };
  readonly press: Press & { readonly as: string; readonly place: PressPlace };
  readonly search: {
    readonly as: string;
    readonly viewId: string;
    readonly blockId: string;
    readonly actionId: string;
    readonly typed: string;
  };
  readonly fill: { readonly as: string; readonly viewId: string; readonly values: InputValues };
  readonly submit: { readonly as: string; readonly viewId: string; readonly values: InputValues };
  readonly close: { readonly as: string; readonly viewId: string };
  /** `content` in Base64. */
  readonly attach: { readonly as: string; readonly name: string; readonly content: string };
  readonly home: { readonly as: string };
  readonly shortcut: { readonly as: string; readonly callbackId: string };
  readonly join: { readonly as: string; readonly channelId: string };
  readonly leave: { readonly as: string; readonly channelId: string };
  readonly clock: { readonly advanceMinutes: number } | { readonly to: string };
}

export interface Press {
  readonly blockId: string;
  readonly actionId: string;
  /** A button's or option's value, a date, a time, an id, or typed text. */
  readonly value?: string;
  /** All values chosen where several can be; seconds since 1970 of a date with a time. */
  readonly selected?: readonly string[] | number;
}

export async function readPeople(): Promise<readonly PersonCard[]> {
  return await read<readonly PersonCard[]>('people');
}

export async function readSetting(): Promise<Setting> {
  return await read<Setting>('setting');
}

export async function readScreen(as: string): Promise<Screen> {
  return await read<Screen>(`screen?as=${encodeURIComponent(as)}`);
}

/** Never throws: what goes wrong on the way is not ok, and without a problem where nothing answered. */
export async function send<Name extends keyof Requests>(name: Name, body: Requests[Name]): Promise<Done> {
  try {
    const response = await fetch(`/page-api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) return { ok: false };
    return (await response.json()) as Done;
  } catch {
    return { ok: false };
  }
}

/** Calls back whenever anything changed. Returns how to stop listening. */
export function listenForChanges(changed: () => void): () => void {
  const source = new EventSource('/page-api/changes');
  source.addEventListener('message', changed);
  return () => source.close();
}

async function read<Answer>(path: string): Promise<Answer> {
  const response = await fetch(`/page-api/${path}`);
  if (!response.ok) throw new Error(`The sandbox answered ${response.status} to “${path}”.`);
  return (await response.json()) as Answer;
}
