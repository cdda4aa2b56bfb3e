import { Deliveries, type Link } from './deliveries.js';
import { Events } from './events.js';
import type { InjectedFaults } from './faults.js';
import { authMethods } from './methods/auth.js';
import { chatMethods } from './methods/chat.js';
import { conversationsMethods } from './methods/conversations.js';
import { filesMethods } from './methods/files.js';
import { scheduledMessagesMethods } from './methods/scheduled-messages.js';
import { usersMethods } from './methods/users.js';
import { viewsMethods } from './methods/views.js';
import { PersonAtScreen } from './person.js';
import { WebApi } from './web-api.js';
import type { Workspace } from './workspace.js';

export interface OpenOptions {
  readonly faults: InjectedFaults;
  readonly rateLimits: boolean;
  /** Makes the path at which a new socket is to be opened. */
  readonly issuePath: () => string;
}

/** The workspace's doors: what the app may call, what it is told, and the people at their screens. */
export function openForApp(workspace: Workspace, link: Link, options: OpenOptions) {
  const deliveries = new Deliveries(workspace, link);
  const events = new Events(workspace, deliveries);
  const methods = [
    ...authMethods(options.issuePath),
    ...chatMethods,
    ...scheduledMessagesMethods,
    ...conversationsMethods(events),
    ...usersMethods,
    ...viewsMethods,
    ...filesMethods,
  ];
  const api = new WebApi(workspace, options.faults, methods, options.rateLimits);
  const person = (userId: string) => new PersonAtScreen(workspace, deliveries, events, workspace.world.user(userId).id);
  return { deliveries, events, api, person };
}
