import type { Deps } from '../deps.js';
import { decideDecline, decideSignUp, decideTake, decideWithdraw, type SignUpRule } from '../domain/signing-up.js';
import { Sessions } from '../store/sessions.js';
import type { Reply } from '../views/parts.js';
import { signedUpReply, signUpRefusal, withdrawnReply } from '../views/session-replies.js';
import { declinePlaceButton, signUpButton, takePlaceButton, withdrawSignUpButton } from '../views/sessions.controls.js';
import { onPress } from './hear-press.js';
import type { Heard } from './heard.js';
import { publishHome } from './publish-home.js';
import type { PressRequest } from './request.js';

/** Somebody signs up for a study visit or a course, gives the place up, or answers when one is offered to them. */
export function signUp(deps: Deps): readonly Heard[] {
  return [
    onPress(signUpButton, (request) => decide(deps, request, decideSignUp, signedUpReply)),
    onPress(takePlaceButton, (request) => decide(deps, request, decideTake, signedUpReply)),
    onPress(declinePlaceButton, (request) => decide(deps, request, decideDecline, withdrawnReply)),
    onPress(withdrawSignUpButton, (request) => decide(deps, request, decideWithdraw, withdrawnReply)),
  ];
}

async function decide(
  deps: Deps,
  request: PressRequest<string>,
  rule: SignUpRule,
  confirmation: typeof signedUpReply,
): Promise<Reply | null> {
  const { society, person, say, now, value } = request;
  const { userId, locale } = person;
  const { outcome, session } = await society.of(Sessions).decide(value, userId, now, rule);
  // Also after a refusal: somebody else's place may have been passed on meanwhile.
  if (!outcome.ok) return signUpRefusal(say, locale, outcome.refusal, session);
  // The answer first: a modal opens within three seconds or not at all.
  await request.answer(confirmation(say, locale, outcome.session, userId));
  if (request.view?.type === 'home') await publishHome(deps, request);
  return null;
}
