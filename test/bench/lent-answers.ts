import type { HomeView, KnownBlock, ModalView } from '@slack/types';

/** What the bot has shown, which the peers show as well: answers as large as its own. */
export interface LentAnswers {
  readonly answer: readonly KnownBlock[];
  readonly modal: ModalView;
  readonly home: HomeView;
  /** Slack user ids of those whose `/visit claim` asks which. */
  readonly choosers: readonly string[];
}
