/**
 * Latin hypercube (McKay, Beckman and Conover, Technometrics 21, 1979): each dimension is cut into as many slices as
 * there are points, and every slice of every dimension holds one point.
 */
import { type Key, stream } from "../../engine/random.ts";
import { drawAt, orderAt } from "./draw.ts";

const SLICE = stream("design.latinHypercube.slice");
const PLACE = stream("design.latinHypercube.place");

/** `count` points of the unit cube, one row a point. */
export function latinHypercube(count: number, dimensions: number, key: Key): number[][] {
  const slices = Array.from({ length: dimensions }, (_, d) => orderAt(key, SLICE, d, count));
  return Array.from({ length: count }, (_, point) =>
    slices.map((order, d) => (order[point]! + drawAt(key, PLACE, d, point)) / count),
  );
}
