/** Every figure, in both languages, is a valid Vega-Lite specification that compiles in silence. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import addFormatsModule from "ajv-formats";
import { beforeAll, describe, expect, test } from "vitest";
import { compile } from "vega-lite";
import { responseCurve } from "../../src/output/charts/response-curve.ts";
import type { Spec } from "../../src/output/charts/spec.ts";
import { atWidth } from "../../src/output/charts/width.ts";
import { renderSvg } from "../../src/output/store/svg.ts";
import { FIGURES, MARGIN } from "./figures.ts";

let validate: ValidateFunction;

beforeAll(() => {
  const path = createRequire(import.meta.url).resolve("vega-lite/vega-lite-schema.json");
  const ajv = new Ajv({ strict: false, allErrors: false });
  addFormatsModule.default(ajv);
  ajv.addFormat("color-hex", () => true);
  validate = ajv.compile(JSON.parse(readFileSync(path, "utf8")));
});

/** What Vega-Lite says while it compiles. */
function complaints(spec: Spec): string[] {
  const said: string[] = [];
  const note = (...words: unknown[]) => {
    said.push(words.join(" "));
    return logger;
  };
  const logger = { level: () => logger, warn: note, info: note, debug: () => logger, error: note };
  compile(structuredClone(spec) as never, { logger: logger as never });
  return said;
}

const cases = Object.entries(FIGURES).flatMap(([id, { draw }]) =>
  (["en", "zh"] as const).map((lang) => [id, lang, draw] as const),
);

describe.each(cases)("%s in %s", (id, lang, draw) => {
  test("keeps to the schema, at the page's width and at a number of pixels", () => {
    for (const spec of [draw({ lang }), draw({ lang, width: 360 }), atWidth(draw({ lang }), 360)]) {
      expect(validate(JSON.parse(JSON.stringify(spec))), JSON.stringify(validate.errors?.[0])).toBe(true);
    }
  });

  test("compiles without a warning", () => {
    expect(complaints(draw({ lang }))).toEqual([]);
    expect(complaints(atWidth(draw({ lang }), 360))).toEqual([]);
  });

  test("leaves its rows as they were and shares nothing with them", () => {
    const { rows } = FIGURES[id];
    const before = structuredClone(rows);
    const spec = draw({ lang });
    expect(rows).toEqual(before);
    expect(spec).toEqual(draw({ lang }));
    const { values } = spec.data as { values: readonly unknown[] };
    expect(values.some((value) => rows.includes(value as object))).toBe(false);
  });

  test("has a title in the language asked for", () => {
    const { text } = draw({ lang }).title as { text: string };
    expect(/[\u4e00-\u9fff]/.test(text)).toBe(lang === "zh");
    expect(JSON.stringify(draw({ lang }))).not.toContain("undefined");
  });
});

test.each(Object.keys(FIGURES))("%s draws at the width of a phone and of a page", async (id) => {
  for (const width of [340, 720]) {
    const svg = await renderSvg(FIGURES[id].draw({ lang: "zh" }), width);
    expect(svg).toContain("<svg");
    expect(svg).not.toMatch(/NaN|undefined/);
  }
});

test.each(["headcountRate", "gini", "exits", "publicCostYuan"])(
  "no two ticks of a response of %s are called alike, however little it moves",
  async (metric) => {
    for (const [least, step] of [
      [0.29, 1e-6],
      [9487.2, 0.01],
      [3, 0.1],
      [1e9, 1000],
      [0, 0],
    ]) {
      const rows = [0, 1, 2].map((k) => ({ from: k, to: k, mean: least + k * step, low: null, high: null }));
      const svg = await renderSvg(responseCurve(rows, { lang: "en", metric, factor: MARGIN }), 340);
      const axes = [...svg.matchAll(/role-axis-label.*?<\/g>/gs)].map(([axis]) =>
        [...axis.matchAll(/>([^<>]+)<\/text>/g)].map(([, label]) => label),
      );
      expect(axes).toHaveLength(2);
      for (const labels of axes) expect(new Set(labels).size, labels.join(" ")).toBe(labels.length);
    }
  },
);

test("a figure draws to the same bytes each time, also when several are drawn at once", async () => {
  const { draw } = FIGURES["village-map"];
  const alone = await renderSvg(draw({ lang: "en" }));
  const together = await Promise.all([1, 2, 3].map(() => renderSvg(draw({ lang: "en" }))));
  expect(together).toEqual([alone, alone, alone]);
  expect(alone).toMatch(/^<svg[^>]+width="720"/);
});
