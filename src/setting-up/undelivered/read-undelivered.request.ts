import type { Group } from '../../core/model.js';
import type { AuditSubject } from '../../database/audit.js';
import { Ledger } from '../../delivery/ledger.store.js';
import type { Undelivered } from '../../delivery/refused-messages.rule.js';
import { Groups } from '../../groups/groups.store.js';
import { Memberships } from '../../groups/memberships.store.js';
import { ownGroups, ownStanding } from '../../groups/own-groups.request.js';
import type { Request } from '../../slack/hearing/request.js';
import { defineOwnReading, type Viewer } from '../../slack/hearing/viewer.js';
import { isPerson } from '../../slack/slack-ids.rule.js';
import { oversees } from './undelivered.rule.js';

/** What somebody may see of the messages that Slack has refused, read from the database now. */
export interface OverseenMessages {
  /** Leads a group or belongs to the national staff. */
  readonly isOverseer: boolean;
  /** Those refused first at the top. */
  readonly messages: readonly Undelivered[];
}

/** Leaders see what is meant for their own group's channel and people, national staff everything. */
export async function readUndelivered(viewer: Viewer): Promise<OverseenMessages> {
  const { society, now } = viewer;
  const [{ isNationalStaff }, { leads }] = await Promise.all([viewer.of(ownStanding), viewer.of(ownGroups)]);
  const isOverseer = isNationalStaff || leads.length > 0;
  const rows = isOverseer ? await society.of(Ledger).dead(now) : [];
  if (rows.length === 0) return { isOverseer, messages: [] };

  const all = rows.map(({ key, channelId, lastError }) => ({ key, recipientId: channelId, error: lastError ?? '' }));
  const asked = isNationalStaff ? [] : all.map(({ recipientId }) => recipientId).filter(isPerson);
  const members = await society.of(Memberships).inAnyOf(
    leads.map(({ id }) => id),
    asked,
  );
  const people = new Set([...members, ...leads.flatMap(({ leaderIds }) => leaderIds)]);
  return { isOverseer, messages: all.filter((message) => oversees({ isNationalStaff, leads, people }, message)) };
}

/** Whom messages are meant for, each once, with the group that they oversee it for; none where they do so for the country. */
export async function readRecipients(viewer: Viewer, messages: readonly Undelivered[]): Promise<AuditSubject[]> {
  const { leads } = await viewer.of(ownGroups);
  const recipients = [...new Set(messages.map(({ recipientId }) => recipientId))];
  const scopes = new Map<string, string>();
  for (const { id, channelId, leaderIds } of leads) {
    const members = await viewer.society.of(Memberships).inAnyOf([id], recipients.filter(isPerson));
    for (const own of [channelId, ...leaderIds, ...members]) if (!scopes.has(own)) scopes.set(own, id);
  }
  return recipients.map((id) => ({ id, scopeId: scopes.get(id) ?? null }));
}
/** The same, read once for everything that shows it. */
export const overseenMessages = defineOwnReading(readUndelivered);

/** The groups that messages may name, by id. */
export async function readNamedGroups({ society }: Pick<Request, 'society'>): Promise<ReadonlyMap<string, Group>> {
  const groups = await society.of(Groups).list();
  return new Map(groups.map((group) => [group.id, group]));
}
