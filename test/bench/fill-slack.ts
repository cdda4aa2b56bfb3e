import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { type BenchWorld, everyGroup, membersOf, ZONE } from './world.js';

/** The people and channels of a society. */
export function fillSlack(sandbox: Sandbox, world: BenchWorld): void {
  for (const group of everyGroup(world)) {
    const members = membersOf(group);
    addPeople(sandbox, members);
    const name = group.channelId.toLowerCase();
    sandbox.world.addChannel({ id: group.channelId, name, members: [...members, sandbox.botUserId] });
  }
}

/** @param ids Slack user ids */
export function addPeople(sandbox: Sandbox, ids: readonly string[]): void {
  for (const id of ids) sandbox.world.addUser({ id, name: `Person ${id}`, locale: 'en-GB', timeZone: ZONE });
}
