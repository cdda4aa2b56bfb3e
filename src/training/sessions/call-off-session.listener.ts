import { sentence, toldModal } from '../../slack/blocks/parts.js';
import { closedWith } from '../../slack/hearing/closed-with.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { SentIn, SubmitRequest } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { decideCallOffSession } from './leading-sessions.rule.js';
import { refusedTo } from './oversee-sessions.request.js';
import { sessionWords } from './session-text.view.js';
import { callOffSessionModal } from './sessions.controls.js';
import { Sessions } from './sessions.store.js';
import { everybodyConcerned } from './sign-up-list.rule.js';

/** A leader calls a session off; everybody who is signed up or in line is told. */
export function callOffSession(): readonly Heard[] {
  return [onSubmit(callOffSessionModal, callOff)];
}

async function callOff(request: SentIn<typeof callOffSessionModal>): Promise<Submitted> {
  const { society, person, say, now, memory } = request;
  const session = await society.of(Sessions).read(memory.sessionId);
  const not = await refusedTo(request, session);
  if (not || !session) return told(request, say(`session.refused.${not ?? 'session_gone'}`));
  const { userId } = person;
  const outcome = await society
    .of(Sessions)
    .change(session.id, null, userId, now, 'call_off_session', decideCallOffSession);
  if (!outcome.ok) return told(request, say(`session.refused.${outcome.refusal.reason}`));
  const { name, when } = sessionWords(outcome.session, person.locale);
  const count = everybodyConcerned(outcome.session).length;
  const text = `${say('session.called_off', { name, when, count })} ${say('session.tell_others')}`;
  return closedWith(request, sentence(text));
}

function told({ say }: SubmitRequest, text: string): Submitted {
  return { next: 'update', view: toldModal(say, sentence(text)) };
}
