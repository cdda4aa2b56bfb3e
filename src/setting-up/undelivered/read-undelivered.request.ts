import type { Group } from '../../core/model.js';
import { Ledger } from '../../delivery/ledger.store.js';
import type { Undelivered } from '../../delivery/refused-messages.rule.js';
import { Groups } from '../../groups/groups.store.js';
import { Memberships } from '../../groups/memberships.store.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import type { Request } from '../../slack/hearing/request.js';
import { oversees } from './undelivered.rule.js';

/** What somebody may see of the messages that Slack has refused, read from the database now. */
export interface OverseenMessages {
  /** Leads a group or belongs to the national staff. */
  readonly isOverseer: boolean;
  /** Those refused first at the top. */
  readonly messages: readonly Undelivered[];
  /** By id. */
  readonly groups: ReadonlyMap<string, Group>;
}

type Reader = Pick<Request, 'society' | 'person' | 'now'>;

/** Leaders see what is meant for their own group's channel and people, national staff everything. */
export async function readUndelivered({ society, person, now }: Reader): Promise<OverseenMessages> {
  const [workspace, leads] = await Promise.all([
    society.of(Workspaces).read(),
    society.of(Groups).ledBy(person.userId),
  ]);
  const isNationalStaff = workspace.nationalStaffIds.includes(person.userId);
  const isOverseer = isNationalStaff || leads.length > 0;
  const rows = isOverseer ? await society.of(Ledger).dead(now) : [];
  if (rows.length === 0) return { isOverseer, messages: [], groups: new Map() };

  const members = await society.of(Memberships).inAnyOf(leads.map(({ id }) => id));
  const people = new Set([...members, ...leads.flatMap(({ leaderIds }) => leaderIds)]);
  const all = rows.map(({ key, channelId, lastError }) => ({ key, recipientId: channelId, error: lastError ?? '' }));
  const groups = await society.of(Groups).list();
  return {
    isOverseer,
    messages: all.filter((message) => oversees({ isNationalStaff, leads, people }, message)),
    groups: new Map(groups.map((group) => [group.id, group])),
  };
}
