import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Copy, DockerfileParser, type Instruction } from 'dockerfile-ast';
import { bring, withoutTheseTests } from './npm.js';

const PARSED = DockerfileParser.parse(readFileSync('Dockerfile', 'utf8'));

/** Instructions of a stage, from its FROM on; a negative number counts from the last. */
export function stage(at: number): readonly Instruction[] {
  const all = PARSED.getInstructions();
  const begins = all.flatMap((each, index) => (each.getKeyword() === 'FROM' ? [index] : []));
  const number = at < 0 ? begins.length + at : at;
  return all.slice(begins[number], begins[number + 1]);
}

/** What stands behind a keyword, each time that a stage has it. */
export function valuesOf(instructions: readonly Instruction[], keyword: string): readonly string[] {
  return instructions
    .filter((each) => each.getKeyword() === keyword)
    .map((each) => each.getArguments().map(String).join(' '));
}

/**
 * The command of the last `CMD` or `HEALTHCHECK` of a stage.
 * @throws Error where it is not written as a list, and a shell would read it
 */
export function commandOf(instructions: readonly Instruction[], keyword: 'CMD' | 'HEALTHCHECK'): readonly string[] {
  const written = instructions.findLast((each) => each.getKeyword() === keyword)?.getTextContent() ?? '';
  const [, list] = /CMD (\[.*\])$/s.exec(written) ?? [];
  if (list === undefined) throw new Error(`${keyword} is no list: ${written}`);
  return JSON.parse(list) as string[];
}

/**
 * Does in a folder what a stage does in its working folder, from copying to running: by the same commands, with the Node at hand.
 * @throws Error that holds what a command has complained of
 */
export function build(instructions: readonly Instruction[], folder: string): void {
  for (const each of instructions) {
    if (each instanceof Copy) bring(folder, sourcesOf(each));
    if (each.getKeyword() === 'RUN') run(folder, each.getArgumentsContent() ?? '');
  }
}

/** Copies from what has been built as a later stage does, into another folder. */
export function copyFromBuild(instructions: readonly Instruction[], built: string, folder: string): void {
  for (const each of instructions) {
    if (!(each instanceof Copy)) continue;
    for (const source of sourcesOf(each)) {
      const path = source.replace('/app/', '');
      cpSync(join(built, path), join(folder, path), { recursive: true, verbatimSymlinks: true });
    }
  }
}

function sourcesOf(copy: Copy): readonly string[] {
  return copy
    .getArguments()
    .slice(0, -1)
    .map((each) => each.getValue());
}

function run(folder: string, command: string): void {
  const { status, stderr } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    env: withoutTheseTests,
    encoding: 'utf8',
  });
  if (status !== 0 || !existsSync(folder)) throw new Error(`${command} ended with ${status}: ${stderr}`);
}
