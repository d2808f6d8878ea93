/**
 * Dots too small to be round, written into the pixels themselves: a county has 130,000, and a canvas asked for as many
 * rectangles takes a third of a second of the page.
 */

export interface Squares {
  /** Middle of each dot, as shares of the picture from the left and from above. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Pixels of the picture, and of a dot's side. */
  readonly width: number;
  readonly height: number;
  readonly side: number;
  /** Colours, as #rrggbb: of dots that overlap, the later one is seen. */
  readonly colours: readonly string[];
  readonly colourOf: (dot: number) => number;
  /** Those that are not shown are faint, below all others. */
  readonly isShown: (dot: number) => boolean;
}

const OPAQUE = 0xff;
/** Opacity of who is not shown, where 1 hides what is below. */
export const FAINT = 0.08;

/** The picture as pixels of four bytes: red, green, blue, opacity. */
export function squarePixels(squares: Squares): Uint8ClampedArray<ArrayBuffer> {
  const { x, y, width, height, colours, colourOf, isShown } = squares;
  const side = Math.max(1, Math.round(squares.side));
  // What is seen of each pixel: 0 nothing, then the faint colours, then the shown ones.
  const seen = new Uint8Array(width * height);
  for (let dot = 0; dot < x.length; dot++) {
    const rank = 1 + colourOf(dot) + (isShown(dot) ? colours.length : 0);
    const left = Math.round(x[dot]! * width - side / 2);
    const top = Math.round(y[dot]! * height - side / 2);
    for (let row = Math.max(0, top); row < Math.min(height, top + side); row++) {
      for (let at = Math.max(0, left); at < Math.min(width, left + side); at++) {
        const pixel = row * width + at;
        if (rank > seen[pixel]!) seen[pixel] = rank;
      }
    }
  }
  const inks = [
    ...colours.map((colour) => ink(colour, Math.round(FAINT * OPAQUE))),
    ...colours.map((colour) => ink(colour, OPAQUE)),
  ];
  const pixels = new Uint8ClampedArray(4 * seen.length);
  for (let pixel = 0; pixel < seen.length; pixel++)
    if (seen[pixel] !== 0) pixels.set(inks[seen[pixel]! - 1]!, 4 * pixel);
  return pixels;
}

function ink(colour: string, opacity: number): number[] {
  const rgb = Number.parseInt(colour.slice(1), 16);
  return [rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff, opacity];
}
