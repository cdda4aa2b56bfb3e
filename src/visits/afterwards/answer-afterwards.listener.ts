import { onPress, type PressReply } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { aboutGroup } from '../../slack/hearing/speaking.js';
import { allWellButton, callNotNeededButton, haveCalledButton, wishCallButton } from './afterwards.controls.js';
import { afterwardsRefusal, allWellReply, settledCard, takenBackReply, wishedReply } from './afterwards.view.js';
import { CallWishes } from './call-wishes.store.js';

/** Somebody who was on a visit says how they are, or a leader that they have called. Each answer takes the question's place. */
export function answerAfterwards(): readonly Heard[] {
  return [
    onPress(allWellButton, async ({ say }) => ({ ...allWellReply(say), replaces: true })),
    onPress(wishCallButton, wish),
    onPress(callNotNeededButton, takeBack),
    onPress(haveCalledButton, called),
  ];
}

async function wish(request: PressRequest<string>): Promise<PressReply> {
  const { society, person, now, value: shiftId } = request;
  const { refusal, group, isWaiting } = await society.of(CallWishes).wish(shiftId, person.userId, now);
  const { say } = aboutGroup(request, group);
  return refusal ? afterwardsRefusal(say, refusal) : { ...wishedReply(say, shiftId, isWaiting), replaces: true };
}

async function takeBack(request: PressRequest<string>): Promise<PressReply> {
  const { society, person, now, value: shiftId } = request;
  const { refusal, group } = await society.of(CallWishes).takeBack(shiftId, person.userId, now);
  const { say } = aboutGroup(request, group);
  return refusal ? afterwardsRefusal(say, refusal) : { ...takenBackReply(say), replaces: true };
}

async function called(request: PressRequest<string>): Promise<PressReply> {
  const { society, person, now, value: id } = request;
  const { refusal, group } = await society.of(CallWishes).called(id, person.userId, now);
  const spoken = group ? aboutGroup(request, group) : request;
  return refusal
    ? afterwardsRefusal(spoken.say, refusal)
    : { ...settledCard(true, spoken.person.locale), replaces: true };
}
