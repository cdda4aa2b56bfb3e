import type { Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Connection } from '../../core/config.js';
import { handling, type Payload } from '../../core/payload.js';
import { kindOf, whatIsDelivered } from './delivery.js';
import { receiveOverHttp } from './http.js';
import type { InFlight } from './in-flight.js';
import type { Intake } from './intake.js';
import { receiveOverSocket } from './socket.js';

/** How Slack's deliveries come in: over a socket that we open, or over HTTP requests that Slack signs. */
export interface SlackConnection {
  readonly receiver: Receiver;
  /** HTTP mode: the port listened on. Null in Socket Mode and before the start. */
  port(): number | null;
  isUp(): boolean;
  /** @throws PortProblem, or what Slack answered */
  start(): Promise<void>;
  /** Takes no more deliveries, finishes what is under way within ten seconds, and lets go of Slack. Never rejects. */
  stop(): Promise<void>;
}

/** Milliseconds. */
const FINISH_WITHIN = 10_000;
const CLOSE_WITHIN = 3_000;

/**
 * @param inFlight is told of every delivery from the moment it comes in until its last answer, problems included
 * @param ended is told of each once that is over
 */
export function connectToSlack(
  connection: Connection | Intake,
  slackApiUrl: string,
  logger: Logger,
  inFlight: InFlight,
  ended: (payload: Payload) => void,
): SlackConnection {
  const intake = openIntake(connection, slackApiUrl, logger);
  let isStopping = false;
  const receiver: Receiver = {
    init(app) {
      const processEvent = app.processEvent.bind(app);
      // Slack goes on delivering to an open socket. What comes now is left unacknowledged, so that an event comes again.
      app.processEvent = async (event) => {
        if (isStopping) return;
        const delivered = whatIsDelivered(event.body);
        if (delivered === 'heard') {
          const handled = handling(
            kindOf(event.body),
            (acknowledged) =>
              processEvent({
                ...event,
                ack: async (response) => {
                  await event.ack(response);
                  acknowledged();
                },
              }),
            ended,
          );
          await inFlight.track(handled);
          return;
        }
        // Acknowledged, or Slack would send it again and again.
        await event.ack();
        if (delivered === 'malformed')
          logger.warn({}, 'a delivery without the ids that Slack always sends was left alone');
      };
      intake.receiver.init(app);
    },
    start: () => intake.start(),
    stop: () => intake.close(),
  };
  return {
    receiver,
    port: () => intake.port(),
    isUp: () => !isStopping && intake.isUp(),
    start: () => intake.start(),
    stop: async () => {
      isStopping = true;
      intake.refuse();
      // The socket stays open meanwhile: a modal is acknowledged only once it is decided.
      await inFlight.settled(FINISH_WITHIN);
      await atMost(CLOSE_WITHIN, intake.close());
    },
  };
}

function openIntake(connection: Connection | Intake, slackApiUrl: string, logger: Logger): Intake {
  if ('receiver' in connection) return connection;
  if (connection.mode === 'socket') return receiveOverSocket(connection.appToken, slackApiUrl, logger);
  return receiveOverHttp(connection.signingSecret, connection.port, logger);
}

/** Bolt's socket client gives Slack half a minute to close its side. */
async function atMost(milliseconds: number, closed: Promise<void>): Promise<void> {
  let giveUp: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    giveUp = setTimeout(resolve, milliseconds);
  });
  await Promise.race([closed.catch(() => undefined), patience]);
  clearTimeout(giveUp);
}
