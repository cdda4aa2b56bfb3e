import type { KnownBlock, ModalView } from '@slack/types';
import type { Facility, Group, Locale } from '../core/model.js';
import { list, type Say } from '../locales/index.js';
import { declareSmallButton } from '../numbers/tallying/tallying.controls.js';
import type { ListControl } from '../slack/blocks/controls.js';
import { kindText, statusText } from '../slack/blocks/facility-text.js';
import { actions, context, divider, escapeText, header, mention, plain, section } from '../slack/blocks/parts.js';
import { pauseDaysText } from '../slack/blocks/pause-text.js';
import { openGroupAgainList, setUpFacilityList, setUpGroupList, setUpNationalButton } from './setting-up.controls.js';
import { isDone, isLeft, nextStep, SETUP_STEPS, type Setup } from './setting-up.rule.js';
import { facilityChoices, groupChoices } from './setup-choices.view.js';

/** Beyond this a list to choose from takes the place of one row each: a modal holds 100 blocks. */
const MOST_ROWS = 30;
/** The same of closed groups, which are looked for seldom. */
const MOST_CLOSED_ROWS = 10;

/** Who reads the overview. */
export interface SetupReader {
  /** Slack id. */
  readonly userId: string;
  readonly locale: Locale;
}

/**
 * What is set up and what comes next, with a button for each.
 * @param told what has just been saved, escaped; null on opening
 */
export function setupOverview(say: Say, reader: SetupReader, setup: Setup, told: string | null): ModalView {
  const { locale } = reader;
  return {
    type: 'modal',
    title: plain(say('setup.title'), 24),
    close: plain(say('modal.close'), 24),
    blocks: [
      ...(told ? [section(`✓ ${told}`), divider()] : []),
      section(stepsText(say, setup)),
      ...withheldBlocks(say, setup),
      ...nationalBlocks(say, reader, setup),
      ...facilityBlocks(say, locale, setup),
      ...groupBlocks(say, locale, setup),
      ...closedBlocks(say, locale, setup),
    ],
  };
}

function stepsText(say: Say, setup: Setup): string {
  const next = nextStep(setup);
  if (!next) return say('setup.ready');
  const lines = SETUP_STEPS.map((step, index) => {
    const text = `${index + 1}. ${say(`setup.step.${step}`)}`;
    if (isDone(step, setup)) return `✓  ${text}`;
    return step === next ? `➜  *${text}*` : `○  ${text}`;
  });
  return [say('setup.steps'), ...lines].join('\n');
}

/** What the app was not granted, and what that costs. */
function withheldBlocks(say: Say, { withheld = [] }: Setup): KnownBlock[] {
  if (withheld.length === 0) return [];
  const costs = {
    'im:history': say('setup.withheld.im_history'),
    'files:read': say('setup.withheld.files_read'),
  };
  return [section([say('setup.withheld'), ...withheld.map((scope) => `• ${costs[scope]}`)].join('\n'))];
}

function nationalBlocks(say: Say, { userId, locale }: SetupReader, setup: Setup): KnownBlock[] {
  const { nationalChannelId: channelId, nationalStaffIds: staffIds, facilities } = setup;
  const begun = channelId !== null || staffIds.length > 0;
  const text = begun
    ? say('setup.national.row', {
        channel: channelId ? `<#${channelId}>` : '–',
        staff: staffIds.length > 0 ? list(staffIds.map(mention), locale) : '–',
      })
    : say('setup.national.none');
  const look = nextStep(setup) === 'national' ? { style: 'primary' as const } : {};
  const edit = say('setup.edit_spoken', { name: say('setup.national') });
  return [
    header(say('setup.national')),
    section(
      text,
      begun
        ? setUpNationalButton.on(say('setup.edit'), { ...look, spoken: edit })
        : setUpNationalButton.on(say('setup.begin'), look),
    ),
    // It is for national staff alone, who need not be admins: the numbers themselves offer it too.
    ...(staffIds.includes(userId) && facilities.length > 0
      ? [actions(declareSmallButton.on(say('small.button')))]
      : []),
  ];
}

function facilityBlocks(say: Say, locale: Locale, setup: Setup): KnownBlock[] {
  const { facilities } = setup;
  const look = nextStep(setup) === 'facility' ? { style: 'primary' as const } : {};
  const rows = facilities.map((facility) =>
    section(facilityText(say, locale, facility, setup), editButton(say, setUpFacilityList, facility)),
  );
  const picker = setUpFacilityList.searched(facilityChoices(facilities));
  return [
    header(say('setup.facilities')),
    ...(facilities.length === 0 ? [context(say('setup.facilities.none'))] : []),
    ...(facilities.length > MOST_ROWS ? [section(say('setup.facilities.pick'), picker)] : rows),
    actions(setUpFacilityList.on(null, say('setup.facility.new'), look)),
  ];
}

function groupBlocks(say: Say, locale: Locale, setup: Setup): KnownBlock[] {
  const { facilities, groups } = setup;
  if (facilities.length === 0) return [header(say('setup.groups')), context(say('setup.groups.facility_first'))];
  const look = nextStep(setup) === 'group' ? { style: 'primary' as const } : {};
  const rows = groups.map((group) => section(groupText(say, locale, group), editButton(say, setUpGroupList, group)));
  const picker = setUpGroupList.searched(groupChoices(groups));
  return [
    header(say('setup.groups')),
    ...(groups.length === 0 ? [context(say('setup.groups.none'))] : []),
    ...(groups.length > MOST_ROWS ? [section(say('setup.groups.pick'), picker)] : rows),
    actions(setUpGroupList.on(null, say('setup.group.new'), look)),
  ];
}

function closedBlocks(say: Say, locale: Locale, { closedGroups }: Setup): KnownBlock[] {
  if (closedGroups.length === 0) return [];
  const rows = closedGroups.map((group) => {
    const { id, name, facility, programme } = group;
    const spoken = say('setup.reopen.spoken', { name });
    const row = say('setup.closed.row', {
      ...{ name: escapeText(name), facility: escapeText(facility.name) },
      programme: escapeText(programme.names[locale]),
    });
    return section(row, openGroupAgainList.on(id, say('setup.reopen.button'), { spoken }));
  });
  const picker = openGroupAgainList.searched(groupChoices(closedGroups));
  return [
    header(say('setup.closed.groups')),
    ...(rows.length > MOST_CLOSED_ROWS ? [section(say('setup.closed.pick'), picker)] : rows),
  ];
}

function editButton(say: Say, list: ListControl<string | null>, { id, name }: Facility | Group) {
  return list.on(id, say('setup.edit'), { spoken: say('setup.edit_spoken', { name }) });
}

function facilityText(say: Say, locale: Locale, facility: Facility, setup: Setup): string {
  const pause = setup.paused?.get(facility.id);
  const status = pause
    ? say('setup.facility.paused', { days: pauseDaysText(say, pause, locale) })
    : statusText(say, facility.status);
  return say('setup.facility.row', {
    name: escapeText(facility.name),
    kind: kindText(say, facility.kind),
    region: regionText(say, facility),
    cap: facility.visitorCap,
    status: isLeft(facility, setup) ? say('setup.facility.left') : status,
  });
}

function regionText(say: Say, { region, area }: Facility): string {
  if (area === null) return escapeText(region);
  return say('setup.facility.in_area', { region: escapeText(region), area: escapeText(area) });
}

function groupText(say: Say, locale: Locale, group: Group): string {
  return say('setup.group.row', {
    name: escapeText(group.name),
    channel: `<#${group.channelId}>`,
    facility: escapeText(group.facility.name),
    programme: escapeText(group.programme.names[locale]),
    leaders: list(group.leaderIds.map(mention), locale),
  });
}
