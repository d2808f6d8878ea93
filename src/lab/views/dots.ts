/** Where each household stands on the map: on a sunflower's spiral around its village, so that clusters hardly overlap. */
import type { LabRun } from "../engine/protocol.ts";

export interface Dots {
  /** Places of all households, as shares of the picture from the left and from above. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Width over height of the region. */
  readonly aspect: number;
  /** Shares of the width that a dot may take. */
  readonly size: number;
}

const GOLDEN_ANGLE = 2.399963229728653;
/** Share of the way to the next village that a cluster takes. */
const SPREAD = 0.38;
const MARGIN = 0.06;

export function dotsOf({ record, villageOf }: LabRun): Dots {
  const [first] = record.years;
  const rows = record.villages.filter(({ year }) => year === first!.year);
  const [xs, ys] = [rows.map(({ xKm }) => xKm), rows.map(({ yKm }) => yKm)];
  const [left, right] = rangeOf(xs);
  const [bottom, top] = rangeOf(ys);
  const extent = Math.max(right - left, top - bottom, 1e-9);
  const [width, height] = [Math.max(right - left, extent / 3), Math.max(top - bottom, extent / 3)];
  const gap = rows.length < 2 ? width : (SPREAD * Math.sqrt((width * height) / rows.length)) / 1.1;
  const most = Math.max(...rows.map(({ households }) => households), 1);
  const step = gap / Math.sqrt(most);
  const [middleX, middleY] = [(left + right) / 2, (bottom + top) / 2];
  const scale = (1 - 2 * MARGIN) / (width + 2 * gap);
  const aspect = (width + 2 * gap) / (height + 2 * gap);
  const place = new Map(rows.map(({ village, xKm, yKm }) => [village, [xKm, yKm] as const]));
  const seen = new Map<number, number>();
  const [x, y] = [new Float32Array(villageOf.length), new Float32Array(villageOf.length)];
  for (let h = 0; h < villageOf.length; h++) {
    const village = villageOf[h]!;
    const k = seen.get(village) ?? 0;
    seen.set(village, k + 1);
    const [xKm, yKm] = place.get(village) ?? [middleX, middleY];
    const [away, angle] = [step * Math.sqrt(k + 0.5), k * GOLDEN_ANGLE];
    x[h] = 0.5 + (xKm + away * Math.cos(angle) - middleX) * scale;
    y[h] = 0.5 - (yKm + away * Math.sin(angle) - middleY) * scale * aspect;
  }
  return { x, y, aspect, size: step * scale * 1.5 };
}

function rangeOf(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** The household nearest to a place, as a row; -1 where there is none. */
export function nearestDot({ x, y, aspect }: Dots, atX: number, atY: number): number {
  let [nearest, least] = [-1, Number.POSITIVE_INFINITY];
  for (let h = 0; h < x.length; h++) {
    const away = (x[h]! - atX) ** 2 + ((y[h]! - atY) / aspect) ** 2;
    if (away < least) [nearest, least] = [h, away];
  }
  return nearest;
}
