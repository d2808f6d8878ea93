/** Small dots of the map: which pixels they take, and who is seen where dots overlap. */
import { expect, test } from "vitest";
import { squarePixels } from "../../src/lab/views/dot-pixels.ts";

const quiet = "#101112";
const strong = "#d05e00";

/** Two dots at the same place of a picture of 6 by 4 pixels, and one by itself. */
const picture = (colours: readonly number[], shown: readonly boolean[]) => {
  const pixels = squarePixels({
    x: Float32Array.of(0.5, 0.5, 0),
    y: Float32Array.of(0.5, 0.5, 0),
    width: 6,
    height: 4,
    side: 2,
    colours: [quiet, strong],
    colourOf: (dot) => colours[dot]!,
    isShown: (dot) => shown[dot]!,
  });
  return (column: number, row: number) => [
    ...pixels.subarray(4 * (6 * row + column), 4 * (6 * row + column) + 4),
  ];
};

test("a dot takes its square of pixels and nothing around it; at the edge, what lies inside", () => {
  const at = picture([0, 0, 0], [true, true, true]);
  const taken = [];
  for (let row = 0; row < 4; row++)
    for (let column = 0; column < 6; column++) if (at(column, row)[3] === 255) taken.push([column, row]);
  expect(taken).toEqual([
    [0, 0],
    [2, 1],
    [3, 1],
    [2, 2],
    [3, 2],
  ]);
});

test("the later colour is seen whichever household comes first, and one that is not shown lies faint below all", () => {
  expect(picture([1, 0, 0], [true, true, true])(2, 1)).toEqual([0xd0, 0x5e, 0, 255]);
  expect(picture([0, 1, 0], [true, true, true])(2, 1)).toEqual([0xd0, 0x5e, 0, 255]);
  expect(picture([0, 1, 0], [true, false, true])(2, 1)).toEqual([0x10, 0x11, 0x12, 255]);
  expect(picture([0, 1, 0], [false, false, true])(2, 1)).toEqual([0xd0, 0x5e, 0, 20]);
});
