import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Group } from '../core/model.js';
import type { ReconcilerDeps } from '../delivery/reconcile.js';
import { createCallBudget } from '../slack/call-budget.js';
import type { Deps } from '../slack/hearing/deps.js';
import { classifySlackError } from '../slack/slack-answers.js';
import { isOutsider, type Outsider } from '../slack/who-is.rule.js';
import { Groups } from './groups.store.js';
import { Memberships } from './memberships.store.js';
import { welcomeToGroup } from './welcome.request.js';
import { WorkspaceRoles } from './workspace-roles.store.js';

/** Follows who is in the groups' channels, because an event can be lost. */
export interface MembershipSync {
  /**
   * Brings memberships, and what is known of people, up to what Slack says. Each group and each person is judged alone. What
   * Slack has no time for now is read from a minute later on, the groups read longest ago first.
   */
  sync(): Promise<void>;
  /** Reads one group anew in a minute: somebody came of whom Slack said nothing. Returns at once. */
  readSoon(groupId: string): void;
  /** Goes on no more with what a round had to leave. */
  stop(): void;
}

/** conversations.members may be called about a hundred times a minute (Slack: tier 4); the rest is left for set-up. */
const CHANNELS_A_MINUTE = 80;
const READER = 'memberships';

/** Milliseconds after which Slack has time again. */
const GOES_ON_AFTER = 60_000;

interface ReadGroup {
  readonly group: Group;
  /** Everybody in its channel, whoever they are. */
  readonly listed: readonly string[];
}

/** @param wake calls back once, after so many milliseconds; returns how to cancel that */
export function createMembershipSync(deps: Deps, client: WebClient, wake: ReconcilerDeps['wake']): MembershipSync {
  const { logger, people } = deps;
  const society = deps.store.in(deps.workspaceId);
  const channels = createCallBudget(deps.clock, CHANNELS_A_MINUTE);
  /** The round in which each group was read last. */
  const readIn = new Map<string, number>();
  /** Groups that are still to be read. */
  const left = new Set<string>();
  let round = 0;
  let cancelAlarm = (): void => {};

  /**
   * A channel that the bot cannot see (it was removed, the channel was deleted) leaves its group as it was: nobody loses a
   * visit to a slip of the finger.
   * @returns null where Slack has no time for more channels now
   */
  async function readChannel(group: Group): Promise<ReadGroup | 'unseen' | null> {
    if (!channels.take(READER)) return null;
    try {
      return { group, listed: await people.listedIn(client, group.channelId) };
    } catch (error) {
      const { kind } = classifySlackError(error);
      if (kind === 'rate_limited') return null;
      const reason = error instanceof WebAPIPlatformError ? error.data.error : kind;
      logger.warn({ groupId: group.id, reason }, 'the bot cannot see the channel of a group');
      return 'unseen';
    }
  }

  /** Who they are now whom we tell what has to be done. Of whom Slack says nothing, what was known stays. */
  async function noteRoles(userIds: readonly string[], isOwnerSought: boolean): Promise<void> {
    const known = await people.readMany(client, userIds);
    const owner = isOwnerSought ? await people.findOwner(client) : null;
    const roles = new Map([...known].map(([userId, { role }]) => [userId, role]));
    if (owner !== null) roles.set(owner, 'owner');
    await society.of(WorkspaceRoles).note(roles, deps.clock());
  }

  /** Members who do not stay because they can take no part any more, by Slack user id. */
  async function outsidersAmong(group: Group, staying: readonly string[]): Promise<ReadonlyMap<string, Outsider>> {
    const members = (await society.of(Memberships).of(group.id)).map(({ userId }) => userId);
    const stay = new Set(staying);
    const going = await people.readMany(
      client,
      members.filter((userId) => !stay.has(userId)),
    );
    return new Map([...going].flatMap(([userId, { role }]) => (isOutsider(role) ? [[userId, role] as const] : [])));
  }

  /** @returns whether everybody in it could be judged */
  async function follow({ group, listed }: ReadGroup): Promise<boolean> {
    const { present, unsure } = await people.judge(client, listed);
    const outsiders = await outsidersAmong(group, [...present, ...unsure]);
    const come = await society.of(Memberships).sync(group.id, present, deps.clock(), unsure, outsiders);
    await welcomeToGroup(society, group, come, deps.clock());
    return unsure.length === 0;
  }

  async function readGroups(groups: readonly Group[]): Promise<void> {
    let isLeftOver = false;
    const found: ReadGroup[] = [];
    for (const group of groups) {
      const reading = await readChannel(group);
      if (reading === null) {
        isLeftOver = true;
        break;
      }
      readIn.set(group.id, round);
      left.delete(group.id);
      if (reading !== 'unseen') found.push(reading);
    }
    const { userIds, isOwnerSought } = await society.of(WorkspaceRoles).toAskAbout();
    // Read together: a crowd costs a few calls where each alone would cost one.
    await people.readMany(client, [...new Set([...userIds, ...found.flatMap(({ listed }) => listed)])]);
    await noteRoles(userIds, isOwnerSought);
    for (const each of found) {
      const isWhole = await follow(each).catch((error: unknown) => {
        logger.warn({ groupId: each.group.id, error }, 'the members of a group were not taken down');
        return false;
      });
      if (isWhole) continue;
      left.add(each.group.id);
      isLeftOver = true;
    }
    if (isLeftOver) goOnLater();
  }

  function goOnLater(): void {
    cancelAlarm();
    cancelAlarm = wake(GOES_ON_AFTER, goOn);
  }

  async function goOn(): Promise<void> {
    await groupsLeft()
      .then(readGroups)
      .catch((error: unknown) => logger.warn({ error }, 'memberships not read'));
  }

  async function groupsLeft(): Promise<readonly Group[]> {
    const lastRead = ({ id }: Group): number => readIn.get(id) ?? 0;
    const groups = (await society.of(Groups).list()).filter(({ id }) => left.has(id));
    return groups.sort((one, other) => lastRead(one) - lastRead(other));
  }

  return {
    async sync() {
      await people.refresh(client);
      round += 1;
      for (const { id } of await society.of(Groups).list()) left.add(id);
      await readGroups(await groupsLeft());
    },
    readSoon(groupId) {
      left.add(groupId);
      goOnLater();
    },
    stop: () => cancelAlarm(),
  };
}
