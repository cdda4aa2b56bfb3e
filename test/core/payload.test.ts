import { describe, expect, it } from 'vitest';
import { createLogger } from '../../src/core/logging.js';
import {
  handling,
  noteAbout,
  noteAsked,
  noteRefused,
  outsidePayloads,
  type Payload,
  payloadUnderWay,
} from '../../src/core/payload.js';

const nothing = (): void => {};

describe('what Slack has delivered', () => {
  it('is told of once it is over: what was asked for, why it was refused, how soon Slack heard', async () => {
    const ended: Payload[] = [];
    await handling(
      'press',
      async (acknowledged) => {
        noteAsked('claim_shift');
        noteAbout(['row']);
        noteRefused('full');
        acknowledged();
        expect(ended).toEqual([]);
      },
      (payload) => ended.push(payload),
    );
    const [payload] = ended;
    expect(payload).toMatchObject({ kind: 'press', asked: 'claim_shift', about: ['row'], refused: ['full'] });
    expect(payload?.acknowledgedAfter).toBeGreaterThanOrEqual(0);
  });

  it('is told of where it fails and nobody was answered, too', async () => {
    const ended: Payload[] = [];
    const failing = handling(
      'submit',
      async () => {
        throw new TypeError('ours');
      },
      (payload) => ended.push(payload),
    );
    await expect(failing).rejects.toThrow('ours');
    expect(ended).toMatchObject([{ kind: 'submit', asked: null, acknowledgedAfter: null }]);
  });

  it('keeps its reference, eight letters that nobody mistakes, whatever else is handled at the same time', async () => {
    const references = await Promise.all(
      ['one', 'other'].map((asked) =>
        handling(
          'command',
          async () => {
            noteAsked(asked);
            const before = payloadUnderWay()?.reference();
            await Promise.resolve();
            expect(payloadUnderWay()).toMatchObject({ asked });
            expect(payloadUnderWay()?.reference()).toBe(before);
            return before ?? '';
          },
          nothing,
        ),
      ),
    );
    expect(new Set(references).size).toBe(2);
    for (const reference of references) expect(reference).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
  });

  it('has its reference in each line that is logged meanwhile, and in none that is of something else', async () => {
    const lines: string[] = [];
    const logger = createLogger('debug', { write: (line) => void lines.push(line) });
    const referenceIn = (line = '') => /"reference":"(\w+)"/.exec(line)?.[1];
    let outlasting = nothing;
    logger.info({}, 'before');
    const reference = await handling(
      'command',
      async () => {
        await Promise.resolve();
        logger.debug({}, 'meanwhile');
        logger.warn({ userId: 'U012AB3CD' }, 'and once more');
        outsidePayloads(() => logger.info({}, 'of many'));
        outlasting = () => logger.info({}, 'after');
        return payloadUnderWay()?.reference();
      },
      nothing,
    );
    outlasting();
    expect(lines.map(referenceIn)).toEqual([undefined, reference, reference, undefined, undefined]);
    expect(lines.join('')).not.toContain('U012AB3CD');
  });

  it('is over for what it has begun and does not wait for', async () => {
    let after: Payload | null | undefined;
    let goOn = nothing;
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let left: Promise<void> = Promise.resolve();
    await handling(
      'event',
      async () => {
        left = waiting.then(() => {
          after = payloadUnderWay();
        });
      },
      nothing,
    );
    goOn();
    await left;
    expect(after).toBeNull();
  });
});
