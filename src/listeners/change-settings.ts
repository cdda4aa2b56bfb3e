import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import { readQuietHours } from '../domain/quiet-hours.js';
import { readReminderForm, reminderFormOf } from '../domain/reminder-form.js';
import { DEFAULT_REMINDERS } from '../domain/reminder-settings.js';
import { Groups } from '../store/groups.js';
import { Volunteers } from '../store/volunteers.js';
import { escapeText, type Reply, sentence, toldModal } from '../views/parts.js';
import { refusalReply } from '../views/refusals.js';
import {
  groupRemindersModal,
  openGroupRemindersButton,
  openSettingsButton,
  quietHoursModal,
} from '../views/reminding.controls.js';
import { groupReminders, reminderErrors } from '../views/settings-group.js';
import { quietHoursErrors, quietHoursReply } from '../views/settings-modal.js';
import { closedWith } from './closed-with.js';
import {
  onCommand,
  onPress,
  onSubmit,
  type PressRequest,
  type Request,
  type SentIn,
  type Submitted,
} from './listen.js';
import { ownSettings } from './own-settings.js';

/** Somebody changes their own quiet hours, and a leader the reminders of a group: `/visit settings`, or from App Home. */
export function changeSettings(app: App, deps: Deps): void {
  onCommand(app, deps, 'settings', open);
  onPress(app, deps, openSettingsButton, open);
  onSubmit(app, deps, quietHoursModal, (request) => saveQuietHours(deps, request));
  onPress(app, deps, openGroupRemindersButton, openGroupReminders);
  onSubmit(app, deps, groupRemindersModal, (request) => saveGroupReminders(deps, request));
}

async function open(request: Request): Promise<null> {
  const view = await ownSettings(request, null);
  await request.screen.open(view);
  return null;
}

async function saveQuietHours(deps: Deps, request: SentIn<typeof quietHoursModal>): Promise<Submitted> {
  const { society, person, say, now, typed } = request;
  const read = readQuietHours(typed);
  if (!read.ok) return { next: 'errors', errors: quietHoursErrors(say, read.problems) };
  await society.of(Volunteers).setQuietHours(person.userId, read.quietHours, now);
  deps.reconcileSoon();
  return closedWith(request, quietHoursReply(say, person.locale, read.quietHours));
}

/** Above the person's own settings, in whose modal the button is. */
async function openGroupReminders(request: PressRequest<string>): Promise<Reply | null> {
  const { society, person, say, screen, value: groupId } = request;
  const [group, all] = await Promise.all([society.of(Groups).read(groupId), society.of(Groups).reminders()]);
  if (!group?.leaderIds.includes(person.userId)) {
    return refusalReply(say, { reason: 'not_a_leader' }, { locale: person.locale, group });
  }
  const form = reminderFormOf(all.get(groupId) ?? DEFAULT_REMINDERS);
  await screen.push(groupReminders(say, person.locale, { group, form, isStale: false }));
  return null;
}

async function saveGroupReminders(deps: Deps, request: SentIn<typeof groupRemindersModal>): Promise<Submitted> {
  const { society, person, say, now, screen, view, memory, typed: form } = request;
  const { userId, locale } = person;
  const { groupId, version } = memory;
  const group = await society.of(Groups).read(groupId);
  if (!group?.leaderIds.includes(userId)) {
    return { next: 'update', view: toldModal(say, refusalReply(say, { reason: 'not_a_leader' }, { locale, group })) };
  }
  const read = readReminderForm(form);
  if (!read.ok) return { next: 'errors', errors: reminderErrors(say, read.problems) };
  const saved = await society.of(Groups).saveReminders(groupId, read.settings, version, userId, now);
  if (!saved.ok) {
    // Somebody else was first: what was chosen stays, and the next press saves it.
    return { next: 'update', view: groupReminders(say, locale, { group, form, isStale: true }) };
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
