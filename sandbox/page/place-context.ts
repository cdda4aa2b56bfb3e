import { createContext, use } from 'react';
import type { SandboxOption } from '../slack/sandbox.js';
import type { Press } from './api.js';
import type { InputValue } from './input-values.js';

/** Where blocks stand: a message, the home tab or a modal. */
interface BlockPlace {
  /** Tells the app, after the element's confirm dialog if it has one. */
  readonly press: (press: Press) => Promise<void>;
  /** Asks the app what it offers for what is typed into one of its own lists; only in a modal. */
  readonly search?: (
    element: { blockId: string; actionId: string },
    typed: string,
  ) => Promise<readonly SandboxOption[]>;
  /** Only a modal has inputs. */
  readonly inputs: ModalInputs | null;
}

export interface ModalInputs {
  /** What is in the input now: what was typed or chosen, or else its initial value. */
  readonly valueOf: (blockId: string) => InputValue;
  /** What the server keeps for a block, also one that is no input; undefined when nothing. */
  readonly keptOf: (blockId: string) => InputValue | undefined;
  readonly change: (blockId: string, value: InputValue) => void;
  /** Keeps what was typed on the server at once; called when an input is left. */
  readonly keep: () => void;
  readonly errorOf: (blockId: string) => string | undefined;
}

export const PlaceContext = createContext<BlockPlace | null>(null);

export function usePlace(): BlockPlace {
  const place = use(PlaceContext);
  if (place === null) throw new Error('blocks stand in a place: a message, the home tab or a modal');
  return place;
}
