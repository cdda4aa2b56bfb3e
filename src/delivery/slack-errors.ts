import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/** What a failed call means for the message it was about. `error` is a short name for the log and the ledger, never a payload. */
export type SlackFailure =
  /** Nothing was done; Slack names the time after which to ask again. */
  | { readonly kind: 'rate_limited'; readonly retryAfterSeconds: number; readonly error: string }
  /** Nothing was done, and asking again changes nothing until somebody acts. */
  | { readonly kind: 'refused'; readonly error: string }
  /** Nothing was done: the request never left, or Slack turned the whole app away. Ask again later. */
  | { readonly kind: 'not_sent'; readonly error: string }
  /** It may have been done. Look before sending again. */
  | { readonly kind: 'unknown_outcome'; readonly error: string };

/** When Slack says "too often" without saying for how long. */
const DEFAULT_RETRY_AFTER_SECONDS = 30;

/** `ok: false` in which Slack itself says that part of the operation may have succeeded, or that it broke half-way. */
const BROKE_HALF_WAY = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
  'update_failed',
]);

/** The app as a whole is turned away: no single message is at fault, so none is given up. */
const APP_TURNED_AWAY = new Set([
  'account_inactive',
  'external_channel_migrating',
  'invalid_auth',
  'not_authed',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
]);

/** The connection was never made, so no request can have arrived. */
const NEVER_CONNECTED = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whoever a message is for cannot be reached at all, whatever it says. */
const UNREACHABLE = new Set([
  'cannot_dm_bot',
  'channel_not_found',
  'invalid_user_combination',
  'is_archived',
  'messages_tab_disabled',
  'not_in_channel',
  'user_disabled',
  'user_not_found',
  'user_not_visible',
]);

/** Whether this refusal would meet every message to the same channel or person. @param error null counts as none */
export function isUnreachable(error: string | null): boolean {
  return error !== null && UNREACHABLE.has(error);
}

/** Sorts whatever a call through the WebClient threw. Anything unheard of counts as an unknown outcome, the careful answer. */
export function classifySlackError(error: unknown): SlackFailure {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'rate_limited', retryAfterSeconds: error.retryAfter, error: 'ratelimited' };
  }
  if (error instanceof WebAPIPlatformError) return classifyAnswer(error);
  if (error instanceof WebAPIHTTPError) return { kind: 'unknown_outcome', error: `http_${error.statusCode}` };
  if (error instanceof WebAPIRequestError) return classifyConnection(error.original);
  // Also the answer's body breaking off: the WebClient lets that through as it is.
  return { kind: 'unknown_outcome', error: error instanceof Error ? error.name : 'unheard_of' };
}

function classifyAnswer({ data }: WebAPIPlatformError): SlackFailure {
  const { error } = data;
  // The WebClient passes a body that is not JSON (a proxy's page) on as if it were an error name.
  if (typeof error !== 'string' || !/^[a-z0-9_]{1,80}$/.test(error)) {
    return { kind: 'unknown_outcome', error: 'unreadable_answer' };
  }
  if (error === 'ratelimited' || error === 'rate_limited') {
    const retryAfterSeconds = data.response_metadata?.retryAfter ?? DEFAULT_RETRY_AFTER_SECONDS;
    return { kind: 'rate_limited', retryAfterSeconds, error };
  }
  if (BROKE_HALF_WAY.has(error)) return { kind: 'unknown_outcome', error };
  if (APP_TURNED_AWAY.has(error)) return { kind: 'not_sent', error };
  return { kind: 'refused', error };
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
