import type { Society } from '../database/society.js';
import type { DeadMessage } from '../delivery/hands.js';
import { whenRefused, whenSent } from '../delivery/what-follows.js';
import { FEATURES } from './features.js';

/** Has features do what follows from a message that Slack has. @returns whether something else is to be sent now */
export async function followSent(society: Society, key: string, now: Date): Promise<boolean> {
  let isMoreToSend = false;
  for (const follow of whenSent.in(FEATURES)) isMoreToSend = (await follow(society, key, now)) || isMoreToSend;
  return isMoreToSend;
}

/** The same for one that Slack refuses. */
export async function followRefused(society: Society, message: DeadMessage, now: Date): Promise<boolean> {
  let isMoreToSend = false;
  for (const follow of whenRefused.in(FEATURES)) isMoreToSend = (await follow(society, message, now)) || isMoreToSend;
  return isMoreToSend;
}
