import { Refused } from './refused.js';

/**
 * A lease that still runs is a bot's that works just now, or that was killed less than a minute ago.
 * @param leases as they are stored
 * @throws Refused with when to try again
 */
export function refuseWhileLeased(
  leases: readonly { readonly name: string; readonly until: string | Date }[],
  now: Date,
): void {
  const held = leases.map(({ name, until }) => ({ name, until: new Date(until) })).find(({ until }) => until > now);
  if (!held) return;
  const time = held.until.toISOString().slice(11, 19);
  throw new Refused(
    `A bot works with the database, or was ended in the midst of it (it holds ${held.name} until ${time} UTC): stop it, and try again after that.`,
  );
}
