import type { Request } from './request.js';

type Asked = Pick<Request, 'society' | 'person' | 'now'>;

/** Somebody who is shown something. Whatever it is made from is read once, however many parts of it are made from that. */
export interface Viewer extends Asked {
  of<Found>(reading: OwnReading<Found>): Promise<Found>;
}

/** Names something that one person is shown things from, and reads it in a constant number of queries. */
export interface OwnReading<Found> {
  readonly read: (viewer: Viewer) => Promise<Found>;
}

export function defineOwnReading<Found>(read: (viewer: Viewer) => Promise<Found>): OwnReading<Found> {
  return { read };
}

/** What is read for them is kept for this one answer: for the next, everything is read anew. */
export function viewerOf<Asking extends Asked>(asked: Asking): Asking & Viewer {
  const begun = new Map<OwnReading<unknown>, Promise<unknown>>();
  const viewer: Asking & Viewer = {
    ...asked,
    of<Found>(reading: OwnReading<Found>): Promise<Found> {
      const found = begun.get(reading) ?? reading.read(viewer);
      begun.set(reading, found);
      // The map holds under each key what that reading itself has found.
      return found as Promise<Found>;
    },
  };
  return viewer;
}
