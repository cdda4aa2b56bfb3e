// A signed body that is none of what Bolt knows. It is known at once that nobody will hear it; the answer comes three seconds later, when
// Bolt gives up waiting for somebody to acknowledge it.
import { signed, startBolt } from './shared/signed-request.mjs';
import { conclude } from './shared/verdict.mjs';

const { url } = await startBolt();
const began = performance.now();
const { status } = await fetch(url, signed('{"type":"something_new"}', 'application/json'));
const took = Math.round(performance.now() - began);
conclude({ expected: 'an answer at once', got: `${status} after ${took} ms`, isThere: took > 2_500 });
