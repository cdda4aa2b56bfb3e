import { sentence } from '../../slack/blocks/parts.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import { answerThanksButton } from './thanking.controls.js';
import { thanksReply } from './thanks.view.js';

/** Somebody wants to be thanked, and answers. */
export function sayThanks(): readonly Heard[] {
  return [
    onCommand('thanks', async ({ say }) => thanksReply(say)),
    onPress(answerThanksButton, async ({ say }) => sentence(say('thanks.answered'))),
  ];
}
