import type { Message } from '../../sandbox/slack/world.js';
import type { SimulatedDatabase } from './simulated-database.js';

/** Slack's channels and what the bot has written there, as far as whoever is erased is concerned. */
export interface Shown {
  /** All that the bot shows in a channel, but what one person alone saw. */
  readonly channels: readonly { readonly channelId: string; readonly messages: readonly Message[] }[];
  /** The direct messages of whoever is asked about. */
  direct(userId: string): string;
  /** What Slack holds ready for them. */
  awaited(userId: string): number;
  /** Whether they are in the channel of a group: then they are known again, as anybody who comes. */
  isInSome(userId: string): boolean;
}

interface Erasing {
  readonly userId: string;
  readonly toldTs: string | null;
}

/** Whoever had themselves erased, and what still names them. */
export class Forgotten {
  #underWay = new Map<string, Erasing>();
  readonly #done = new Set<string>();
  /** Whoever has asked for it: of what they were told nothing is kept. */
  readonly asked = new Set<string>();

  /** What was erased before a backup was put back has come back with it. */
  restored(): void {
    this.#underWay.clear();
    this.#done.clear();
  }

  /** @returns what names somebody whose erasing has just ended, and who has not come back meanwhile */
  async judge(database: SimulatedDatabase, shown: Shown): Promise<string[]> {
    const rows = await database.rows('SELECT userId, toldTs FROM Erasure ORDER BY id');
    const underWay = new Map(
      rows.map(({ userId, toldTs }) => [
        String(userId),
        { userId: String(userId), toldTs: toldTs === null ? null : String(toldTs) },
      ]),
    );
    const ended = [...this.#underWay.values()].filter(({ userId }) => !underWay.has(userId));
    this.#underWay = underWay;
    for (const userId of underWay.keys()) this.asked.add(userId);
    const problems: string[] = [];
    for (const { userId, toldTs } of ended) {
      if (shown.isInSome(userId)) continue;
      this.#done.add(userId);
      problems.push(...(await stored(database, userId)), ...namedIn(shown, userId), ...leftTo(shown, userId, toldTs));
    }
    return problems;
  }

  /** @returns what names, in the end, somebody who was erased and has not come back */
  async atTheEnd(database: SimulatedDatabase, shown: Shown): Promise<string[]> {
    const problems: string[] = [];
    for (const userId of this.#done)
      if (!shown.isInSome(userId)) problems.push(...(await stored(database, userId)), ...namedIn(shown, userId));
    return problems;
  }
}

/** @returns whose erasing is not at its end; null where all are */
export async function notErased(database: SimulatedDatabase): Promise<string | null> {
  const [left] = await database.rows('SELECT userId FROM Erasure');
  return left ? `${left.userId} is not erased yet` : null;
}

/** Every column of every table. */
async function stored(database: SimulatedDatabase, userId: string): Promise<string[]> {
  const tables = await database.rows(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  const problems: string[] = [];
  for (const { name } of tables) {
    const columns = await database.rows(`SELECT name FROM pragma_table_info('${name}')`);
    const naming = columns.map((column) => `"${column.name}" LIKE '%${userId}%'`).join(' OR ');
    const [row] = await database.rows(`SELECT * FROM "${name}" WHERE ${naming}`);
    if (row) problems.push(`${userId} is erased, and named in ${name}: ${JSON.stringify(row)}`);
  }
  return problems;
}

function namedIn({ channels }: Shown, userId: string): string[] {
  return channels.flatMap(({ channelId, messages }) => {
    const naming = messages.find((message) => JSON.stringify(message).includes(userId));
    return naming ? [`${userId} is erased, and named in ${channelId}: ${naming.text}`] : [];
  });
}

/** Of what was written to them there is only how far their erasing was. */
function leftTo(shown: Shown, userId: string, toldTs: string | null): string[] {
  const own = shown.channels.find(({ channelId }) => channelId === shown.direct(userId));
  const left = own?.messages.find(({ ts }) => ts !== toldTs);
  const awaited = shown.awaited(userId);
  return [
    ...(left ? [`${userId} is erased, and still reads: ${left.text}`] : []),
    ...(awaited > 0 ? [`${userId} is erased, and ${awaited} messages to them are held ready`] : []),
  ];
}
