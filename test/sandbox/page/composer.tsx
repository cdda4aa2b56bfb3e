import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { Screen, ScreenChannel } from '../page-api.js';
import { channelTitle } from './conversation.js';
import { useSandbox } from './sandbox-context.js';

export function Composer({ channel }: { readonly channel: ScreenChannel }) {
  const { screen, act } = useSandbox();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const typed = text.trim();
    if (typed === '' || busy) return;
    setBusy(true);
    setText('');
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
  const take = (suggestion: string) => {
    setText(suggestion);
    box.current?.focus();
  };
  return (
    <form className="composer" onSubmit={(event) => void submit(event)}>
      <Suggestions screen={screen} text={text} take={take} />
      <div className="composer-line">
        <textarea
          ref={box}
          rows={1}
          aria-label="Message"
          aria-describedby="composer-hint"
          placeholder={`Write in ${channelTitle(channel)}`}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={submitOnEnter}
        />
        <button type="submit" className="button primary" aria-busy={busy}>
          Send
        </button>
      </div>
      <p id="composer-hint" className="hint">
        Enter sends, Shift+Enter makes a new line. A line that starts with / is a command.
      </p>
    </form>
  );
}

interface SuggestionsProps {
  readonly screen: Screen;
  readonly text: string;
  readonly take: (suggestion: string) => void;
}

/** The commands that still fit what was typed; all of them while nothing was. */
function Suggestions({ screen, text, take }: SuggestionsProps) {
  const fitting = suggestions(screen.commands).filter((each) => each.startsWith(text.trimStart().toLowerCase()));
  if (fitting.length === 0) return null;
  return (
    <ul className="suggestions" aria-label="Commands">
      {fitting.map((suggestion) => (
        <li key={suggestion}>
          <button type="button" className="chip" onClick={() => take(suggestion)}>
            {suggestion}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Each command alone, and with each word of its usage hint, e.g. `plan | claim [day]`. */
function suggestions(commands: Screen['commands']): readonly string[] {
  return commands.flatMap(({ command, usageHint }) => {
    const words = usageHint.split('|').map((word) => /^[\s[(]*([\p{L}\p{N}-]+)/u.exec(word)?.[1] ?? '');
    return [command, ...words.filter((word) => word !== '').map((word) => `${command} ${word}`)];
  });
}
