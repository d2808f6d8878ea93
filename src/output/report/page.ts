/** The report of a run or a comparison: figures, tables, and at the end how it was made. */

import type { ReportData } from "./data.ts";
import { renderPage } from "./frame.ts";
import type { Section } from "./section.ts";
import { charts } from "./sections/charts.ts";
import { costs } from "./sections/costs.ts";
import { differences } from "./sections/differences.ts";
import { expect } from "./sections/expect.ts";
import { flows } from "./sections/flows.ts";
import { grounds } from "./sections/grounds.ts";
import { keyFigures } from "./sections/key-figures.ts";
import { methods, reproduce } from "./sections/methods.ts";
import { kickerOf } from "./sections/opening.ts";
import { parameters } from "./sections/parameters.ts";
import { winners } from "./sections/winners.ts";

/** In reading order. */
const SECTIONS: readonly ((data: ReportData) => Section)[] = [
  keyFigures,
  charts,
  differences,
  winners,
  costs,
  expect,
  flows,
  grounds,
  parameters,
  methods,
  reproduce,
];

/** The whole file as text; the same data give the same bytes. */
export function renderReport(data: ReportData): string {
  return renderPage(
    { ...data, kicker: kickerOf(data) },
    SECTIONS.map((section) => section(data)),
  );
}
