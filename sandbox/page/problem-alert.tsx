import { useSandbox } from './sandbox-context.js';

/** What just went wrong. Stands inside the modal while one is open, because nothing behind it can be read or reached. */
export function ProblemAlert() {
  const { problem, dismissProblem, say } = useSandbox();
  return (
    <div role="alert" className="alerts">
      {problem !== null && (
        <p className="alert">
          <span>{problem}</span>
          <button type="button" className="button icon" aria-label={say('dismiss')} onClick={dismissProblem}>
            <span aria-hidden="true">×</span>
          </button>
        </p>
      )}
    </div>
  );
}
