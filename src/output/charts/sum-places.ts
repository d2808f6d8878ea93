/**
 * Where sums stand along their bows: clear of one another, of the sectors and their names, and, as far as there is room, of
 * arrows and of other bows. The largest chooses first. Places are told in shares of the picture; what letters take of it is
 * worked out for a narrow one, so that a wider one has room to spare.
 */
import { textWidth } from "./text-width.ts";

/** Pixels of a picture on a phone, or beside its twin. */
const WIDTH = 320;
const HEIGHT = 380;
/** Pixels of letters, and of the air around a text. */
export const SUM_SIZE = 11;
export const NAME_SIZE = 13;
/** How far the name of a sector stands below it. */
export const NAME_BELOW = 18;
const AIR = 3;
/** Half of what a sector's dot and an arrow take. */
const DOT = 8;
const ARROW = 7;

export interface Bow {
  /** From payer to payee. */
  readonly points: readonly Point[];
  /** Row in `points` of its arrow. */
  readonly arrow: number;
  /** Pixels. */
  readonly width: number;
  /** Empty where none is written. */
  readonly sum: string;
}

export interface Stop extends Point {
  readonly name: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in pixels: its middle and half of its sides. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly up: number;
}

/** What a square pixel of a sum costs on top of a text or a dot, and of an arrow; and a pixel of another bow's width. */
const ON_TEXT = 100;
const ON_ARROW = 10;
const ON_BOW = 5;
/** What a point of the bow away from the best place costs. */
const AWAY = 4;

/** Row in its points of the place of each bow's sum; `best` is where it stands if there is nothing in its way. */
export function sumPlaces(bows: readonly Bow[], stops: readonly Stop[], best: number): number[] {
  const texts = stops.flatMap(({ x, y, name }) => [
    boxOf({ x, y }, DOT, DOT),
    boxOf({ x, y: y - NAME_BELOW / HEIGHT }, textWidth(name, NAME_SIZE) / 2, NAME_SIZE / 2),
  ]);
  const arrows = bows.map(({ points, arrow }) => boxOf(points[arrow]!, ARROW, ARROW));
  return bows.map((bow) => {
    const { points, sum } = bow;
    if (sum === "") return best;
    const boxes = points.map((point) => boxOf(point, textWidth(sum, SUM_SIZE) / 2 + AIR, SUM_SIZE / 2 + AIR));
    const others = bows.filter((other) => other !== bow);
    const costs = boxes.map(
      (box, step) =>
        ON_TEXT * overlap(box, texts) +
        ON_ARROW * overlap(box, arrows) +
        ON_BOW * widthUnder(box, others) +
        AWAY * Math.abs(step - best),
    );
    const place = costs.indexOf(Math.min(...costs));
    texts.push(boxes[place]!);
    return place;
  });
}

function boxOf({ x, y }: Point, across: number, up: number): Box {
  return { x: x * WIDTH, y: y * HEIGHT, across, up };
}

/** Square pixels that a box shares with others. */
function overlap(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => {
    const across = box.across + other.across - Math.abs(box.x - other.x);
    const up = box.up + other.up - Math.abs(box.y - other.y);
    return across > 0 && up > 0 ? sum + across * up : sum;
  }, 0);
}

/** Width of all bows that have a point in a box. */
function widthUnder(box: Box, bows: readonly Bow[]): number {
  return bows.reduce((sum, { points, width }) => {
    const isUnder = points.some((point) => overlap(box, [boxOf(point, width / 2, width / 2)]) > 0);
    return isUnder ? sum + width : sum;
  }, 0);
}
