import { z } from 'zod';
import { defineMethod, id, type Method, structured } from '../method.js';
import { viewPayload } from '../payloads.js';
import { Refusal, refusalWithMessages } from '../refusal.js';
import { readView } from '../views.js';

const trigger = { trigger_id: id.optional(), interactivity_pointer: id.optional() };
const view = structured.refine((value) => value !== undefined, 'missing required field: view');

function triggerOf(args: { trigger_id?: string | undefined; interactivity_pointer?: string | undefined }): string {
  const given = args.trigger_id ?? args.interactivity_pointer;
  if (given === undefined)
    throw refusalWithMessages('invalid_arguments', ['[ERROR] missing required field: trigger_id']);
  return given;
}

const open = defineMethod('views.open', { scopes: [] }, z.object({ ...trigger, view }), (workspace, args) => {
  const definition = readView(args.view, 'modal');
  const { userId } = workspace.triggers.exchange(triggerOf(args));
  const opened = workspace.views.open(userId, definition);
  return { view: viewPayload(workspace, opened) };
});

const push = defineMethod('views.push', { scopes: [] }, z.object({ ...trigger, view }), (workspace, args) => {
  const definition = readView(args.view, 'modal');
  const { userId, viewId } = workspace.triggers.exchange(triggerOf(args));
  // Only something done in a modal can put another on top of it.
  if (viewId === null) throw new Refusal('not_found');
  const pushed = workspace.views.push(userId, definition);
  return { view: viewPayload(workspace, pushed) };
});

const update = defineMethod(
  'views.update',
  { scopes: [] },
  z.object({ view_id: id.optional(), external_id: id.optional(), hash: id.optional(), view }),
  (workspace, args) => {
    if (args.view_id === undefined && args.external_id === undefined) {
      throw refusalWithMessages('invalid_arguments', ['[ERROR] missing required field: view_id']);
    }
    const found = workspace.views.find({ viewId: args.view_id, externalId: args.external_id });
    if (!found) throw new Refusal('not_found');
    if (args.hash !== undefined && args.hash !== found.hash) throw new Refusal('hash_conflict');
    workspace.views.update(found, readView(args.view, found.definition.type));
    return { view: viewPayload(workspace, found) };
  },
);

const publish = defineMethod(
  'views.publish',
  { scopes: [] },
  z.object({ user_id: id, hash: id.optional(), view }),
  (workspace, args) => {
    if (!workspace.manifest.features.app_home.home_tab_enabled) throw new Refusal('not_enabled');
    if (!workspace.world.users.has(args.user_id)) {
      throw refusalWithMessages('invalid_arguments', ['[ERROR] invalid user_id [json-pointer:/user_id]']);
    }
    const published = workspace.views.home(args.user_id);
    if (args.hash !== undefined && args.hash !== published?.hash) throw new Refusal('hash_conflict');
    return { view: viewPayload(workspace, workspace.views.publish(args.user_id, readView(args.view, 'home'))) };
  },
);

export const viewsMethods: readonly Method[] = [open, push, update, publish];
