import type { MenuEntry } from '../../slack/hearing/home-parts.js';

/** Tells national staff in which channel the country's numbers are. */
export const nationalEntry: MenuEntry = {
  place: 40,
  async offerTo({ say, abilities }) {
    const { nationalChannelId } = await abilities;
    if (nationalChannelId === undefined) return null;
    return { line: say('help.national', { channel: nationalChannelId ? `<#${nationalChannelId}>` : 'none' }) };
  },
};
