import { onPress, type PressReply } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { signedUpReply, signUpRefusal, withdrawnReply } from './session-replies.view.js';
import { declinePlaceButton, signUpButton, takePlaceButton, withdrawSignUpButton } from './sessions.controls.js';
import { Sessions } from './sessions.store.js';
import { decideDecline, decideSignUp, decideTake, decideWithdraw, type SignUpRule } from './signing-up.rule.js';

/** Somebody signs up for a study visit or a course, gives the place up, or answers when one is offered to them. */
export function signUp(): readonly Heard[] {
  return [
    onPress(signUpButton, (request) => decide(request, decideSignUp, signedUpReply)),
    onPress(takePlaceButton, (request) => decide(request, decideTake, signedUpReply)),
    onPress(declinePlaceButton, (request) => decide(request, decideDecline, withdrawnReply)),
    onPress(withdrawSignUpButton, (request) => decide(request, decideWithdraw, withdrawnReply)),
  ];
}

async function decide(
  request: PressRequest<string>,
  rule: SignUpRule,
  confirmation: typeof signedUpReply,
): Promise<PressReply> {
  const { society, person, say, now, value } = request;
  const { userId, locale } = person;
  const { outcome, session } = await society.of(Sessions).decide(value, userId, now, rule);
  // Also after a refusal: somebody else's place may have been passed on meanwhile.
  if (!outcome.ok) return signUpRefusal(say, locale, outcome.refusal, session);
  return { ...confirmation(say, locale, outcome.session, userId), changesHome: true };
}
