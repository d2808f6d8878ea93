/** The published figures that a scenario names, as numbers in the units of their metrics, with what counts as near. */
import { parseQuantity } from "../engine/units.ts";
import type { Spec } from "../model/spec.ts";

/** Tolerance of a figure that names none, as a share of it. */
const TOLERANCE = 0.1;

export interface Published {
  readonly metric: string;
  readonly year: number;
  readonly unit: string;
  readonly published: number;
  /** As a share of the published figure; 0.1 is 10%. */
  readonly tolerance: number;
  /** The same in the metric's unit. */
  readonly reach: number;
  readonly source: string;
  /** In both languages, or in that of the author. */
  readonly note?: Spec["expect"][number]["note"];
  /**
   * What agreement would say: of a given figure that the scenario puts in, that it was kept; of one held out, to which
   * nothing was fitted, that it was predicted; of any other, that it was met by a model made with it in view.
   */
  readonly role: "given" | "known" | "holdout";
}

/** In the scenario's order; a figure that is no quantity of its metric has been refused when the scenario was read. */
export function publishedFigures({ expect }: Spec, unitOf: (metric: string) => string): Published[] {
  return expect.flatMap(({ metric, year, value, tolerance, source, note, given, holdout }) => {
    const unit = unitOf(metric);
    const published = numberIn(value, unit);
    if (published === undefined) return [];
    const reach = reachOf(tolerance, published, unit);
    const share = published === 0 ? 0 : reach / Math.abs(published);
    const role = holdout === true ? "holdout" : given === true ? "given" : "known";
    const told = note === undefined ? {} : { note };
    return [{ metric, year, unit, published, tolerance: share, reach, source, ...told, role }];
  });
}

function reachOf(tolerance: number | string | undefined, published: number, unit: string): number {
  const share = tolerance === undefined ? TOLERANCE : numberIn(tolerance, "1");
  return share === undefined ? Math.abs(numberIn(tolerance!, unit) ?? 0) : Math.abs(share * published);
}

function numberIn(text: number | string, unit: string): number | undefined {
  const value = parseQuantity(text, unit);
  return typeof value === "number" ? value : undefined;
}
