/** Charts are drawn one after another, with a breath between, so that a page of them never holds up a lever. */
let last: Promise<unknown> = Promise.resolve();

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Draws when those before have been drawn; a chart that fails holds up none. */
export function drawInTurn(draw: () => Promise<void>): Promise<void> {
  const turn = last.then(breath).then(draw);
  last = turn.catch(() => undefined);
  return turn;
}
