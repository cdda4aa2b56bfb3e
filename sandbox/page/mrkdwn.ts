import type { RichTextBlock, RichTextElement, TextObject } from '@slack/types';

type Style = { readonly [name in 'bold' | 'italic' | 'strike' | 'code']?: true };

/** Slack's own message markup, one alternative per construct; the first that matches at a place wins. */
const CONSTRUCTS = [
  '`(?<code>[^`\\n]+)`',
  '<(?<token>[^<>\\n]+)>',
  '(?<![\\p{L}\\p{N}*])\\*(?=\\S)(?<bold>[^*\\n]+)(?<=\\S)\\*(?![\\p{L}\\p{N}*])',
  '(?<![\\p{L}\\p{N}_])_(?=\\S)(?<italic>[^_\\n]+)(?<=\\S)_(?![\\p{L}\\p{N}_])',
  '(?<![\\p{L}\\p{N}~])~(?=\\S)(?<strike>[^~\\n]+)(?<=\\S)~(?![\\p{L}\\p{N}~])',
  ':(?<emoji>\\+1|-1|[a-z][\\w+-]*):',
];
const VERBATIM = new RegExp(CONSTRUCTS.join('|'), 'gu');
/** Unless a text says `verbatim`, Slack also takes a bare `@here` for a mention. */
const LOOSE = new RegExp([...CONSTRUCTS, '(?<![\\p{L}\\p{N}])@(?<broadcast>here|channel|everyone)\\b'].join('|'), 'gu');
const EMOJI = /:(?<emoji>\+1|-1|[a-z][\w+-]*):/gu;
const QUOTE = /^(?:>|&gt;) ?/;

/**
 * Slack's markup as a rich_text block. The renderer reads mrkdwn as Markdown: it unescapes `&lt;` before it looks for
 * mentions, formats plain_text, and drops lines such as `# 1`. A rich_text block is typed, so there people read what
 * they would read in Slack.
 */
export function richTextFrom(text: TextObject): RichTextBlock {
  if (text.type === 'plain_text') {
    const elements = text.emoji === false ? textLeaf(text.text, {}) : leaves(text.text, {}, EMOJI);
    return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
  }
  const elements: RichTextBlock['elements'] = [];
  for (const [index, part] of text.text.split('```').entries()) {
    const fenced = index % 2 === 1;
    if (fenced) {
      const code = decoded(part.replace(/^\n|\n$/g, ''));
      elements.push({ type: 'rich_text_preformatted', elements: [{ type: 'text', text: code }] });
      continue;
    }
    elements.push(...paragraphs(part, text.verbatim === true ? VERBATIM : LOOSE));
  }
  return { type: 'rich_text', elements };
}

/** The words alone, for labels and announcements; `names` gives the words for user and channel ids. */
export function plainTextFrom(text: TextObject, names: Readonly<Record<string, string>>): string {
  return richTextFrom(text)
    .elements.map((part) => (part.type === 'rich_text_list' ? [] : part.elements))
    .map((leavesOfPart) => leavesOfPart.map((leaf) => wordsOf(leaf, names)).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function paragraphs(text: string, constructs: RegExp): RichTextBlock['elements'] {
  const result: RichTextBlock['elements'] = [];
  let lines: string[] = [];
  let quoted = false;
  const finish = () => {
    const joined = lines.join('\n').replace(/^\n|\n$/g, '');
    if (joined !== '') {
      const elements = leaves(joined, {}, constructs);
      result.push(quoted ? { type: 'rich_text_quote', elements } : { type: 'rich_text_section', elements });
    }
    lines = [];
  };
  for (const line of text.split('\n')) {
    if (QUOTE.test(line) !== quoted) {
      finish();
      quoted = !quoted;
    }
    lines.push(quoted ? line.replace(QUOTE, '') : line);
  }
  finish();
  return result;
}

function leaves(text: string, style: Style, constructs: RegExp): RichTextElement[] {
  const result: RichTextElement[] = [];
  let from = 0;
  for (const match of text.matchAll(constructs)) {
    result.push(...textLeaf(text.slice(from, match.index), style), ...constructLeaves(match, style, constructs));
    from = match.index + match[0].length;
  }
  result.push(...textLeaf(text.slice(from), style));
  return result;
}

function constructLeaves(match: RegExpExecArray, style: Style, constructs: RegExp): RichTextElement[] {
  const found = match.groups ?? {};
  if (found.code !== undefined) return textLeaf(found.code, { ...style, code: true });
  if (found.bold !== undefined) return leaves(found.bold, { ...style, bold: true }, constructs);
  if (found.italic !== undefined) return leaves(found.italic, { ...style, italic: true }, constructs);
  if (found.strike !== undefined) return leaves(found.strike, { ...style, strike: true }, constructs);
  if (found.emoji !== undefined) return [{ type: 'emoji', name: found.emoji, style }];
  if (found.broadcast !== undefined) return broadcastLeaf(found.broadcast, style) ?? textLeaf(match[0], style);
  return tokenLeaf(found.token ?? '', style) ?? textLeaf(match[0], style);
}

/** What stands between `<` and `>`: a mention, a date or a link. Undefined when it is none of them. */
function tokenLeaf(token: string, style: Style): RichTextElement[] | undefined {
  const [target = '', label] = splitOnce(token, '|');
  if (target.startsWith('@')) return [{ type: 'user', user_id: target.slice(1), style }];
  if (target.startsWith('#')) return [{ type: 'channel', channel_id: target.slice(1), style }];
  if (target.startsWith('!subteam^')) return [{ type: 'usergroup', usergroup_id: target.slice(9), style }];
  if (target.startsWith('!date^')) {
    const [, seconds = '', format = '', url] = target.split('^');
    const date = { type: 'date' as const, timestamp: Number(seconds), format, fallback: label ?? '', style };
    return [url === undefined ? date : { ...date, url }];
  }
  if (target.startsWith('!')) return broadcastLeaf(target.slice(1), style);
  if (!/^(?:https?|mailto|tel):/.test(target)) return undefined;
  return [{ type: 'link', url: decoded(target), text: decoded(label ?? target), style }];
}

function broadcastLeaf(range: string, style: Style): RichTextElement[] | undefined {
  if (range !== 'here' && range !== 'channel' && range !== 'everyone') return undefined;
  return [{ type: 'broadcast', range, style }];
}

function textLeaf(text: string, style: Style): RichTextElement[] {
  return text === '' ? [] : [{ type: 'text', text: decoded(text), style }];
}

function wordsOf(leaf: RichTextElement, names: Readonly<Record<string, string>>): string {
  if (leaf.type === 'text') return leaf.text;
  if (leaf.type === 'link') return leaf.text ?? leaf.url;
  if (leaf.type === 'user') return names[leaf.user_id] ?? leaf.user_id;
  if (leaf.type === 'channel') return `#${names[leaf.channel_id] ?? leaf.channel_id}`;
  if (leaf.type === 'broadcast') return `@${leaf.range}`;
  if (leaf.type === 'date') return leaf.fallback ?? '';
  return ' ';
}

function decoded(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
