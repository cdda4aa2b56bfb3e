import { FORMER_MEMBER } from '../../core/former-member.js';

/** A message of ours as Slack has it. */
export interface OwnMessage {
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  /** What Slack keeps beside it; null for nothing. */
  readonly metadata: { readonly event_type: string; readonly event_payload: Readonly<Record<string, unknown>> } | null;
}

/** Who is to be named no more. */
export interface Naming {
  readonly userId: string;
  /** What stands in the place of their name. */
  readonly words: string;
  /** What stands for them on a visit beside a post that hides names; null where nothing does. */
  readonly sealOf: (shiftId: string) => string | null;
}

/** @returns null where the message does not name them: it stays as it is */
export function namingNobody(message: OwnMessage, naming: Naming): OwnMessage | null {
  const { userId, words } = naming;
  const without = <Part>(part: Part): Part => {
    const text = JSON.stringify(part);
    const named = text.replaceAll(`<@${userId}>`, JSON.stringify(words).slice(1, -1)).replaceAll(userId, FORMER_MEMBER);
    return named === text ? part : JSON.parse(withoutPeopleElements(named));
  };
  const metadata = message.metadata && withoutSeals(without(message.metadata), naming);
  const said = { ...message, text: without(message.text), blocks: without(message.blocks), metadata };
  return JSON.stringify(said) === JSON.stringify(message) ? null : said;

  /** In a table a person is an element of its own, which must be somebody. */
  function withoutPeopleElements(text: string): string {
    const element = JSON.stringify({ type: 'user', user_id: FORMER_MEMBER });
    return text.replaceAll(element, JSON.stringify({ type: 'text', text: words }));
  }
}

/** A week keeps each visit beside its post as a text that begins with the visit's id. */
function withoutSeals(metadata: NonNullable<OwnMessage['metadata']>, { sealOf }: Naming) {
  const kept = Object.entries(metadata.event_payload).map(([name, value]) => {
    const seal = typeof value === 'string' ? sealOf(value.split(' ')[0] ?? '') : null;
    return [name, seal === null ? value : String(value).replaceAll(seal, FORMER_MEMBER)] as const;
  });
  return { ...metadata, event_payload: Object.fromEntries(kept) };
}
