import { describe, expect, it } from 'vitest';
import { namingNobody, type OwnMessage } from '../../../src/own-data/erasing/naming-nobody.rule.js';

const NAMING = {
  userId: 'U0ANNA',
  words: 'en "tidigare" medlem',
  sealOf: (id: string) => (id === 'visit' ? '~abc' : null),
};

function message(changes: Partial<OwnMessage> = {}): OwnMessage {
  return { ts: '1.2', text: 'Vecka 49', blocks: [], metadata: null, ...changes };
}

describe('a message that names somebody forgotten', () => {
  it('stays as it is where it does not', () => {
    const kept = { event_type: 'ours', event_payload: { key: 'week:1', v1: 'other 20261203T1600Z ~abc' } };
    expect(namingNobody(message({ text: 'Med <@U0BO>', metadata: kept }), NAMING)).toBeNull();
  });

  it('says words in place of the name, in its text, its blocks and its tables', () => {
    const blocks = [
      { type: 'section', text: { type: 'mrkdwn', text: 'Med <@U0ANNA> och <@U0BO>' } },
      { type: 'table', rows: [[{ type: 'rich_text', elements: [{ type: 'user', user_id: 'U0ANNA' }] }]] },
      { type: 'actions', elements: [{ type: 'button', value: 'visit|U0ANNA' }] },
    ];
    expect(namingNobody(message({ text: 'Med <@U0ANNA>', blocks }), NAMING)).toMatchObject({
      text: 'Med en "tidigare" medlem',
      blocks: [
        { text: { text: 'Med en "tidigare" medlem och <@U0BO>' } },
        { rows: [[{ elements: [{ type: 'text', text: 'en "tidigare" medlem' }] }]] },
        { elements: [{ value: 'visit|FORMER' }] },
      ],
    });
  });

  it('keeps nothing of them beside it either, by name or sealed', () => {
    const event_payload = {
      key: 'week:1',
      v1: 'visit 20261203T1600Z 120 ~abc,~def',
      v2: 'other 20261204T1600Z U0ANNA',
    };
    const said = namingNobody(message({ metadata: { event_type: 'ours', event_payload } }), NAMING);
    expect(said?.metadata?.event_payload).toEqual({
      key: 'week:1',
      v1: 'visit 20261203T1600Z 120 FORMER,~def',
      v2: 'other 20261204T1600Z FORMER',
    });
  });
});
