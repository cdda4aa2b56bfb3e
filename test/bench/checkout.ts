import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is measured of a built copy of the project: this one, or an older one beside it. */
interface Modules {
  readonly main: typeof import('../../src/app/start-bot.js');
  readonly store: typeof import('../../src/app/store.js');
  readonly database: typeof import('../../src/database/database.js');
  readonly logging: typeof import('../../src/core/logging.js');
  readonly workspaces: typeof import('../../src/groups/workspaces.store.js');
  readonly fetch: typeof import('../../src/slack/sparing-fetch.js');
  readonly training: typeof import('../../src/training/requirements/training.store.js');
}

const FILES: { readonly [name in keyof Modules]: string } = {
  main: 'app/start-bot',
  store: 'app/store',
  database: 'database/database',
  logging: 'core/logging',
  workspaces: 'groups/workspaces.store',
  fetch: 'slack/sparing-fetch',
  training: 'training/requirements/training.store',
};

/** This copy of the project. */
export function ownFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('visiting-hours/package.json'));
}

/** One of its modules as it was built, typed as this copy has it. @param folder where its package.json is */
export function builtModule<Name extends keyof Modules>(folder: string, name: Name): Promise<Modules[Name]> {
  return import(pathToFileURL(builtFile(folder, FILES[name])).href);
}

/** @param name of a module below `src`, without its ending */
export function builtFile(folder: string, name: string): string {
  return join(folder, 'dist/src', `${name}.js`);
}
