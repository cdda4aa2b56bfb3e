import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { PersonCard, ScreenChannel } from '../slack/page-api.js';
import { channelTitle } from './conversation.js';
import { useSandbox } from './sandbox-context.js';
import type { Word } from './words/index.js';

export function Composer({ channel }: { readonly channel: ScreenChannel }) {
  const { screen, act, say } = useSandbox();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const typed = text.trim();
    if (typed === '') return;
    setText('');
    await sendText(typed);
  };
  const sendText = async (typed: string) => {
    if (busy) return;
    setBusy(true);
    const body = { as: screen.me.id, channelId: channel.id, text: typed };
    const done = await act(typed.startsWith('/') ? 'command' : 'write', body);
    setBusy(false);
    // What was refused comes back, so that it can be corrected.
    if (!done.ok) setText((since) => (since === '' ? typed : since));
  };
  const submitOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };
  return (
    <form className="composer" onSubmit={(event) => void submit(event)}>
      <Suggestions role={screen.me.role} text={text} choose={(typed) => void sendText(typed)} />
      <div className="composer-line">
        <textarea
          rows={1}
          aria-label={say('message')}
          aria-describedby="composer-hint"
          placeholder={say('message.write_in', { channel: channelTitle(channel) })}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={submitOnEnter}
        />
        <button type="submit" className="button primary" aria-busy={busy}>
          {say('send')}
        </button>
      </div>
      <p id="composer-hint" className="hint">
        {say('message.hint')}
      </p>
    </form>
  );
}

interface SuggestionsProps {
  readonly role: PersonCard['role'];
  readonly text: string;
  readonly choose: (command: string) => void;
}

/** What somebody in this role would type; each is sent with one press. Those that still fit, once something was typed. */
function Suggestions({ role, text, choose }: SuggestionsProps) {
  const { say } = useSandbox();
  const typed = text.trimStart().toLowerCase();
  const fitting = COMMANDS[role ?? 'volunteer'].map((word) => say(word)).filter((each) => each.startsWith(typed));
  if (fitting.length === 0) return null;
  return (
    <ul className="suggestions" aria-label={say('commands')}>
      {fitting.map((command) => (
        <li key={command}>
          <button type="button" className="chip" onClick={() => choose(command)}>
            {command}
          </button>
        </li>
      ))}
    </ul>
  );
}

const COMMANDS: Readonly<Record<NonNullable<PersonCard['role']>, readonly Word[]>> = {
  volunteer: ['command.schedule', 'command.claim', 'command.mine', 'command.training', 'command.help'],
  leader: ['command.plan', 'command.ready', 'command.count', 'command.return', 'command.schedule', 'command.help'],
  coordinator: ['command.tally', 'command.return', 'command.help'],
  admin: ['command.setup', 'command.help'],
};
