import { ScheduledMessages } from '../../sandbox/slack/scheduled-messages.js';
import type { OpenView } from '../../sandbox/slack/views.js';
import { Views } from '../../sandbox/slack/views.js';
import { type Message, World } from '../../sandbox/slack/world.js';
import { recording } from './recording.js';

// Once in each process: test files share what they load.
const { open, push, update, publish } = Views.prototype;
Views.prototype.open = function (userId, definition) {
  showView(definition);
  return open.call(this, userId, definition);
};
Views.prototype.push = function (userId, definition) {
  showView(definition);
  return push.call(this, userId, definition);
};
Views.prototype.update = function (view, definition) {
  showView(definition);
  update.call(this, view, definition);
};
Views.prototype.publish = function (userId, definition) {
  showView(definition);
  return publish.call(this, userId, definition);
};

/** Notes a view, with what its inputs say where it was refused. */
export function showView(definition: OpenView['definition'], errors?: OpenView['errors']): void {
  recording.show({
    surface: definition.type,
    callbackId: definition.callback_id ?? null,
    content: definition,
    ...(errors && { errors }),
  });
}

const { addUser, addChannel, addMessage, replaceMessage } = World.prototype;
World.prototype.addUser = function (user) {
  const added = addUser.call(this, user);
  recording.name({ id: added.id, name: added.name });
  return added;
};
World.prototype.addChannel = function (channel) {
  const added = addChannel.call(this, channel);
  recording.name({ id: added.id, name: added.name });
  return added;
};
World.prototype.addMessage = function (message) {
  const added = addMessage.call(this, message);
  showMessage(this, added);
  return added;
};
World.prototype.replaceMessage = function (message) {
  replaceMessage.call(this, message);
  showMessage(this, message);
};

function showMessage(world: World, { userId, ephemeralFor, repliesTo, text, blocks }: Message): void {
  if (!world.users.get(userId)?.isBot) return;
  recording.show({
    surface: ephemeralFor === undefined ? 'message' : 'ephemeral',
    callbackId: null,
    content: { text, blocks },
    ...(repliesTo !== undefined && { repliesTo }),
  });
}

const { add } = ScheduledMessages.prototype;
ScheduledMessages.prototype.add = function (message) {
  const { text, blocks } = message;
  recording.show({ surface: 'scheduled', callbackId: null, content: { text, blocks } });
  return add.call(this, message);
};
