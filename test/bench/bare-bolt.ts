import { createRequire } from 'node:module';
import { App, LogLevel } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { answerReadings } from './meter.js';

/** The part of better-sqlite3 that is used. Prisma's adapter brings the package, without types. */
interface Sqlite {
  pragma(setting: string): unknown;
  exec(sql: string): unknown;
  prepare(sql: string): { run(...values: readonly unknown[]): unknown };
}

/** What the bench sends first: answers as large as the bot's own. */
export interface BareAnswers {
  readonly answer: readonly KnownBlock[];
  readonly modal: ModalView;
}

/** The least that could do the job: one durable insert for each command, and a fixed answer. */
async function bareBolt(): Promise<void> {
  answerReadings();
  const { SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slackApiUrl, DATABASE_FILE } = process.env;
  if (!token || !appToken || !slackApiUrl || !DATABASE_FILE) throw new Error('the bench starts this');

  const insert = insertInto(openSqlite(DATABASE_FILE));
  let answers: BareAnswers = {
    answer: [],
    modal: { type: 'modal', title: { type: 'plain_text', text: '…' }, blocks: [] },
  };
  process.on('message', (message) => {
    if (typeof message === 'object' && message !== null) answers = message as BareAnswers;
  });

  const app = new App({ token, appToken, socketMode: true, logLevel: LogLevel.ERROR, clientOptions: { slackApiUrl } });
  app.command('/visit', async ({ ack, command, client, respond }) => {
    await ack();
    insert(command.trigger_id, command.user_id);
    if (command.text === 'modal') await client.views.open({ trigger_id: command.trigger_id, view: answers.modal });
    else await respond({ response_type: 'ephemeral', text: 'Claimed', blocks: [...answers.answer] });
  });
  await app.start();
  process.stdout.write(`${JSON.stringify({ msg: 'ready' })}\n`);
  process.once('SIGTERM', () => process.exit(0));
}

function openSqlite(file: string): Sqlite {
  const here = createRequire(import.meta.url);
  const Database = createRequire(here.resolve('@prisma/adapter-better-sqlite3'))('better-sqlite3') as new (
    file: string,
  ) => Sqlite;
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'CREATE TABLE IF NOT EXISTS claim (id TEXT PRIMARY KEY, userId TEXT NOT NULL, claimedAt INTEGER NOT NULL)',
  );
  return database;
}

function insertInto(database: Sqlite): (id: string, userId: string) => void {
  const statement = database.prepare('INSERT INTO claim (id, userId, claimedAt) VALUES (?, ?, ?)');
  return (id, userId) => {
    statement.run(id, userId, Date.now());
  };
}

await bareBolt();
