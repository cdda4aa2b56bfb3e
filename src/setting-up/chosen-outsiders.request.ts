import type { WebClient } from '@slack/web-api';
import type { Deps } from '../slack/hearing/deps.js';
import { isOutsider } from '../slack/who-is.rule.js';
import type { ChosenOutsider } from './setup-problems.rule.js';

/** Those of the chosen people who can take no part here; of whom Slack says nothing counts as a person like any other. */
export async function outsidersAmong(
  deps: Deps,
  client: WebClient,
  userIds: readonly string[],
): Promise<{ readonly botIds: readonly string[]; readonly outsiders: readonly ChosenOutsider[] }> {
  const people = await Promise.all(userIds.map((userId) => deps.people.read(client, userId)));
  const botIds = people.filter((person) => person.isBot).map((person) => person.userId);
  const kept = people.flatMap(({ userId, role }) => (isOutsider(role) && role !== 'bot' ? [{ userId, role }] : []));
  const names =
    kept.length > 0
      ? await deps.people.names(
          client,
          kept.map(({ userId }) => userId),
        )
      : new Map();
  return { botIds, outsiders: kept.map(({ userId, role }) => ({ role, name: names.get(userId)?.[0] ?? userId })) };
}
