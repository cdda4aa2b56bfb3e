import { useEffect, useMemo } from 'react';
import type { Press } from './api.js';
import { Blocks } from './blocks.js';
import { PlaceContext } from './place-context.js';
import { useSandbox } from './sandbox-context.js';

/** The app's home tab. Opening it tells the app, which publishes what this person should see. */
export function Home() {
  const { screen, act, say } = useSandbox();
  const as = screen.me.id;
  const viewId = screen.home?.viewId ?? '';
  useEffect(() => {
    void act('home', { as });
  }, [act, as]);
  const place = useMemo(
    () => ({
      inputs: null,
      press: async (press: Press) => {
        await act('press', { as, place: { viewId }, ...press });
      },
    }),
    [act, as, viewId],
  );
  return (
    <>
      <header className="place-header">
        <div>
          <h2 tabIndex={-1}>{say('home')}</h2>
          <p className="hint">{say('home.hint', { name: screen.me.name })}</p>
        </div>
      </header>
      {screen.home === null ? (
        <p className="empty">{say('home.empty')}</p>
      ) : (
        <div className="home-blocks" tabIndex={-1} data-message="home">
          <PlaceContext value={place}>
            <Blocks blocks={screen.home.blocks} />
          </PlaceContext>
        </div>
      )}
    </>
  );
}
