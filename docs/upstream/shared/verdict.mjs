// How every reproduction ends: 0 while the fault is there, 1 once it is mended, 2 where it cannot be tried here, and 3 where the
// reproduction itself fails, so that a fault is never taken for mended by mistake.

let onCrash = (error) => {
  console.error(error);
  process.exit(3);
};
process.on('uncaughtException', (error) => onCrash(error));

/** @returns a promise of the next error that nobody handles, which would end a process that does not listen for it */
export function nextCrash() {
  return new Promise((resolve) => {
    onCrash = resolve;
  });
}

/** Says what should be and what is, and ends the process. */
export function conclude({ expected, got, isThere }) {
  console.log(`expected: ${expected}`);
  console.log(`got: ${got}`);
  console.log(isThere ? 'the fault is there' : 'the fault is mended');
  process.exit(isThere ? 0 : 1);
}

/** Says why this cannot be tried here, and ends the process. */
export function cannotTry(reason) {
  console.log(`not tried, because ${reason}`);
  process.exit(2);
}
