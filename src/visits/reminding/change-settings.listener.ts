import { readQuietHours } from '../../core/quiet-hours.js';
import { Groups } from '../../groups/groups.store.js';
import { DEFAULT_REMINDERS } from '../../groups/reminder-settings.rule.js';
import { Volunteers } from '../../groups/volunteers.store.js';
import { ownSettings } from '../../people/settings/own-settings.request.js';
import {
  openGroupRemindersButton,
  openSettingsButton,
  quietHoursModal,
} from '../../people/settings/settings.controls.js';
import { quietHoursErrors, quietHoursReply } from '../../people/settings/settings-modal.view.js';
import { escapeText, type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { closedWith } from '../../slack/hearing/closed-with.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, Request, SentIn } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { readReminderForm, reminderFormOf } from './reminder-form.rule.js';
import { groupRemindersModal } from './reminding.controls.js';
import { groupReminders, reminderErrors } from './settings-group.view.js';

/** Somebody changes their own quiet hours, and a leader the reminders of a group: `/visit settings`, or from App Home. */
export function changeSettings(): readonly Heard[] {
  return [
    onCommand('settings', open),
    onPress(openSettingsButton, open),
    onSubmit(quietHoursModal, saveQuietHours),
    onPress(openGroupRemindersButton, openGroupReminders),
    onSubmit(groupRemindersModal, saveGroupReminders),
  ];
}

async function open(request: Request): Promise<null> {
  const view = await ownSettings(request, null);
  await request.screen.open(view);
  return null;
}

async function saveQuietHours(request: SentIn<typeof quietHoursModal>): Promise<Submitted> {
  const { society, person, say, now, typed } = request;
  const read = readQuietHours(typed);
  if (!read.ok) return { next: 'errors', errors: quietHoursErrors(say, read.problems) };
  await society.of(Volunteers).setQuietHours(person.userId, read.quietHours, now);
  return closedWith(request, quietHoursReply(say, person.locale, read.quietHours));
}

/** Above the person's own settings, in whose modal the button is. */
async function openGroupReminders(request: PressRequest<string>): Promise<Reply | null> {
  const { society, person, say, screen, value: groupId } = request;
  const [group, all] = await Promise.all([society.of(Groups).read(groupId), society.of(Groups).reminders()]);
  if (!group) return refusalReply(say, { reason: 'group_closed' }, { locale: person.locale, group });
  if (!group.leaderIds.includes(person.userId)) {
    return refusalReply(say, { reason: 'not_a_leader' }, { locale: person.locale, group });
  }
  const form = reminderFormOf(all.get(groupId) ?? DEFAULT_REMINDERS);
  await screen.push(groupReminders(say, person.locale, { group, form, isStale: false }));
  return null;
}

async function saveGroupReminders(request: SentIn<typeof groupRemindersModal>): Promise<Submitted> {
  const { society, person, say, now, screen, view, memory, typed: form } = request;
  const { userId, locale } = person;
  const { groupId, version } = memory;
  const group = await society.of(Groups).read(groupId);
  if (!group?.leaderIds.includes(userId)) {
    const refusal = { reason: group ? ('not_a_leader' as const) : ('group_closed' as const) };
    return { next: 'update', view: toldModal(say, refusalReply(say, refusal, { locale, group })) };
  }
  const read = readReminderForm(form);
  if (!read.ok) return { next: 'errors', errors: reminderErrors(say, read.problems) };
  const saved = await society.of(Groups).saveReminders(groupId, read.settings, version, userId, now);
  if (!saved.ok) {
    // Somebody else was first: what was chosen stays, and the next press saves it.
    return { next: 'update', view: groupReminders(say, locale, { group, form, isStale: true }) };
  }
  const below = view.previous_view_id;
  if (!below) return { next: 'close' };
  const afterwards = async () => {
    const told = say('settings.group.saved', { group: escapeText(group.name) });
    await screen.repaint(below, await ownSettings(request, told), sentence(told));
  };
  return { next: 'close', afterwards };
}
