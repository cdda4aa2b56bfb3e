// RFC 5545, section 3.1: lines of text should not be longer than 75 octets, excluding the line break. The space that begins the
// rest of a folded line is part of that line.
import ICAL from 'ical.js';
import { conclude } from './shared/verdict.mjs';

const calendar = new ICAL.Component('vcalendar');
calendar.addPropertyWithValue('description', 'å'.repeat(20) + 'a'.repeat(200));
const octets = calendar
  .toString()
  .split('\r\n')
  .map((line) => Buffer.byteLength(line));
const longest = Math.max(...octets);
conclude({ expected: 'no line longer than 75 octets', got: `lines of ${octets.join(', ')}`, isThere: longest > 75 });
