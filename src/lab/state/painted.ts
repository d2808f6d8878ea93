/** Waits until the browser has painted what was just changed, so that work that may follow does not hold it up. */

/** Milliseconds after which nobody looks: a page out of sight draws no frames. */
const UNSEEN_MS = 100;

const breath = (then: () => void): void => void setTimeout(then);

export function painted(): Promise<void> {
  return new Promise((resolve) => {
    // A frame is painted after its callbacks: the breath comes when it is done.
    requestAnimationFrame(() => breath(resolve));
    setTimeout(resolve, UNSEEN_MS);
  });
}
