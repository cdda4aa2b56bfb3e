import { readdirSync } from 'node:fs';
import type { Control } from '../../src/slack/blocks/controls.js';
import type { Modal } from '../../src/slack/blocks/modals.js';

const SOURCE = new URL('../../src/', import.meta.url);

/** Everything that is declared in some `*.controls`, by file. */
const modules = await Promise.all(
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.controls\.(ts|js)$/.test(file))
    .map((file): Promise<object> => import(new URL(file.replace(/\.ts$/, '.js'), SOURCE).href)),
);

/** Everything that can be pressed. */
export function declaredControls(): readonly Control<unknown>[] {
  return modules.flatMap((module) => Object.values(module).flatMap(controlsIn));
}

/** Every modal that can be sent in or in which something is pressed. */
export function declaredModals(): readonly Pick<Modal<unknown, unknown>, 'callbackId' | 'read' | 'form'>[] {
  return modules.flatMap((module) => Object.values(module).filter(isModal));
}

function controlsIn(exported: unknown): Control<unknown>[] {
  if (typeof exported !== 'object' || exported === null) return [];
  if (isControl(exported)) return [exported];
  return Object.values(exported).flatMap(controlsIn);
}

function isControl(exported: object): exported is Control<unknown> {
  return 'actionId' in exported;
}

function isModal(exported: unknown): exported is Modal<unknown, unknown> {
  return typeof exported === 'object' && exported !== null && 'callbackId' in exported;
}
