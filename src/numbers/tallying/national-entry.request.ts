import { overseesGroups } from '../../core/abilities.js';
import { type HomeButton, type MenuEntry, whoOversees } from '../../slack/hearing/home-parts.js';
import { openNumbersButton } from './tallying.controls.js';

/** Tells national staff in which channel the country's numbers are. */
export const nationalEntry: MenuEntry = {
  place: 40,
  async offerTo({ say, abilities }) {
    const { nationalChannelId } = await abilities;
    if (nationalChannelId === undefined) return null;
    return { line: say('help.national', { channel: nationalChannelId ? `<#${nationalChannelId}>` : 'none' }) };
  },
};

export const numbersHomeButton: HomeButton = {
  place: 50,
  row: whoOversees,
  async buttonFor({ say, abilities }) {
    return overseesGroups(await abilities) ? openNumbersButton.on(say('desk.numbers')) : null;
  },
};
