import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as claiming from '../../src/visits/claiming/claiming.rule.js';
import * as counting from '../../src/visits/covering/counted.rule.js';
import * as covers from '../../src/visits/covering/covering.rule.js';
import * as inviting from '../../src/visits/covering/invite.rule.js';
import * as running from '../../src/visits/covering/running.rule.js';
import * as settling from '../../src/visits/covering/settle.rule.js';
import * as swapping from '../../src/visits/covering/swap.rule.js';
import * as taking from '../../src/visits/covering/taking.rule.js';
import * as waiting from '../../src/visits/covering/waiting.rule.js';

type Covering = typeof covers & typeof inviting & typeof running & typeof swapping & typeof taking & typeof waiting;

/** What decides in a world: the rules of the bot themselves. */
export interface Rules {
  readonly claiming: typeof claiming;
  readonly counting: typeof counting;
  readonly covering: Covering;
  readonly settling: typeof settling;
}

const covering: Covering = { ...covers, ...inviting, ...running, ...swapping, ...taking, ...waiting };

export const RULES: Rules = { claiming, counting, covering, settling };

/** Words of a rule that are replaced by others. They must be there exactly once. */
export interface Edit {
  /** In `src/visits/covering`, without its ending. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
const COVERING = join(SOURCE, 'visits', 'covering');
const CHANGED = fileURLToPath(new URL('../../dist/changed-rules', import.meta.url));

/**
 * The rules, read anew from a copy in which some words are different.
 * @param name of the copy's folder
 * @throws Error when the words are not there exactly once, because the rules have changed meanwhile
 */
export async function changedRules(name: string, edits: readonly Edit[]): Promise<Rules> {
  const folder = join(CHANGED, name.replaceAll(/\W+/g, '-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(COVERING).filter((each) => each.endsWith('.rule.ts'))) {
    const changed = edits
      .filter((edit) => `${edit.file}.rule.ts` === file)
      .reduce(withEdit, readFileSync(join(COVERING, file), 'utf8'));
    const found = changed.replaceAll("'../../", `'${SOURCE}/`).replaceAll("'../", `'${join(SOURCE, 'visits')}/`);
    writeFileSync(join(folder, file), found);
  }
  return {
    claiming,
    counting: (await import(join(folder, 'counted.rule.ts'))) as typeof counting,
    covering: {
      ...((await import(join(folder, 'covering.rule.ts'))) as typeof covers),
      ...((await import(join(folder, 'invite.rule.ts'))) as typeof inviting),
      ...((await import(join(folder, 'running.rule.ts'))) as typeof running),
      ...((await import(join(folder, 'swap.rule.ts'))) as typeof swapping),
      ...((await import(join(folder, 'taking.rule.ts'))) as typeof taking),
      ...((await import(join(folder, 'waiting.rule.ts'))) as typeof waiting),
    },
    settling: (await import(join(folder, 'settle.rule.ts'))) as typeof settling,
  };
}

function withEdit(text: string, { file, from, to }: Edit): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" is ${parts.length - 1} times in ${file}.rule.ts`);
  return parts.join(to);
}
