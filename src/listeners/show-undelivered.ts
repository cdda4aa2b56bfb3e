import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import { Audit } from '../store/audit.js';
import { Ledger } from '../store/ledger.js';
import { type Reply, sentence } from '../views/parts.js';
import { openUndeliveredButton, retryUndeliveredButton } from '../views/undelivered.controls.js';
import { undeliveredReply } from '../views/undelivered.js';
import { onCommand, onPress, type Request } from './listen.js';
import { readUndelivered } from './read-undelivered.js';

/** A leader or national staff look at messages that did not arrive, and have them tried again. */
export function showUndelivered(app: App, deps: Deps): void {
  onCommand(app, deps, 'undelivered', show);
  onPress(app, deps, openUndeliveredButton, show);
  onPress(app, deps, retryUndeliveredButton, (request) => retry(deps, request));
}

async function show(request: Request): Promise<Reply> {
  const { say, person } = request;
  const { isOverseer, messages, groups } = await readUndelivered(request);
  if (!isOverseer) return sentence(say('undelivered.refused'));
  return undeliveredReply(say, person.locale, messages, groups);
}

/** Whatever the list showed when it was opened, only what this person oversees now is tried again. */
async function retry(deps: Deps, request: Request): Promise<Reply> {
  const { society, person, say, now } = request;
  const { isOverseer, messages } = await readUndelivered(request);
  if (!isOverseer) return sentence(say('undelivered.refused'));
  const keys = messages.map(({ key }) => key);
  const count = await society.of(Ledger).retry(keys, now);
  for (const key of keys) await society.of(Audit).write(person.userId, 'retry_undelivered', key, now);
  deps.reconcileSoon();
  return sentence(say('undelivered.retried', { count }));
}
