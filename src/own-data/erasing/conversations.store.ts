import type { Locale } from '../../core/model.js';
import { inPieces } from '../../database/in-pieces.js';
import { defineStore } from '../../database/society.js';
import { readSeal } from '../../visits/claiming/seals.store.js';
import type { ToLookThrough } from './erasing.rule.js';

export interface Conversations {
  /**
   * Where messages of ours may name somebody: channels of the groups that they have had to do with, and the direct messages of
   * whoever else is in these, leads them or did until some days ago, or belongs to the national staff, as far as anything was written there since.
   */
  naming(userId: string, since: Date): Promise<readonly ToLookThrough[]>;
  /** What stands for somebody beside posts that hide names. */
  sealOf(userId: string): Promise<(shiftId: string) => string>;
}

export const Conversations = defineStore(
  ({ client, workspaceId }): Conversations => ({
    async naming(userId, since) {
      const { locale: ofSociety } = await client.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
      const whose = { volunteer: { userId } };
      const groups = await client.group.findMany({
        where: {
          OR: [
            { leaders: { some: { userId } } },
            { formerLeaders: { some: { userId } } },
            { memberships: { some: whose } },
            { weeks: { some: { shifts: { some: { claims: { some: whose } } } } } },
          ],
        },
        select: {
          channelId: true,
          locale: true,
          leaders: { select: { userId: true } },
          formerLeaders: { select: { userId: true } },
          memberships: { select: { volunteer: { select: { userId: true, locale: true } } } },
        },
      });
      const staff = await client.nationalStaff.findMany({ select: { userId: true } });
      const readers = new Map<string, string>(staff.map((each) => [each.userId, ofSociety]));
      for (const { locale, leaders, formerLeaders, memberships } of groups) {
        for (const leader of [...leaders, ...formerLeaders]) readers.set(leader.userId, locale);
        for (const { volunteer } of memberships) readers.set(volunteer.userId, volunteer.locale ?? locale);
      }
      readers.delete(userId);
      const rows = await inPieces(readers.keys(), (piece) =>
        client.ledgerMessage.findMany({
          where: { channelId: { in: piece }, slackChannelId: { not: null }, updatedAt: { gt: since } },
          select: { channelId: true, slackChannelId: true },
          distinct: ['slackChannelId'],
        }),
      );
      const direct = rows.flat().map((row) => [row.slackChannelId ?? '', readers.get(row.channelId) ?? ofSociety]);
      const channels = groups.map(({ channelId, locale }) => [channelId, locale]);
      const all = new Map([...channels, ...direct] as [string, Locale][]);
      return [...all].map(([channelId, locale]) => ({ channelId, how: 'edit', locale, from: null }));
    },

    async sealOf(userId) {
      const seal = await readSeal(client, workspaceId);
      return (shiftId) => seal(shiftId, userId);
    },
  }),
);
