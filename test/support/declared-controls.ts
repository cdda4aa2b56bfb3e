import { readdirSync } from 'node:fs';
import type { Modal } from '../../src/slack/blocks/modals.js';

const SOURCE = new URL('../../src/', import.meta.url);

/** Everything that is declared in some `*.controls`, by file. */
const modules = await Promise.all(
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.controls\.(ts|js)$/.test(file))
    .map((file): Promise<object> => import(new URL(file.replace(/\.ts$/, '.js'), SOURCE).href)),
);

/** The action id of everything that can be pressed. */
export function declaredActionIds(): readonly string[] {
  return modules.flatMap((module) => Object.values(module).flatMap(actionIdsOf));
}

/** Every modal that can be sent in or in which something is pressed. */
export function declaredModals(): readonly Pick<Modal<unknown>, 'callbackId' | 'read'>[] {
  return modules.flatMap((module) => Object.values(module).filter(isModal));
}

function actionIdsOf(exported: unknown): string[] {
  if (typeof exported !== 'object' || exported === null) return [];
  if ('actionId' in exported) return [String(exported.actionId)];
  return Object.values(exported).flatMap((each) => (typeof each === 'object' ? actionIdsOf(each) : []));
}

function isModal(exported: unknown): exported is Modal<unknown> {
  return typeof exported === 'object' && exported !== null && 'callbackId' in exported;
}
