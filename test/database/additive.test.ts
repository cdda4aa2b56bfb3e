import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notAdditive } from '../../scripts/additive.js';
import { checkMigrations } from '../../scripts/migrations.js';
import { type Engine, migrationsFolder, packageFolder } from '../../src/database/migration-files.js';
import { temporaryFolder } from '../support/database.js';

const folder = temporaryFolder();
const schema = readFileSync(join(packageFolder, 'prisma', 'schema.prisma'), 'utf8');

describe('beside the version before can stand', () => {
  it.each([
    ['a new table', 'CREATE TABLE "Note" ("id" TEXT NOT NULL PRIMARY KEY);'],
    [
      'a new table whose rows go with those that it belongs to',
      `CREATE TABLE "Note" (
         "groupId" TEXT NOT NULL,
         CONSTRAINT "Note_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE CASCADE ON UPDATE CASCADE
       );`,
    ],
    ['a column that may be empty', '-- AlterTable\nALTER TABLE "Group" ADD COLUMN     "motto" TEXT;'],
    ['a column that fills itself', 'ALTER TABLE "Group" ADD COLUMN "most" INTEGER NOT NULL DEFAULT 1;'],
    [
      'several columns at once',
      'ALTER TABLE "Group" ADD COLUMN "a" TEXT,\nADD COLUMN "b" DECIMAL(3, 1) NOT NULL DEFAULT 0;',
    ],
    ['an index', 'CREATE INDEX "Group_motto_idx" ON "Group"("motto");'],
    [
      'something unique in a new table, and what fills it',
      `CREATE TABLE "Note" ("id" TEXT); CREATE UNIQUE INDEX "Note_id_key" ON "Note"("id");
       INSERT INTO "Note" ("id") SELECT 'a; DROP TABLE b' FROM "Group";`,
    ],
    [
      'a new column that refers to something, and lets it go',
      `ALTER TABLE "Group" ADD COLUMN "noteId" TEXT;
       ALTER TABLE "Group" ADD CONSTRAINT "k" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE SET NULL ON UPDATE CASCADE;`,
    ],
    ['nothing at all', '-- additive\n-- Nothing changes on this engine.\n'],
  ])('%s', (_, sql) => {
    expect(notAdditive(sql)).toEqual([]);
  });
});

describe('beside the version before cannot stand', () => {
  it.each([
    ['a table that goes', 'DROP TABLE "Note";', 'takes something away'],
    ['a column that goes', 'ALTER TABLE "Group" DROP COLUMN "motto";', 'takes something away'],
    ['a column with another name', 'ALTER TABLE "Group" RENAME COLUMN "a" TO "b";', 'takes something away'],
    ['a table with another name', 'ALTER TABLE "new_Group" RENAME TO "Group";', 'takes something away'],
    ['an index that goes', 'DROP INDEX "Group_motto_idx";', 'takes something away'],
    ['a column that must be filled', 'ALTER TABLE "Group" ADD COLUMN "a" TEXT NOT NULL;', 'asks for a value'],
    [
      'the second of two columns',
      'ALTER TABLE "Group" ADD COLUMN "a" TEXT, ADD COLUMN "b" TEXT NOT NULL;',
      'asks for a value',
    ],
    [
      'a column that may be empty no more',
      'ALTER TABLE "Group" ALTER COLUMN "a" SET NOT NULL;',
      'changes what is there',
    ],
    ['something unique that was not', 'CREATE UNIQUE INDEX "a" ON "Group"("name");', 'asks for something unique'],
    [
      'a reference where there was none',
      'ALTER TABLE "Group" ADD CONSTRAINT "k" FOREIGN KEY ("name") REFERENCES "Note"("id") ON DELETE CASCADE;',
      'asks for more',
    ],
    [
      'a new table that keeps others from being deleted',
      'CREATE TABLE "Note" (\n"groupId" TEXT,\nCONSTRAINT "k" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE RESTRICT ON UPDATE CASCADE\n);',
      'keeps rows of others',
    ],
    ['other values', `UPDATE "Facility" SET "status" = 'active' WHERE "status" = 'paused';`, 'changes what is there'],
    ['new rows where it reads', `INSERT INTO "Programme" ("code") VALUES ('x');`, 'writes rows'],
    ['whatever we do not know', 'DO $$ BEGIN END $$;', 'changes what is there'],
  ])('%s', (_, sql, reason) => {
    expect(notAdditive(sql)).toEqual([expect.stringMatching(`^${reason}`)]);
  });
});

describe('the check', () => {
  let made = 0;
  /** The migrations that there are, and one more on each engine. */
  function migrationsAnd(sql: Readonly<Record<Engine, string>>): (engine: Engine) => string {
    made += 1;
    const place = join(folder, String(made));
    for (const engine of ['sqlite', 'postgresql'] as const) {
      cpSync(migrationsFolder(engine), join(place, engine), { recursive: true });
      mkdirSync(join(place, engine, '20990101000000_more'));
      writeFileSync(join(place, engine, '20990101000000_more', 'migration.sql'), sql[engine]);
    }
    return (engine) => join(place, engine);
  }
  const onBoth = (sql: string) => migrationsAnd({ sqlite: sql, postgresql: sql });

  it('refuses a migration that does not say what it is, and names the line that is missing', async () => {
    const report = await checkMigrations(schema, onBoth('CREATE INDEX "more" ON "Group"("name");\n'));
    expect(report.ok).toBe(false);
    expect(report.sentences.join('\n')).toContain(
      'The sqlite migration 20990101000000_more does not say what it is to the version before: begin it with the line "-- additive" or "-- breaking" (docs/upgrades.md).',
    );
  });

  it('refuses one that says it is additive and takes something away, and lets it pass as a breaking one', async () => {
    const away = 'DROP INDEX "Group_workspaceId_closedAt_idx";\n';
    const said = (await checkMigrations(schema, onBoth(`-- additive\n${away}`))).sentences.join('\n');
    expect(said).toContain(
      'says that it is additive, and takes something away: DROP INDEX "Group_workspaceId_closedAt_idx"',
    );
    const breaking = (await checkMigrations(schema, onBoth(`-- breaking\n${away}`))).sentences.join('\n');
    expect(breaking).not.toContain('additive');
  });

  it('refuses one that is not the same to both engines', async () => {
    const nothing = '-- Nothing changes on this engine.\n';
    const said = migrationsAnd({ sqlite: `-- additive\n${nothing}`, postgresql: `-- breaking\n${nothing}` });
    expect((await checkMigrations(schema, said)).sentences).toEqual([
      'The migration 20990101000000_more is additive on one engine and breaking on the other: make both breaking.',
    ]);
  });
});
