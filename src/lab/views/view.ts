/** A view of what happens: a heading and what stands below it. */
import type { ComponentType } from "preact";
import type { Text } from "../../output/words/text.ts";
import type { Names } from "../../output/words/names.ts";
import type { ChartOptions } from "../../output/charts/spec.ts";
import { lang } from "../state/settings.ts";
import { year } from "../state/selection.ts";
import type { Seen } from "../state/seen.ts";

export interface View {
  readonly id: string;
  readonly title: Text;
  /** Whether it has anything to show; always, unless it says so. */
  readonly isThere?: (seen: Seen) => boolean;
  readonly Show: ComponentType<{ readonly seen: Seen }>;
}

/** The year that is looked at: the one chosen, or the last. */
export function shownYear({ years }: Seen): number {
  return year.value !== undefined && years.includes(year.value) ? year.value : years.at(-1)!;
}

/** Short names of the sides in charts; the page says above which scenario each is. */
const SIDES: Names = { a: { en: "A", zh: "A" }, b: { en: "B", zh: "B" } };

/** Language and names for the charts of a view. */
export function chartOptions({ a, b }: Seen): ChartOptions {
  return { lang: lang.value, names: { ...a.reading.names, ...b.reading.names, ...SIDES } };
}
