/** Every number of a scenario with its source, its grade and the line where it is written. */
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { liannong, removeFolder, workFolder } from "./command.ts";

let dir = "";
beforeAll(() => {
  dir = workFolder();
  writeFileSync(
    "own.yaml",
    `extends: small.yaml
market:
  margin: {value: 25%, source: a survey, grade: D, year: 2018}
`,
  );
});
afterAll(() => removeFolder(dir));

interface Row {
  readonly path: string;
  readonly source: string;
  readonly grade: string;
  readonly year?: number;
  readonly isDefault: boolean;
  readonly place?: { readonly file: string; readonly line: number };
}

test("a value knows its line, a default its declaration, and the grades add up", async () => {
  const { code, json } = await liannong("sources", "own.yaml", "--set", "market.inflation=0", "--json");
  expect(code).toBe(0);
  const { parameters, counts } = json<{ parameters: Row[]; counts: Record<string, number> }>();
  const row = (path: string) => parameters.find((one) => one.path === path)!;
  expect(row("market.margin")).toMatchObject({
    source: "a survey",
    grade: "D",
    year: 2018,
    place: { file: "own.yaml", line: 3 },
  });
  expect(row("instruments.awardPerMu.minArea").place).toMatchObject({ file: "small.yaml" });
  expect(row("market.persistence").place).toBeUndefined();
  expect(row("market.inflation")).toMatchObject({ isDefault: false, grade: "E" });
  expect(row("market.inflation").place).toBeUndefined();
  expect(counts.S! + counts.D! + counts.E!).toBe(parameters.length);
});

test("people read value, grade, year and where it is written, and what rests on estimates", async () => {
  const { out } = await liannong("sources", "own.yaml", "--lang", "en");
  expect(out).toMatch(/margin = 0\.25 +\[D 2018\] +own\.yaml:3\n +a survey/);
  expect(out).toMatch(/Public cost: \d+ of \d+ are estimates/);
  expect(out).toMatch(/\d+ values: \d+ stated/);
  expect((await liannong("sources", "own.yaml", "--lang", "zh")).out).toContain("个为估计");
});

test("one grade can be asked for", async () => {
  const { json } = await liannong("sources", "own.yaml", "--grade", "e", "--json");
  const { parameters } = json<{ parameters: Row[] }>();
  expect(new Set(parameters.map(({ grade }) => grade))).toEqual(new Set(["E"]));
});
