/** Puts figures and the report into a results folder, each file whole or not at all. */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Spec } from "../charts/spec.ts";
import { untitled } from "../charts/width.ts";
import type { ReportChart, ReportData } from "../report/data.ts";
import { renderReport } from "../report/page.ts";
import type { Study } from "../report/study.ts";
import { renderStudy } from "../report/study-page.ts";
import { renderSvg } from "./svg.ts";
import { writeWhole } from "./whole.ts";

/** Widths in pixels: half a desktop page, a phone. */
const PAGE = 520;
const PHONE = 340;

/** A figure drawn for a report: its title is the page's to say. */
export async function drawForReport(id: string, spec: Spec, note?: string): Promise<ReportChart> {
  const { text, subtitle } = spec.title as { text: string; subtitle?: string };
  const bare = untitled(spec);
  const svg = await renderSvg(bare, PAGE);
  const narrowSvg = await renderSvg(bare, PHONE);
  return { id, title: text, note: note ?? subtitle, spec, svg, narrowSvg };
}

/** Writes `charts/<id>.vl.json` and `charts/<id>.svg`. */
export async function publishChart(dir: string, id: string, spec: Spec): Promise<void> {
  const folder = join(dir, "charts");
  await mkdir(folder, { recursive: true });
  await writeWhole(join(folder, `${id}.vl.json`), `${JSON.stringify(spec, null, 2)}\n`);
  await writeWhole(join(folder, `${id}.svg`), await renderSvg(spec));
}

/** Writes a figure by itself, `<id>.svg` in that folder; gives back its path. */
export async function publishFigure(folder: string, id: string, spec: Spec): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${id}.svg`);
  await writeWhole(path, await renderSvg(spec));
  return path;
}

/** Writes `report.html`, and the charts it shows beside it; returns the path of the report. */
export async function publishReport(dir: string, data: ReportData): Promise<string> {
  for (const { id, spec } of data.charts) await publishChart(dir, id, spec);
  const path = join(dir, "report.html");
  await writeWhole(path, renderReport(data));
  return path;
}

/** The same for the report of an experiment. */
export async function publishStudy(dir: string, study: Study): Promise<string> {
  for (const { id, spec } of study.parts.flatMap(({ charts = [] }) => charts))
    await publishChart(dir, id, spec);
  const path = join(dir, "report.html");
  await writeWhole(path, renderStudy(study));
  return path;
}
