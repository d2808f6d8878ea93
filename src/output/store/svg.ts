/** Draws a figure without a screen. vega and vega-lite are heavy: they load with the first figure. */

import type { Spec } from "../charts/spec.ts";
import { textWidth } from "../charts/text-width.ts";
import { atWidth } from "../charts/width.ts";

/** The figure that is being drawn; vega numbers its definitions globally, so figures take turns. */
let turn: Promise<unknown> = Promise.resolve();

/** The figure as SVG so many pixels wide; the same figure gives the same bytes. */
export function renderSvg(spec: Spec, width = 720): Promise<string> {
  const drawn = turn.then(() => draw(spec, width));
  turn = drawn.catch(() => undefined);
  return drawn;
}

async function draw(spec: Spec, width: number): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
  const { spec: compiled } = vegaLite.compile(atWidth(spec, width) as never);
  Object.assign(Reflect.get(vega, "textMetrics"), { width: measured });
  vega.resetSVGDefIds();
  const view = new vega.View(vega.parse(compiled), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

/** vega's own guess without a screen takes every letter for a wide one. */
function measured({ fontSize = 11, fontWeight }: TextItem, text: unknown): number {
  const bold = fontWeight === 600 || fontWeight === "bold" ? 1.08 : 1;
  return bold * textWidth(String(text ?? ""), fontSize);
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}
