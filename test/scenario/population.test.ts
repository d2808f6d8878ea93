/** A population from a file: read as a survey, and every mistake in it told with file, row and column. */
import { expect, test } from "vitest";
import { InputError, problemLine } from "../../src/engine/errors.ts";
import { namesOf } from "../../src/run/names.ts";
import { loadScenario, type RawColumns, written } from "../../src/scenario/index.ts";

const HEAD = `title: {en: A, zh: 甲}
years: 2016..2017
products: {apple: on, potato: on, sheep: on}
`;
const GOOD = `weight,village,hhsize,labourers,elderly,landMu,registeredPoor,product,sideline,remark
2,Wang,4,2,1,8.5,yes,apple,,"a text, with a comma"
1.5,Li,3,2,0,6,0,,sheep,
1,Wang,1,0,1,2,是,potato,,"over
two lines"
0,Zhao,2,1,0,3,no,apple,,
3,Li,5,3,1,10,false,apple,sheep,
`;
const MAPPED = `${HEAD}population: {file: households.csv, columns: {persons: hhsize}}\n`;

interface Files extends Readonly<Record<string, string>> {}

function load(files: Files, set: readonly string[] = [], columns?: RawColumns) {
  const read = (path: string): string => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
    return text;
  };
  const [path] = Object.keys(files) as [string];
  const readColumns = columns === undefined ? {} : { readColumns: async () => columns };
  return loadScenario({ path, read, set, names: namesOf, ...readColumns });
}

async function linesOf(files: Files, set: readonly string[] = [], columns?: RawColumns): Promise<string[]> {
  try {
    await load(files, set, columns);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(problemLine);
    throw error;
  }
}

test("rows become households: villages by their names, weights as copies, words and flags as they are", async () => {
  const { spec, provenance } = await load({ "a.yaml": MAPPED, "households.csv": GOOD });
  const { survey, population } = spec;
  expect(survey).toMatchObject({
    village: [0, 1, 0, 1],
    persons: [4, 3, 1, 5],
    labourers: [2, 2, 0, 3],
    landMu: [8.5, 6, 2, 10],
    registeredPoor: [1, 0, 1, 0],
    product: ["apple", "", "potato", "apple"],
    sideline: ["", "sheep", "", "sheep"],
  });
  expect(survey!.copies[0]).toBe(2);
  expect([1, 2]).toContain(survey!.copies[1]);
  expect(population.villages).toBe(2);
  expect(population.households).toBe(survey!.copies.reduce((sum, n) => sum + n, 0));
  expect(provenance().find(({ path }) => path === "population.households")).toMatchObject({
    value: population.households,
    source: "households.csv",
    isDefault: false,
  });
});

test("written out and read back it is the same scenario, and another file is another scenario", async () => {
  const first = await load({ "a.yaml": MAPPED, "households.csv": GOOD });
  const files = written(first.spec);
  expect(Object.keys(files)).toEqual(["scenario.yaml", "population.csv"]);
  expect((await load(files)).canonical).toBe(first.canonical);
  const other = await load({ "a.yaml": MAPPED, "households.csv": GOOD.replace("8.5", "8.6") });
  expect(other.canonical).not.toBe(first.canonical);
  const renamed = await load({ "a.yaml": MAPPED.replace("households", "people"), "people.csv": GOOD });
  expect(renamed.canonical).toBe(first.canonical);
});

test("every mistake of every row is told with file, line and column of the cell", async () => {
  const bad = `persons,labourers,landMu,product,registeredPoor,village
4,2,8,apple,1,Wang
0,0,8,apple,1,Wang
3,x,-1,aple,maybe,
2,3,1,,0,"Li, the
upper"
2.5,1,1,,0,Li
`;
  expect(
    await linesOf({ "a.yaml": `${HEAD}population: {file: households.csv}\n`, "households.csv": bad }),
  ).toEqual([
    'households.csv:3:1 persons: found "0"; allowed is a whole number from 1 to 30 (person)',
    "households.csv:4:19 village: no village is named; name one in every row, or leave the column out",
    'households.csv:4:3 labourers: found "x"; allowed is a whole number from 0 to 30 (person)',
    'households.csv:4:5 landMu: found "-1"; allowed is a number from 0 to 100000 (mu)',
    'households.csv:4:13 registeredPoor: found "maybe"; allowed are 1 and 0, yes and no, true and false',
    expect.stringMatching(/^households\.csv:4:8 product: .*"aple".*did you mean "apple"/),
    "households.csv:5:3 labourers: labourers, elderly and disabled are 3 together, but the household has 2 persons; count each in one of them only",
    'households.csv:7:1 persons: found "2.5"; allowed is a whole number from 1 to 30 (person)',
  ]);
});

test("of many mistakes the first twenty are shown and the others counted", async () => {
  const bad = `persons\n${"none\n".repeat(57)}`;
  const lines = await linesOf({ "a.yaml": `${HEAD}population: {file: h.csv}\n`, "h.csv": bad });
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe("37 more mistakes in the population file are not shown");
});

test.each([
  [
    "no such column",
    "population: {file: h.csv, columns: {persons: size}}",
    "persons,hhsize\n1,2\n",
    /a\.yaml:4:\d+ population\.columns\.persons: there is no column "size".*did you mean/,
  ],
  [
    "no persons",
    "population: {file: h.csv}",
    "hhsize\n2\n",
    /a\.yaml:4:\d+ population\.file: .*no column "persons".*hhsize/,
  ],
  [
    "a row of another length",
    "population: {file: h.csv}",
    "persons,landMu\n1,2\n1\n",
    /h\.csv:3:1 the row has 1 cells/,
  ],
  ["a quote that never closes", "population: {file: h.csv}", 'persons\n"1\n', /h\.csv:\d:1 this is not CSV/],
  ["another encoding", "population: {file: h.csv}", "persons,\uFFFD\n1,2\n", /h\.csv:1:1 .*not UTF-8/],
  ["an empty file", "population: {file: h.csv}", "", /h\.csv:1:1 the file holds nothing/],
  [
    "names and no household",
    "population: {file: h.csv}",
    "persons\n",
    /a\.yaml:4:\d+ population\.file: .*no household/,
  ],
  ["no weight at all", "population: {file: h.csv}", "persons,weight\n1,0\n", /every weight came to nothing/],
  [
    "no file",
    "population: {file: g.csv}",
    "persons\n1\n",
    /a\.yaml:4:\d+ population\.file: there is no file "g\.csv"/,
  ],
  [
    "a file elsewhere",
    "population: {file: ../h.csv}",
    "persons\n1\n",
    /a\.yaml:4:\d+ population\.file: .*\.\.\/h\.csv/,
  ],
  ["an absolute path", "population: {file: /etc/passwd}", "persons\n1\n", /a\.yaml:4:\d+ population\.file: /],
  [
    "columns of no file",
    "population: {columns: {persons: size}}",
    "",
    /a\.yaml:4:\d+ population\.columns: .*names none/,
  ],
  [
    "all alike and yet from a file",
    "population: {file: h.csv, mix: alike}",
    "persons\n1\n",
    /population\.mix: "alike"/,
  ],
  [
    "many counties",
    "population: {file: h.csv, counties: 2}",
    "persons\n1\n",
    /population\.counties: .*one county/,
  ],
  [
    "Parquet where it cannot be read",
    "population: {file: h.parquet}",
    "",
    /population\.file: .*(cannot be read|no file)/,
  ],
])("%s is told where it stands", async (_, line, text, words) => {
  const lines = await linesOf({ "a.yaml": `${HEAD}${line}\n`, "h.csv": text, "h.parquet": "" });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(words);
});

test("Parquet's types are taken as they come, and its mistakes told by row", async () => {
  const columns = [
    { name: "persons", values: [4n, 3n] },
    { name: "landMu", values: new Float64Array([8.5, 6]) },
    { name: "registeredPoor", values: [true, false] },
    { name: "product", values: ["apple", null] },
  ];
  const scenario = { "a.yaml": `${HEAD}population: {file: h.parquet, villages: 1, townships: 1}\n` };
  const { spec } = await load(scenario, [], columns);
  expect(spec.survey).toEqual({
    copies: [1, 1],
    persons: [4, 3],
    landMu: [8.5, 6],
    registeredPoor: [1, 0],
    product: ["apple", ""],
  });
  const bad = columns.map((column) =>
    column.name === "persons" ? { ...column, values: [4n, -1n] } : column,
  );
  expect(await linesOf(scenario, [], bad)).toEqual([
    'h.parquet:2:1 persons: found "-1"; allowed is a whole number from 1 to 30 (person)',
  ]);
});

test("a file of a base lies beside the base, one given by --set beside the scenario", async () => {
  const files = {
    "a.yaml": "title: {en: B, zh: 乙}\nextends: base/b.yaml\n",
    "base/b.yaml": `${HEAD}population: {file: h.csv, villages: 1, townships: 1}\n`,
    "base/h.csv": "persons\n1\n2\n",
    "h.csv": "persons\n1\n2\n3\n",
  };
  expect((await load(files)).spec.population.households).toBe(2);
  expect((await load(files, ["population.file=h.csv"])).spec.population.households).toBe(3);
});
