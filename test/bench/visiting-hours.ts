// The bot as `npm start` runs it, and nothing beside it but the meter.
import { answerReadings } from './meter.js';

answerReadings();
await import('../../src/main.js');
