import { useSandbox } from './sandbox-context.js';
import { longDate, timeOfDay } from './slack-dates.js';

/** The sandbox's own time, and ways to move it forward. */
export function Clock() {
  const { screen, act } = useSandbox();
  const now = new Date(screen.now);
  const advance = (advanceMinutes: number) => void act('clock', { advanceMinutes });
  const { scheduledCount } = screen;
  return (
    <section className="clock" aria-label="Clock">
      <p className="clock-now">
        <time dateTime={screen.now}>
          <span className="clock-time">{timeOfDay(now, screen.me.locale)}</span>{' '}
          <span className="clock-date">{longDate(now, screen.me.locale)}</span>
        </time>
        {scheduledCount > 0 && <span className="hint"> · {scheduledCount} scheduled to be sent</span>}
      </p>
      <div className="clock-buttons">
        <button type="button" className="button plain small" onClick={() => advance(60)}>
          +1 hour
        </button>
        <button type="button" className="button plain small" onClick={() => advance(24 * 60)}>
          +1 day
        </button>
        <button
          type="button"
          className="button plain small"
          onClick={() => void act('clock', { to: nextMondayMorning(now).toISOString() })}
        >
          To next Monday 08:00
        </button>
      </div>
    </section>
  );
}

/** 08:00 in the device's zone on the first Monday after `now`'s day. */
function nextMondayMorning(now: Date): Date {
  const days = (8 - now.getDay()) % 7 || 7;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 8);
}
