// Set up before each test file where RECORD_SCREENS names a folder (vitest.config.ts): what people are shown goes there,
// with the pieces that it was said in.
import { afterAll, vi } from 'vitest';
import type { Locale, Stretch } from '../../src/core/model.js';
import { timesOf } from '../../src/core/stretches.js';
import type { Say } from '../../src/locales/index.js';
import { recording } from './recording.js';
import { showView } from './watch-sandbox.js';

vi.mock('../../src/locales/index.js', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/locales/index.js')>();
  const sayIn = (locale: Locale): Say => {
    const say = original.sayIn(locale);
    return (key, ...values) => {
      const text = say(key, ...values);
      recording.say({ locale, key, by: 'say', given: values, text });
      return text;
    };
  };
  const dayAndTime = heard('dayAndTime', original.dayAndTime);
  const shortDayAndTime = heard('shortDayAndTime', original.shortDayAndTime);
  return {
    ...original,
    sayIn,
    choice: heard('choice', original.choice),
    dateText: heard('dateText', original.dateText),
    day: heard('day', original.day),
    dayAndTime: (when: Stretch, zone: string, locale: Locale) => dayAndTime(timesOf(when), zone, locale),
    languageName: heard('languageName', original.languageName),
    list: heard('list', original.list),
    moment: heard('moment', original.moment),
    monthName: heard('monthName', original.monthName),
    monthText: heard('monthText', original.monthText),
    shortDay: heard('shortDay', original.shortDay),
    shortDayAndTime: (when: Stretch, zone: string, locale: Locale) => shortDayAndTime(timesOf(when), zone, locale),
    timeOfDay: heard('timeOfDay', original.timeOfDay),
    timeRange: heard('timeRange', original.timeRange),
    wallTime: heard('wallTime', original.wallTime),
    weekdayName: heard('weekdayName', original.weekdayName),
    weekLabel: heard('weekLabel', original.weekLabel),
  };
});

vi.mock('../../sandbox/slack/view-answers.js', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../sandbox/slack/view-answers.js')>();
  const applyViewAnswer: typeof original.applyViewAnswer = (workspace, view, payload) => {
    const refusal = original.applyViewAnswer(workspace, view, payload);
    if (Object.keys(view.errors).length > 0) showView(view.definition, view.errors);
    return refusal;
  };
  return { ...original, applyViewAnswer };
});

function heard<Given extends unknown[]>(by: string, make: (...given: [...Given, Locale]) => string) {
  return (...given: [...Given, Locale]): string => {
    const text = make(...given);
    const [locale, ...rest] = [...given].reverse();
    recording.say({ locale: String(locale), key: null, by, given: rest.reverse(), text });
    return text;
  };
}

afterAll(() => {
  if (process.env.RECORD_SCREENS) recording.writeTo(process.env.RECORD_SCREENS);
  recording.beginAnew();
});
