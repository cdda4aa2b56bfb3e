import type { Delivery } from './deliveries.js';
import type { Ack } from './sandbox.js';
import { notify, type Workspace } from './workspace.js';

/** What a test sees of a delivery. */
export function ackOf({ timedOut, status, payload }: Delivery, problem?: string): Ack {
  return {
    timedOut,
    payload,
    ...(status === undefined ? {} : { status }),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** Tells the person that something went wrong and puts it into the ack. */
export function failed(workspace: Workspace, userId: string, delivery: Delivery, notice: string, reason?: string): Ack {
  return ackOf(delivery, notify(workspace, userId, notice, reason));
}

/** @returns why a delivery did not succeed, or null when it did */
export function failureOf({ delivered, timedOut, status }: Delivery): string | null {
  if (!delivered) return 'nobody is connected';
  if (timedOut) return 'no answer within three seconds';
  return status !== undefined && status >= 300 ? `HTTP status ${status}` : null;
}
