import { type Logger, WebClient } from '@slack/web-api';

/** Milliseconds after which a call is given up, its outcome unknown. */
export const BULK_REQUEST_TIMEOUT = 10_000;

/**
 * Delivery's own WebClient, so that a 429 earned here never delays a `views.open` elsewhere, whose trigger lives three
 * seconds. It never retries by itself: a blind retry after a lost answer posts twice. It sets no `headers`: the WebClient
 * would write the token into that shared object.
 * @param slackApiUrl ends in `/api/`
 * @param timeout milliseconds per call
 */
export function createBulkClient(options: {
  readonly token: string;
  readonly slackApiUrl: string;
  readonly logger: Logger;
  readonly timeout?: number;
  /** How it fetches; as Node does unless told. */
  readonly fetch?: typeof fetch;
}): WebClient {
  return new WebClient(options.token, {
    slackApiUrl: options.slackApiUrl,
    logger: options.logger,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: options.timeout ?? BULK_REQUEST_TIMEOUT,
    ...(options.fetch && { fetch: options.fetch }),
  });
}
