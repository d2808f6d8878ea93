/** The same figure at another width, or without its title where the page around it carries one. */

import type { Spec, View } from "./spec.ts";
import { wrapped } from "./text-width.ts";

interface Title {
  readonly text: string;
  readonly subtitle?: string;
}

/** Below this many pixels a legend has two columns. */
const NARROW = 480;

/** What axes take of a figure of several views, whose width is that of the plots alone. */
const AXES = 80;

/** Bold letters of 15 pixels take as much room as plain ones of this size. */
const TITLE_PIXELS = 17;

/** A figure so many pixels wide, its title broken into lines; figures of several views share the width. */
export function atWidth(spec: Spec, width: number): Spec {
  const { title, vconcat, config } = spec as Spec & { title?: Title; vconcat?: View[]; config: Config };
  return {
    ...spec,
    ...(title === undefined ? {} : { title: inLines(title, width) }),
    ...(vconcat === undefined
      ? { width }
      : { vconcat: vconcat.map((view) => ({ ...view, width: width - AXES })) }),
    ...(width < NARROW ? { config: { ...config, legend: { ...config.legend, columns: 2 } } } : {}),
  };
}

interface Config {
  readonly legend: View;
}

function inLines({ text, subtitle }: Title, width: number): View {
  const lines = { text: wrapped(text, TITLE_PIXELS, width - AXES) };
  return subtitle === undefined ? lines : { ...lines, subtitle: wrapped(subtitle, 12, width - AXES) };
}

/** The figure alone, for a page that says the title itself. */
export function untitled(spec: Spec): Spec {
  const { title: _, ...rest } = spec;
  return rest as Spec;
}
