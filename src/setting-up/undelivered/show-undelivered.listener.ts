import { Audit } from '../../database/audit.js';
import { Ledger } from '../../delivery/ledger.store.js';
import type { Undelivered } from '../../delivery/refused-messages.rule.js';
import { type Reply, sentence } from '../../slack/blocks/parts.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request } from '../../slack/hearing/request.js';
import { viewerOf } from '../../slack/hearing/viewer.js';
import { readNamedGroups, readRecipients, readUndelivered } from './read-undelivered.request.js';
import { openUndeliveredButton, retryUndeliveredButton } from './undelivered.controls.js';
import { undeliveredReply } from './undelivered.view.js';

/** A leader or national staff look at messages that did not arrive, and have them tried again. */
export function showUndelivered(): readonly Heard[] {
  return [onCommand('undelivered', show), onPress(openUndeliveredButton, show), onPress(retryUndeliveredButton, retry)];
}

async function show(request: Request): Promise<Reply> {
  const { say, person } = request;
  const { isOverseer, messages } = await readUndelivered(viewerOf(request));
  if (!isOverseer) return sentence(say('undelivered.refused'));
  // Written before anything is shown: nobody looks at what concerns other people unseen.
  await noteDeed(request, 'read_undelivered', messages);
  const groups = messages.length > 0 ? await readNamedGroups(request) : new Map();
  return undeliveredReply(say, person.locale, messages, groups);
}

/** Whatever the list showed when it was opened, only what this person oversees now is tried again. */
async function retry(request: Request): Promise<Reply> {
  const { society, say, now } = request;
  const { isOverseer, messages } = await readUndelivered(viewerOf(request));
  if (!isOverseer) return sentence(say('undelivered.refused'));
  const keys = messages.map(({ key }) => key);
  const count = await society.of(Ledger).retry(keys, now);
  await noteDeed(request, 'retry_undelivered', messages);
  return sentence(say('undelivered.retried', { count }));
}

/** In the log, once for each person and channel that messages are meant for. */
async function noteDeed(
  request: Request,
  deed: 'read_undelivered' | 'retry_undelivered',
  messages: readonly Undelivered[],
): Promise<void> {
  const { society, person, now } = request;
  const subjects = await readRecipients(viewerOf(request), messages);
  if (subjects.length > 0) await society.of(Audit).writeAll(person.userId, deed, subjects, now);
}
