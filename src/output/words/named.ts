/** How a metric is named: in English and Chinese, with the unit in which people read it. */
import type { Text } from "./text.ts";
import type { Unit } from "./units.ts";

export interface MetricWords extends Text {
  readonly unit: Unit;
  /** Whether more of it is what policy wants; absent where it depends. */
  readonly better?: "more" | "less";
}

export const named = (en: string, zh: string, unit: Unit, better?: "more" | "less"): MetricWords => ({
  en,
  zh,
  unit,
  ...(better === undefined ? {} : { better }),
});
