import { useState } from 'react';
import type { Requests } from './api.js';
import { useSandbox } from './sandbox-context.js';
import { longDate, timeOfDay } from './slack-dates.js';

export const ONE_DAY = { advanceMinutes: 24 * 60 };

/** The sandbox's own time, and ways to move it forward. */
export function Clock() {
  const { screen, act, say, language } = useSandbox();
  const [moves, setMoves] = useState(0);
  const now = new Date(screen.now);
  const move = async (change: Requests['clock']) => {
    setMoves((under) => under + 1);
    await act('clock', change);
    setMoves((under) => under - 1);
  };
  const { scheduledCount } = screen;
  const buttons = [
    { words: say('clock.hour'), change: () => ({ advanceMinutes: 60 }) },
    { words: say('clock.day'), change: () => ONE_DAY },
    { words: say('clock.monday'), change: () => ({ to: nextMondayMorning(now).toISOString() }) },
  ];
  return (
    <section className="clock" aria-label={say('clock')}>
      <p className="clock-now">
        <time dateTime={screen.now}>
          <span className="clock-time">{timeOfDay(now, language.dates)}</span>{' '}
          <span className="clock-date">{longDate(now, language.dates)}</span>
        </time>
        {scheduledCount > 0 && <span className="hint"> · {say('clock.waiting', { count: scheduledCount })}</span>}
      </p>
      <div className="clock-buttons" aria-busy={moves > 0}>
        {buttons.map(({ words, change }) => (
          <button key={words} type="button" className="button plain small" onClick={() => void move(change())}>
            {words}
          </button>
        ))}
        <span role="status" className="hint">
          {moves > 0 && say('clock.passing')}
        </span>
      </div>
    </section>
  );
}

/** 08:00 in the device's zone on the first Monday after `now`'s day. */
export function nextMondayMorning(now: Date): Date {
  const days = (8 - now.getDay()) % 7 || 7;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 8);
}
