import type { RichTextBlock, TextObject } from '@slack/types';
import { type ComponentProps, memo } from 'react';
import { Message } from 'slack-blocks-to-jsx';
import { richTextFrom } from './mrkdwn.js';
import { useSandbox } from './sandbox-context.js';
import { instantOf, slackDate } from './slack-dates.js';

/** A block in the renderer's own types, which differ from Slack's in details such as how many columns a table may have. */
export type ShownBlock = ComponentProps<typeof Message>['blocks'][number];

/** Blocks that are only looked at, drawn by slack-blocks-to-jsx. */
export function Shown({ block }: { readonly block: ShownBlock }) {
  const { theme } = useSandbox();
  return <Message blocks={[block]} name="" logo="" theme={theme} hooks={HOOKS} withoutWrapper />;
}

export function ShownText({ text }: { readonly text: TextObject }) {
  return <ShownRichText block={richTextFrom(text)} />;
}

export const ShownRichText = memo(function ShownRichText({ block }: { readonly block: RichTextBlock }) {
  return <Shown block={{ type: 'rich_text', elements: block.elements } as ShownBlock} />;
});

// The renderer keeps its first hooks for good, so these stay the same and read what changes from context.
const HOOKS: NonNullable<ComponentProps<typeof Message>['hooks']> = {
  user: ({ id }) => <Mention id={id} sign="@" />,
  channel: ({ id }) => <Mention id={id} sign="#" />,
  // An unknown name comes back without its colons; people should read what was written.
  emoji: (emoji, draw) => {
    const drawn = draw(emoji);
    return drawn === emoji.name ? `:${emoji.name}:` : drawn;
  },
  date: ({ timestamp, format, link, fallback }) => (
    <SlackDate timestamp={timestamp} format={format} link={link} fallback={fallback} />
  ),
};

function Mention({ id, sign }: { readonly id: string; readonly sign: '@' | '#' }) {
  const { screen } = useSandbox();
  return (
    <span className={`mention${id === screen.me.id ? ' mention-me' : ''}`}>
      {sign}
      {screen.names[id] ?? id}
    </span>
  );
}

interface SlackDateProps {
  readonly timestamp: string;
  readonly format: string;
  readonly link: string | null;
  readonly fallback: string;
}

function SlackDate({ timestamp, format, link, fallback }: SlackDateProps) {
  const { screen } = useSandbox();
  const instant = instantOf(timestamp);
  if (Number.isNaN(instant.getTime())) return <span>{fallback}</span>;
  const words = slackDate(instant, format, screen.me.locale, new Date(screen.now));
  return <time dateTime={instant.toISOString()}>{link ? <a href={link}>{words}</a> : words}</time>;
}
