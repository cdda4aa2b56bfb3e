import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EVERY } from '../../core/model.js';
import { packageFolder } from '../../database/migration-files.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { KINDS, NAMES } from '../../database/stored-rows.js';
import { REQUIREMENT_KINDS, SCOPES } from './requirement-form.rule.js';

const SEEDED_COUNTRIES = ['sweden', 'denmark'] as const;

const SEED = z.strictObject({
  requirements: z.array(
    z.strictObject({
      code: z.string(),
      names: NAMES,
      kind: z.enum(REQUIREMENT_KINDS),
      scope: z.enum(SCOPES),
      validity: z.enum(['never_expires', 'months', 'until_date']),
      validMonths: z.number().int().positive().optional(),
      blocking: z.boolean(),
      answerDays: z.number().int().nonnegative().optional(),
    }),
  ),
  programmes: z.array(
    z.strictObject({
      code: z.string(),
      names: NAMES,
      minimumParty: z.number().int().positive(),
      maximumParty: z.number().int().positive(),
      every: z.literal(EVERY).exactOptional(),
      kinds: KINDS,
      shadowSeat: z.boolean(),
      oneToOne: z.enum(['ends', 'follows']).exactOptional(),
      oneToOneMost: z.number().int().positive().exactOptional(),
      requirements: z.array(z.string()),
    }),
  ),
});

type Seed = z.infer<typeof SEED>;

const seeds = new Map<string, Seed>();

/** What a country begins with: `prisma/seeds/<country>.json`. @throws when the file is not as it must be */
export function readSeed(country: (typeof SEEDED_COUNTRIES)[number]): Seed {
  const known = seeds.get(country);
  if (known) return known;
  const path = join(packageFolder, 'prisma', 'seeds', `${country}.json`);
  const seed = SEED.parse(JSON.parse(readFileSync(path, 'utf8')));
  seeds.set(country, seed);
  return seed;
}

/**
 * Gives a workspace the programmes and requirements that it lacks. What it has, national staff may have edited: that stays,
 * what they have archived stays archived, and what they have removed, removed.
 */
export async function seedTraining(transaction: ScopedTransaction, workspaceId: string): Promise<void> {
  const rows = await transaction.programme.findMany({ select: { code: true, version: true } });
  const seeded = new Set(rows.filter(({ version }) => version > 0).map(({ code }) => code));
  const all = SEEDED_COUNTRIES.map(readSeed);
  const programmes = all.flatMap((seed) => seed.programmes);
  if (programmes.every(({ code }) => seeded.has(code))) return;
  const known = new Set((await transaction.requirement.findMany({ select: { code: true } })).map(({ code }) => code));
  await transaction.requirement.createMany({
    data: all
      .flatMap((seed) => seed.requirements)
      .filter(({ code }) => !known.has(code))
      .map(({ validMonths, answerDays, ...requirement }) => ({
        workspaceId,
        ...requirement,
        validMonths: validMonths ?? null,
        answerDays: answerDays ?? 0,
      })),
  });
  const missing = programmes.flatMap(({ requirements, ...programme }, position) =>
    seeded.has(programme.code) ? [] : [{ requirements, columns: { ...programme, position, version: 1 } }],
  );
  const isThere = ({ columns: { code } }: (typeof missing)[number]): boolean => rows.some((row) => row.code === code);
  for (const { columns } of missing.filter(isThere)) {
    await transaction.programme.updateMany({ where: { code: columns.code }, data: columns });
  }
  await transaction.programme.createMany({
    data: missing.filter((each) => !isThere(each)).map(({ columns }) => ({ workspaceId, ...columns })),
  });
  await transaction.programmeRequirement.createMany({
    data: missing.flatMap(({ requirements, columns }) =>
      requirements.map((requirementCode, position) => ({
        workspaceId,
        programmeCode: columns.code,
        requirementCode,
        position,
      })),
    ),
  });
}
