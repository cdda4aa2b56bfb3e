import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { meaningOf, type SlackMeaning } from './slack-errors.rule.js';

/** What a failed call means for the message it was about. `error` is a short name for the log and the ledger, never a payload. */
export type SlackFailure =
  /** Nothing was done; Slack names the time after which to ask again. */
  | { readonly kind: 'rate_limited'; readonly retryAfterSeconds: number; readonly error: string }
  /** Nothing was done, and asking again changes nothing until somebody acts. */
  | { readonly kind: 'refused'; readonly error: string; readonly meaning: SlackMeaning }
  /** Nothing was done: the request never left, Slack turned the whole app away, or the moment was wrong. Ask again later. */
  | { readonly kind: 'not_sent'; readonly error: string }
  /** It may have been done. Look before sending again. */
  | { readonly kind: 'unknown_outcome'; readonly error: string };

/** When Slack says "too often" without saying for how long. */
const DEFAULT_RETRY_AFTER_SECONDS = 30;

/** The connection was never made, so no request can have arrived. */
const NEVER_CONNECTED = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Sorts whatever a call through the WebClient threw. Anything unheard of counts as an unknown outcome, the careful answer.
 * @param method that was called, e.g. `chat.update`; null when that does not matter
 */
export function classifySlackError(error: unknown, method: string | null = null): SlackFailure {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'rate_limited', retryAfterSeconds: error.retryAfter, error: 'ratelimited' };
  }
  if (error instanceof WebAPIPlatformError) return classifyAnswer(error, method);
  if (error instanceof WebAPIHTTPError) return { kind: 'unknown_outcome', error: `http_${error.statusCode}` };
  if (error instanceof WebAPIRequestError) return classifyConnection(error.original);
  // Also the answer's body breaking off: the WebClient lets that through as it is.
  return { kind: 'unknown_outcome', error: error instanceof Error ? error.name : 'unheard_of' };
}

function classifyAnswer({ data }: WebAPIPlatformError, method: string | null): SlackFailure {
  const { error } = data;
  // The WebClient passes a body that is not JSON (a proxy's page) on as if it were an error name.
  if (typeof error !== 'string' || !/^[a-z0-9_]{1,80}$/.test(error)) {
    return { kind: 'unknown_outcome', error: 'unreadable_answer' };
  }
  const meaning = meaningOf(method, error);
  switch (meaning) {
    case 'rate_limited': {
      const retryAfterSeconds = data.response_metadata?.retryAfter ?? DEFAULT_RETRY_AFTER_SECONDS;
      return { kind: 'rate_limited', retryAfterSeconds, error };
    }
    case 'unknown_outcome':
      return { kind: 'unknown_outcome', error };
    case 'app_turned_away':
    case 'ask_again':
      return { kind: 'not_sent', error };
    default:
      return { kind: 'refused', error, meaning };
  }
}

function classifyConnection(original: Error): SlackFailure {
  const code = connectionCode(original);
  if (NEVER_CONNECTED.has(code)) return { kind: 'not_sent', error: code };
  return { kind: 'unknown_outcome', error: code };
}

/** `fetch` throws a bare TypeError whose cause holds the system's code; a time-out is named by its class alone. */
function connectionCode(error: Error): string {
  for (const candidate of [error.cause, error]) {
    if (candidate instanceof Error && 'code' in candidate && typeof candidate.code === 'string') return candidate.code;
  }
  return error.name;
}
