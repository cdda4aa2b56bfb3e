import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { readQuietHours } from '../domain/quiet-hours.js';
import { readReminderForm, reminderFormOf } from '../domain/reminder-form.js';
import { DEFAULT_REMINDERS } from '../domain/reminder-settings.js';
import { CALLBACKS } from '../views/ids.js';
import { readMemory } from '../views/modals.js';
import { escapeText, type Reply, sentence, toldModal } from '../views/parts.js';
import { refusalReply } from '../views/refusals.js';
import { openGroupRemindersButton, openSettingsButton } from '../views/reminding.controls.js';
import { groupRemindersModal, reminderErrors } from '../views/settings-group.js';
import { quietHoursErrors, quietHoursReply } from '../views/settings-modal.js';
import { closedWith } from './closed-with.js';
import {
  onCommand,
  onPress,
  onSent,
  type PressRequest,
  type Request,
  type SubmitRequest,
  type Submitted,
} from './listen.js';
import { ownSettings } from './own-settings.js';
import { readReminderValues, timeIn } from './reminder-values.js';

/** The group that a form is about, and the version it was opened at. */
const Metadata = z.object({ groupId: z.string(), version: z.number().int() });
type Metadata = z.infer<typeof Metadata>;

/** Somebody changes their own quiet hours, and a leader the reminders of a group: `/visit settings`, or from App Home. */
export function changeSettings(app: App, deps: Deps): void {
  onCommand(app, deps, 'settings', open);
  onPress(app, deps, openSettingsButton, open);
  onSent(app, deps, CALLBACKS.quietHours, (request) => saveQuietHours(deps, request));
  onPress(app, deps, openGroupRemindersButton, openGroupReminders);
  onSent(app, deps, CALLBACKS.groupReminders, (request) => saveGroupReminders(deps, request));
}

async function open(request: Request): Promise<null> {
  const view = await ownSettings(request, null);
  await request.screen.open(view);
  return null;
}

async function saveQuietHours(deps: Deps, request: SubmitRequest): Promise<Submitted> {
  const { society, person, say, now, values } = request;
  const read = readQuietHours(timeIn(values, 'from'), timeIn(values, 'until'));
  if (!read.ok) return { next: 'errors', errors: quietHoursErrors(say, read.problems) };
  await society.volunteers.setQuietHours(person.userId, read.quietHours, now);
  deps.reconcileSoon();
  return closedWith(request, quietHoursReply(say, person.locale, read.quietHours));
}

/** Above the person's own settings, in whose modal the button is. */
async function openGroupReminders(request: PressRequest<string>): Promise<Reply | null> {
  const { society, person, say, screen, value: groupId } = request;
  const [group, all] = await Promise.all([society.groups.read(groupId), society.groups.reminders()]);
  if (!group?.leaderIds.includes(person.userId)) {
    return refusalReply(say, { reason: 'not_a_leader' }, { locale: person.locale, group });
  }
  const metadata = JSON.stringify({ groupId, version: group.version } satisfies Metadata);
  const form = reminderFormOf(all.get(groupId) ?? DEFAULT_REMINDERS);
  const view = groupRemindersModal(say, person.locale, { group, form, isStale: false, metadata });
  await screen.push(view);
  return null;
}

async function saveGroupReminders(deps: Deps, request: SubmitRequest): Promise<Submitted> {
  const { society, person, say, now, screen, view, values } = request;
  const { userId, locale } = person;
  const { groupId, version } = readMemory(Metadata, view);
  const group = await society.groups.read(groupId);
  if (!group?.leaderIds.includes(userId)) {
    return { next: 'update', view: toldModal(say, refusalReply(say, { reason: 'not_a_leader' }, { locale, group })) };
  }
  const form = readReminderValues(values);
  const read = readReminderForm(form);
  if (!read.ok) return { next: 'errors', errors: reminderErrors(say, read.problems) };
  const saved = await society.groups.saveReminders(groupId, read.settings, version, userId, now);
  if (!saved.ok) {
    // Somebody else was first: what was chosen stays, and the next press saves it.
    const metadata = JSON.stringify({ groupId, version: group.version } satisfies Metadata);
    return { next: 'update', view: groupRemindersModal(say, locale, { group, form, isStale: true, metadata }) };
  }
  deps.reconcileSoon();
  const below = view.previous_view_id;
  if (!below) return { next: 'close' };
  const afterwards = async () => {
    const told = say('settings.group.saved', { group: escapeText(group.name) });
    await screen.repaint(below, await ownSettings(request, told), sentence(told));
  };
  return { next: 'close', afterwards };
}
