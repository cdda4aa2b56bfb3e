import type { ModalView } from '@slack/types';
import type { z } from 'zod';
import { defineForm, type Form } from './forms.js';

/** What people see first is read last: a modal may be older than this version, and what it remembers then may be too. */
export class UnreadableMemory extends Error {
  override readonly name = 'UnreadableMemory';
}

/** A modal as Slack sends it back, whether something was pressed in it or it was sent in. */
export interface ReturnedView {
  readonly callback_id?: string | undefined;
  readonly private_metadata?: string | undefined;
}

/** What a modal shows, beside what says which one it is. */
type Shown = Omit<ModalView, 'type' | 'callback_id' | 'private_metadata'>;

/** A modal: what it remembers is written and read here and nowhere else. Ids and versions, and never rights or state. */
export interface Modal<Memory, Typed = Record<never, never>> {
  /** Stays the same for as long as one of it may be open. */
  readonly callbackId: string;
  /** What is filled in. */
  readonly form: Form<Typed>;
  open(memory: Memory, shown: Shown): ModalView;
  /** Whether this is it: a press may cross an answer that took its place on the screen. */
  isIn<View extends ReturnedView>(view: View | null): view is View;
  /** @throws UnreadableMemory when this version cannot read it: the person is then asked to open it anew */
  read(view: ReturnedView | null): Memory;
}

/** What a modal remembers. */
export type Remembered<Some> = Some extends Modal<infer Memory, infer _Typed> ? Memory : never;

/** A modal with a form in it. */
export function defineModal<Memory, Typed>(
  callbackId: string,
  memory: z.ZodType<Memory>,
  form: Form<Typed>,
): Modal<Memory, Typed> {
  return {
    callbackId,
    form,
    open: (remembered, shown) => ({
      type: 'modal',
      callback_id: callbackId,
      ...(remembered !== undefined && { private_metadata: JSON.stringify(remembered) }),
      ...shown,
    }),
    isIn: <View extends ReturnedView>(view: View | null): view is View => view?.callback_id === callbackId,
    read: (view) => readMemory(memory, view),
  };
}

/** A modal in which nothing is filled in. */
export function defineBareModal<Memory>(callbackId: string, memory: z.ZodType<Memory>): Modal<Memory> {
  return defineModal(callbackId, memory, defineForm({}));
}

/** Nothing that we have ever written has these: PostgreSQL stores no NUL, and half a character is no text. */
const NEVER_WRITTEN = /[\0\p{Cs}]/u;

/** The value of something pressed; empty where it is none that we have ever written. The door lets null through: empty fields have it. */
export function asWritten(value: string | null | undefined): string {
  return !value || NEVER_WRITTEN.test(value) ? '' : value;
}

/** As `Modal.read`. */
function readMemory<Memory>(schema: z.ZodType<Memory>, view: ReturnedView | null): Memory {
  const read = schema.safeParse(remembered(view?.private_metadata ?? ''));
  if (!read.success) throw new UnreadableMemory();
  return read.data;
}

/** Earlier versions wrote some memories as bare text. */
function remembered(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'string' && NEVER_WRITTEN.test(value)) throw new UnreadableMemory();
      return value;
    });
  } catch (error) {
    if (error instanceof SyntaxError && !NEVER_WRITTEN.test(text)) return text;
    throw new UnreadableMemory();
  }
}
