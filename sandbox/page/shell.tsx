import { type ReactNode, useEffect, useState } from 'react';
import type { Locale } from '../../src/core/model.js';
import { Avatar } from './avatar.js';
import { ChannelList } from './channel-list.js';
import { Clock } from './clock.js';
import { Conversation } from './conversation.js';
import { Guide } from './guide.js';
import { Home } from './home.js';
import { useKeptFocus } from './kept-focus.js';
import { LanguagePicker } from './language-picker.js';
import { Modals } from './modal.js';
import { Notices } from './notices.js';
import { HOME, type Place } from './place.js';
import { ProblemAlert } from './problem-alert.js';
import { useSandbox } from './sandbox-context.js';
import type { Theme } from './theme.js';
import { useUnread } from './unread.js';

const GUIDE_CLOSED = 'sandbox-guide-closed';

interface ShellProps {
  readonly place: Place;
  /** Somebody else was chosen, and what they see is not here yet. */
  readonly changing: boolean;
  readonly setTheme: (theme: Theme) => void;
  readonly setLanguage: (language: Locale) => void;
  /** Goes somewhere as somebody; null for where that person starts. */
  readonly go: (as: string, at: Place) => void;
  readonly picker: ReactNode;
}

/** The page around the conversation: top bar, conversations, guide. */
export function Shell({ place, changing, setTheme, setLanguage, go, picker }: ShellProps) {
  const { screen, theme, say } = useSandbox();
  useKeptFocus(screen);
  const [guide, setGuide] = useState(localStorage.getItem(GUIDE_CLOSED) === null);
  const unread = useUnread(screen, place);
  const channel = screen.channels.find(({ id }) => id === place);
  const modalOpen = screen.modals.length > 0;
  const showGuide = (show: boolean) => {
    if (show) localStorage.removeItem(GUIDE_CLOSED);
    else localStorage.setItem(GUIDE_CLOSED, 'yes');
    setGuide(show);
  };
  const title = place === HOME ? say('home') : (channel?.name ?? '');
  useEffect(() => {
    document.title = `${title} · ${screen.me.name} · ${say('title')}`;
  }, [title, screen.me.name, say]);
  return (
    <div className={guide ? 'shell with-guide' : 'shell'}>
      <a className="skip-link" href="#main">
        {say('skip')}
      </a>
      <p className="stand-in">{say('stand_in')}</p>
      <header className="top-bar">
        <h1>
          <Avatar id="app" name="" isBot />
          <span>
            {say('title')} <span className="brand-light">{say('title.light')}</span>
          </span>
        </h1>
        <Clock />
        <div className="top-buttons">
          <LanguagePicker choose={setLanguage} />
          <button type="button" className="button plain small" aria-pressed={guide} onClick={() => showGuide(!guide)}>
            {say('guide')}
          </button>
          <button
            type="button"
            className="button plain small theme"
            aria-pressed={theme === 'dark'}
            onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
          >
            {say('dark')}
          </button>
        </div>
      </header>
      <div className="left">
        {picker}
        <ChannelList place={place} unread={unread} />
      </div>
      <main id="main" tabIndex={-1} aria-busy={changing}>
        <div className="alerts-on-top">
          <Notices />
          {!modalOpen && <ProblemAlert />}
        </div>
        {channel ? (
          <Conversation channel={channel} guideAbove={guide && matchMedia('(max-width: 75rem)').matches} />
        ) : (
          <Home />
        )}
      </main>
      {guide && <Guide go={go} dismiss={() => showGuide(false)} />}
      <Modals />
    </div>
  );
}
