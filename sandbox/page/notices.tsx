import { useState } from 'react';
import { useSandbox } from './sandbox-context.js';

/** Slack's own notices to this person, until dismissed. */
export function Notices() {
  const { screen, say } = useSandbox();
  const [dismissed, setDismissed] = useState<Readonly<Record<string, number>>>({});
  const me = screen.me.id;
  const shown = screen.notices.slice(dismissed[me] ?? 0);
  return (
    <div role="alert" className="alerts">
      {shown.length > 0 && (
        <div className="alert notice">
          <ul>
            {[...new Set(shown)].slice(-3).map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
          <button
            type="button"
            className="button icon"
            aria-label={say('notices.dismiss')}
            onClick={() => setDismissed({ ...dismissed, [me]: screen.notices.length })}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  );
}
